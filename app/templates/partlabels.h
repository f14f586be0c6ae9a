#pragma once

#include "app/templates/template.h"
#include "app/text/textrange.h"

#include <QHash>
#include <optional>

namespace redraft {

/// Bold words at the start of a text: `**words**`. Offsets in the text that was read.
struct BoldLead
{
    TextRange words;   ///< without the marks
    qsizetype end = 0; ///< behind the marks
};
std::optional<BoldLead> boldLead(QStringView text);

/// A label at the start of a text. Offsets in the text that was read.
struct PartLabel
{
    QString id;               ///< PartDefinition::id, "" for one that the template does not know
    TextRange words;          ///< without marks and colon
    qsizetype valueStart = 0; ///< behind colon and blanks
};

/// Finds the labels of an entry's parts: `**Pros:**`, `*Pros*:`, `Pros:`, also `**Pros**` alone on its line.
class PartLabels
{
public:
    explicit PartLabels(const SectionDefinition& definition);

    /// The part of this label, compared as headings are; "" if there is none.
    QString idOf(const QString& label) const;
    /// The label that `line` begins with, blanks skipped. Of those that the template does not know only bold
    /// ones with a colon count.
    std::optional<PartLabel> at(QStringView line) const;
    /// The next label of the template inside of `line`, from offset `from`: bold, or plain behind the end of
    /// a sentence. The start is that of its marks.
    std::optional<std::pair<qsizetype, PartLabel>> nextInside(QStringView line, qsizetype from) const;

private:
    std::optional<PartLabel> boldInside(QStringView line, qsizetype at) const;
    std::optional<PartLabel> plainInside(QStringView line, qsizetype at) const;
    std::optional<PartLabel> emphasised(QStringView line, qsizetype start) const;

    QHash<QString, QString> m_ids; ///< by normalized label
};

} // namespace redraft
