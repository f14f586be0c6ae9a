#pragma once

#include <QHash>
#include <QString>
#include <vector>

namespace redraft {

/// What a label of a link stands for.
struct LinkDefinition
{
    QString label; ///< in one line
    QString destination;
    QString title;

    bool operator==(const LinkDefinition&) const = default;
};

/// The definitions that count in a document, of links and of footnotes. The first one of a label wins.
class DefinitionSet
{
public:
    struct Entry
    {
        QString folded; ///< folded label; footnotes: without '^'
        bool isFootnote = false;
        LinkDefinition definition; ///< footnotes: only the label

        /// For what it is to those who use it: how the label is written does not matter.
        bool operator==(const Entry& other) const;
    };
    using Entries = std::vector<Entry>;

    void addLink(const LinkDefinition& definition);
    void addFootnote(const QString& label);
    /// All whose loose label (footnotes: with '^' in front) is this one.
    const Entries& find(const QString& looseLabel) const;
    const QHash<QString, Entries>& all() const { return m_entries; }

private:
    void add(const QString& loose, Entry entry);

    QHash<QString, Entries> m_entries; ///< by loose label
};

/// True if they have the same entries, in any order.
bool areEqual(const DefinitionSet::Entries& one, const DefinitionSet::Entries& other);

/// Hashes of the loose labels under which two sets differ, sorted.
std::vector<size_t> changedLabels(const DefinitionSet& before, const DefinitionSet& after);

/// The hash under which MarkdownChunk::labels and changedLabels() hold a loose label.
inline size_t labelHash(const QString& looseLabel)
{
    return qHash(looseLabel, 0);
}

} // namespace redraft
