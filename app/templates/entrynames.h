#pragma once

#include "app/templates/partlabels.h"
#include "app/templates/sectionentries.h"

#include <QRegularExpression>

namespace redraft {

/// The names of the entries of a section: which words are one, and where their numbering ends.
class EntryNames
{
public:
    /// `labels` are those of the definition and outlive this.
    EntryNames(const SectionDefinition& definition, const PartLabels& labels);

    /// The part of the template that is the entry's name, "" if there is none.
    const QString& id() const { return m_id; }
    bool isName(const QString& name) const;
    /// Gives the entry the name that stands at `range`, divided from its numbering.
    void give(SectionEntry& entry, const TextSnapshot& snapshot, TextRange range,
              const QString& prefix) const;

private:
    const PartLabels& m_labels;
    QString m_id;
    QRegularExpression m_numbering;
};

} // namespace redraft
