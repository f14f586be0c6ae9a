#include "app/markdown/anchorupdate.h"

#include "app/markdown/anchormaker.h"

#include <algorithm>

namespace redraft {

namespace {

bool hasHeadingInNote(const MarkdownChunk& chunk)
{
    return std::any_of(chunk.notes.begin(), chunk.notes.end(),
                       [](const FootnoteDefinition& note) { return !note.slugs.isEmpty(); });
}

/// The anchors of the headings in the replaced chunks if the new ones have the same headings; else nothing.
std::optional<QStringList> keptAnchors(const ChunkTable& table)
{
    QStringList before;
    QStringList anchors;
    for (const auto& chunk : table.replaced()) {
        before += chunk->slugs;
        anchors += chunk->anchors;
    }
    QStringList now;
    for (size_t index = table.firstNew(); index < table.endNew(); ++index)
        now += table.at(index).slugs;
    return before == now ? std::optional(anchors) : std::nullopt;
}

bool areOthersKept(const ChunkTable& table)
{
    return std::all_of(table.changed().begin(), table.changed().end(), [&](const auto& entry) {
        const auto& [index, chunk] = entry;
        return table.isNew(index) || table.original(index)->slugs == chunk->slugs;
    });
}

/// Anchors for the headings of all chunks, from the first to the last.
void remakeAnchors(ChunkTable& table, const std::vector<NotePlace>& notes)
{
    AnchorMaker maker;
    const auto anchorsFor = [&maker](const QStringList& slugs) {
        QStringList anchors;
        for (const QString& slug : slugs)
            anchors += maker.anchorFor(slug);
        return anchors;
    };
    for (size_t index = 0; index < table.size(); ++index) {
        const QStringList anchors = anchorsFor(table.at(index).slugs);
        if (anchors != table.at(index).anchors)
            table.writable(index).anchors = anchors;
    }
    for (const NotePlace& place : notes) {
        const FootnoteDefinition& note = table.at(size_t(place.chunk)).notes[size_t(place.note)];
        const QStringList anchors = anchorsFor(note.slugs);
        if (anchors != note.anchors)
            table.writable(size_t(place.chunk)).notes[size_t(place.note)].anchors = anchors;
    }
}

} // namespace

void updateAnchors(ChunkTable& table, const std::vector<NotePlace>& notes)
{
    const std::optional<QStringList> kept = keptAnchors(table);
    const bool concernsNotes = std::any_of(notes.begin(), notes.end(), [&table](const NotePlace& place) {
        return hasHeadingInNote(table.at(size_t(place.chunk)));
    });
    if (!kept || concernsNotes || !areOthersKept(table)) {
        remakeAnchors(table, notes);
        return;
    }
    qsizetype next = 0;
    for (const auto& [index, chunk] : table.changed()) {
        if (!table.isNew(index)) {
            chunk->anchors = table.original(index)->anchors;
            continue;
        }
        chunk->anchors = kept->mid(next, chunk->slugs.size());
        next += chunk->slugs.size();
    }
}

} // namespace redraft
