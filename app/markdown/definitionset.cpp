#include "app/markdown/definitionset.h"

#include "app/markdown/labels.h"

#include <algorithm>

namespace redraft {

bool DefinitionSet::Entry::operator==(const Entry& other) const
{
    return isFootnote == other.isFootnote && folded == other.folded &&
           definition.destination == other.definition.destination &&
           definition.title == other.definition.title;
}

void DefinitionSet::addLink(const LinkDefinition& definition)
{
    add(looseLabel(definition.label), {foldedLabel(definition.label), false, definition});
}

void DefinitionSet::addFootnote(const QString& label)
{
    add(looseLabel(u'^' + label), {foldedLabel(label), true, {label, {}, {}}});
}

void DefinitionSet::add(const QString& loose, Entry entry)
{
    Entries& entries = m_entries[loose];
    const bool isKnown = std::any_of(entries.begin(), entries.end(), [&entry](const Entry& known) {
        return known.isFootnote == entry.isFootnote && known.folded == entry.folded;
    });
    if (!isKnown)
        entries.push_back(std::move(entry));
}

const DefinitionSet::Entries& DefinitionSet::find(const QString& looseLabel) const
{
    static const Entries none;
    const auto found = m_entries.constFind(looseLabel);
    return found == m_entries.cend() ? none : *found;
}

bool areEqual(const DefinitionSet::Entries& one, const DefinitionSet::Entries& other)
{
    return std::is_permutation(one.begin(), one.end(), other.begin(), other.end());
}

std::vector<size_t> changedLabels(const DefinitionSet& before, const DefinitionSet& after)
{
    std::vector<size_t> changed;
    for (auto entry = before.all().cbegin(); entry != before.all().cend(); ++entry) {
        if (!areEqual(*entry, after.find(entry.key())))
            changed.push_back(labelHash(entry.key()));
    }
    for (auto entry = after.all().cbegin(); entry != after.all().cend(); ++entry) {
        if (before.find(entry.key()).empty())
            changed.push_back(labelHash(entry.key()));
    }
    std::sort(changed.begin(), changed.end());
    return changed;
}

} // namespace redraft
