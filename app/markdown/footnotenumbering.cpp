#include "app/markdown/footnotenumbering.h"

#include "app/markdown/labels.h"

#include <algorithm>

namespace redraft {

namespace {

/// The footnotes of a row of chunks as far as they matter for the numbers.
struct OwnFootnotes
{
    QStringList uses;
    QStringList labels;
    std::vector<NotePlace> places;

    void add(const MarkdownChunk& chunk, size_t index)
    {
        for (const FootnoteUse& use : chunk.uses)
            uses += use.note < 0 ? use.label : use.label + u']' + chunk.notes[size_t(use.note)].label;
        for (size_t note = 0; note < chunk.notes.size(); ++note) {
            labels += chunk.notes[note].label;
            places.push_back({int(index), int(note)});
        }
    }
    bool isSame(const OwnFootnotes& other) const { return uses == other.uses && labels == other.labels; }
};

OwnFootnotes newFootnotes(const ChunkTable& table)
{
    OwnFootnotes own;
    for (size_t index = table.firstNew(); index < table.endNew(); ++index)
        own.add(table.at(index), index);
    return own;
}

OwnFootnotes replacedFootnotes(const ChunkTable& table)
{
    OwnFootnotes own;
    for (size_t i = 0; i < table.replaced().size(); ++i)
        own.add(*table.replaced()[i], table.firstNew() + i);
    return own;
}

std::vector<NotePlace> movedPlaces(const ChunkTable& table, const std::vector<NotePlace>& places,
                                   const OwnFootnotes& before, const OwnFootnotes& now)
{
    std::vector<NotePlace> moved = places;
    const int firstNew = int(table.firstNew());
    const int endReplaced = firstNew + int(table.replaced().size());
    const int growth = int(table.endNew()) - endReplaced;
    for (NotePlace& place : moved) {
        if (place.chunk >= endReplaced)
            place.chunk += growth;
        else if (place.chunk >= firstNew)
            place = now.places[size_t(std::find(before.places.begin(), before.places.end(), place) -
                                      before.places.begin())];
    }
    return moved;
}

/// The first definition of each label; the others are not there.
QHash<QString, NotePlace> definitionsOf(const ChunkTable& table)
{
    QHash<QString, NotePlace> definitions;
    for (size_t index = 0; index < table.size(); ++index) {
        const auto& notes = table.at(index).notes;
        for (size_t note = 0; note < notes.size(); ++note) {
            if (!definitions.contains(notes[note].folded))
                definitions.insert(notes[note].folded, {int(index), int(note)});
        }
    }
    return definitions;
}

/// cmark takes "[^1" and, a line below, "]: /u" for a link of the label "^1", which goes before the footnote
/// of that name; if both stand in one chunk, it gives no footnote at all.
bool isLinkToo(const QString& foldedNote, const DefinitionSet& all)
{
    const QString label = u'^' + foldedNote;
    const DefinitionSet::Entries& entries = all.find(looseLabel(label));
    return std::any_of(entries.begin(), entries.end(), [&label](const DefinitionSet::Entry& entry) {
        return !entry.isFootnote && entry.folded == label;
    });
}

/// Footnotes that nothing refers to, in source order.
std::vector<NotePlace> unusedPlaces(const QHash<QString, NotePlace>& definitions, const FootnoteMarks& marks,
                                    const DefinitionSet& all)
{
    std::vector<NotePlace> places;
    for (auto definition = definitions.cbegin(); definition != definitions.cend(); ++definition) {
        if (!marks.contains(definition.key()) && !isLinkToo(definition.key(), all))
            places.push_back(*definition);
    }
    std::sort(places.begin(), places.end(), [](const NotePlace& one, const NotePlace& other) {
        return std::pair(one.chunk, one.note) < std::pair(other.chunk, other.note);
    });
    return places;
}

FootnoteNumbering numbered(ChunkTable& table, const DefinitionSet& all)
{
    const QHash<QString, NotePlace> definitions = definitionsOf(table);
    auto marks = std::make_shared<FootnoteMarks>();
    FootnoteNumbering numbering{marks, {}};
    for (size_t index = 0; index < table.size(); ++index) {
        const MarkdownChunk& chunk = table.at(index);
        std::vector<int> ordinals;
        for (const FootnoteUse& use : chunk.uses) {
            // A definition that another one overrules uses nothing.
            const NotePlace around{int(index), use.note};
            const bool isThere =
                use.note < 0 || definitions.value(chunk.notes[size_t(use.note)].folded) == around;
            const auto definition = definitions.constFind(use.label);
            const bool counts = isThere && definition != definitions.cend();
            if (counts && !marks->contains(use.label)) {
                numbering.places.push_back(*definition);
                const FootnoteDefinition& note =
                    table.at(size_t(definition->chunk)).notes[size_t(definition->note)];
                marks->insert(use.label, {int(numbering.places.size()), note.label, 0});
            }
            ordinals.push_back(counts ? ++(*marks)[use.label].references : 0);
        }
        if (ordinals != chunk.ordinals)
            table.writable(index).ordinals = ordinals;
    }
    const std::vector<NotePlace> unused = unusedPlaces(definitions, *marks, all);
    numbering.places.insert(numbering.places.end(), unused.begin(), unused.end());
    return numbering;
}

/// Gives the new chunks the ordinals of those that they replace, whose uses are the same.
void keepOrdinals(ChunkTable& table)
{
    std::vector<int> known;
    for (const auto& chunk : table.replaced())
        known.insert(known.end(), chunk->ordinals.begin(), chunk->ordinals.end());
    auto next = known.cbegin();
    for (size_t index = table.firstNew(); index < table.endNew(); ++index) {
        const auto end = next + std::ptrdiff_t(table.at(index).uses.size());
        if (next != end)
            table.writable(index).ordinals.assign(next, end);
        next = end;
    }
}

} // namespace

FootnoteNumbering FootnoteNumbering::of(ChunkTable& table,
                                        const std::shared_ptr<const DefinitionSet>& definitions,
                                        const SyntaxTree* previous)
{
    const OwnFootnotes before = replacedFootnotes(table);
    const OwnFootnotes now = newFootnotes(table);
    if (previous && previous->state && previous->state->definitions == definitions &&
        !table.hasChangedOriginals() && before.isSame(now)) {
        keepOrdinals(table);
        return {previous->state->footnotes, movedPlaces(table, previous->blocks.notes(), before, now)};
    }
    return numbered(table, *definitions);
}

void markRenumbered(ChunkTable& table, const FootnoteMarks& before, const FootnoteMarks& now)
{
    const auto isOther = [&](const QString& label) { return before.value(label) != now.value(label); };
    const auto isNamedOtherwise = [&](const FootnoteUse& use) {
        const FootnoteMark one = before.value(use.label);
        const FootnoteMark other = now.value(use.label);
        return one.number != other.number || one.label != other.label;
    };
    for (size_t index = 0; index < table.size(); ++index) {
        const MarkdownChunk& chunk = table.at(index);
        const bool isChanged =
            std::any_of(chunk.uses.begin(), chunk.uses.end(), isNamedOtherwise) ||
            std::any_of(chunk.notes.begin(), chunk.notes.end(),
                        [&](const FootnoteDefinition& note) { return isOther(note.folded); });
        if (isChanged)
            table.writable(index);
    }
}

} // namespace redraft
