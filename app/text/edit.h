#pragma once

#include "app/text/textdelta.h"

#include <QList>
#include <QString>
#include <optional>

namespace redraft {

/// What every view and every fix hands to Document::apply(): one undo step.
struct Edit
{
    /// Sorted by position, not overlapping, all in the coordinates of the text before the edit.
    QList<TextDelta> deltas;
    /// Where the cursor or selection belongs afterwards, in coordinates of the new text.
    std::optional<TextRange> selection;
    /// Translated name of the step for "Undo …" in the Edit menu.
    QString label;
    /// Names the typing that the edit is a part of: an edit that follows one of the same name at once joins
    /// its undo step. "" joins nothing.
    QString typing = {};

    bool isEmpty() const { return deltas.isEmpty(); }
    static Edit replace(TextRange range, const QString& text, const QString& label)
    {
        return {{TextDelta{range.start, range.length, text}}, std::nullopt, label, {}};
    }
    bool operator==(const Edit&) const = default;
};

/// The text after the edit. The deltas must lie inside `text` (see isApplicable()).
QString applied(const Edit& edit, const QString& text);

/// True if the deltas are sorted, do not overlap and lie inside a text of `length` code units.
bool isApplicable(const Edit& edit, qsizetype length);

} // namespace redraft
