#pragma once

#include <QList>
#include <QString>

namespace redraft {

/// A text that a field of an entry holds because the document refused it. Only the field has it: whoever
/// makes the fields anew takes it along. A value.
struct HeldText
{
    enum class Place
    {
        Name, ///< of the entry
        Value,
        Line,
        NewLine ///< of a list, for a line that the document does not have
    };

    QString entry;  ///< the name that the document has
    int number = 0; ///< among the entries of this name
    QString part;   ///< EntryRowPlan::partId
    QString label;  ///< of the row
    Place place = Place::Value;
    int line = 0;    ///< the line, or the one in front of the new line
    QString written; ///< what the document says in this place
    QString text;
    QString reason; ///< why it is not in the document
};

using HeldTexts = QList<HeldText>;

} // namespace redraft
