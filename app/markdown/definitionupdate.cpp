#include "app/markdown/definitionupdate.h"

#include <algorithm>

namespace redraft {

namespace {

/// What a row of chunks defines, in order.
struct OwnDefinitions
{
    std::vector<LinkDefinition> links;
    QStringList footnotes;

    void add(const MarkdownChunk& chunk)
    {
        links.insert(links.end(), chunk.definitions.begin(), chunk.definitions.end());
        for (const FootnoteDefinition& note : chunk.notes)
            footnotes += note.label;
    }
    bool operator==(const OwnDefinitions&) const = default;
};

bool definesTheSame(const ChunkTable& table)
{
    OwnDefinitions before;
    OwnDefinitions now;
    for (const auto& chunk : table.replaced())
        before.add(*chunk);
    for (size_t index = table.firstNew(); index < table.endNew(); ++index)
        now.add(table.at(index));
    return before == now;
}

std::shared_ptr<const DefinitionSet> collectDefinitions(const ChunkTable& table)
{
    auto definitions = std::make_shared<DefinitionSet>();
    for (size_t index = 0; index < table.size(); ++index)
        addDefinitions(table.at(index), *definitions);
    return definitions;
}

bool usesOneOf(const MarkdownChunk& chunk, const std::vector<size_t>& labels)
{
    if (labels.empty())
        return false;
    if (chunk.usesAnyLabel)
        return true;
    auto label = labels.begin();
    for (const size_t used : chunk.labels) {
        label = std::lower_bound(label, labels.end(), used);
        if (label != labels.end() && *label == used)
            return true;
    }
    return false;
}

bool meantSomethingElse(const ChunkReading& reading, const DefinitionSet& definitions)
{
    for (auto label = reading.meanings.cbegin(); label != reading.meanings.cend(); ++label) {
        if (!areEqual(*label, definitions.find(label.key())))
            return true;
    }
    return false;
}

} // namespace

std::shared_ptr<const DefinitionSet> updateDefinitions(const TextSnapshot& snapshot, ChunkTable& table,
                                                       const std::shared_ptr<const DefinitionSet>& previous,
                                                       const std::stop_token& stop)
{
    const bool isSame = definesTheSame(table);
    const std::shared_ptr<const DefinitionSet> definitions = isSame ? previous : collectDefinitions(table);
    const std::vector<size_t> changed =
        isSame ? std::vector<size_t>() : changedLabels(*previous, *definitions);
    const ChunkReader reader(snapshot, *definitions);
    const auto mustBeRead = [&](size_t index) {
        if (!table.isNew(index))
            return usesOneOf(table.at(index), changed);
        const ChunkReading& reading = table.readingOf(index);
        return (reading.chunk->usesAnyLabel && !changed.empty()) || meantSomethingElse(reading, *definitions);
    };
    const size_t first = changed.empty() ? table.firstNew() : 0;
    const size_t end = changed.empty() ? table.endNew() : table.size();
    for (size_t index = first; index < end; ++index) {
        if (stop.stop_requested())
            return nullptr;
        if (mustBeRead(index))
            table.replace(index, reader.readAgain(table.lineOf(index), table.at(index)).chunk);
    }
    return definitions;
}

} // namespace redraft
