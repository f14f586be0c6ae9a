#pragma once

#include "app/document/parseddocument.h"
#include "app/rendering/headerrows.h"

#include <QHash>
#include <functional>

namespace redraft {

/// A date, however it is written, as a reader writes it: "12 March 2026". Anything else stays.
QString shownDate(const QString& value);

/// A value of a field as the header shows it: dates as shownDate(), addresses and "[text](address)" as links.
HeaderValue shownValue(const QString& value);

/// How fields are called in the header: as the document's template calls them, else by their key
/// ("decision_deadline" is "Decision deadline"). Of several that the template calls alike only the first is
/// called so.
class FieldLabels
{
public:
    /// `documentTemplate` may be null.
    FieldLabels(const Template* documentTemplate, const Metadata& metadata);
    QString labelOf(const MetadataField& field) const;

private:
    QHash<QString, QString> m_labels; ///< by folded key, of those that the template calls otherwise
};

/// The fields that `isShown` names as rows, long values and many fields cut short with a note.
std::vector<HeaderRow> headerRows(const ParsedDocument& document,
                                  const std::function<bool(const MetadataField&)>& isShown);

} // namespace redraft
