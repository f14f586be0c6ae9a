#include "app/markdown/chunkreader.h"

#include "app/markdown/carriabletext.h"
#include "app/markdown/labels.h"
#include "app/markdown/lookaheadline.h"
#include "app/markdown/parsedchunk.h"

#include <QSet>
#include <algorithm>

namespace redraft {

namespace {

using Entry = DefinitionSet::Entry;

bool definesAny(const LabelScan& scan)
{
    return std::any_of(scan.labels.begin(), scan.labels.end(),
                       [](const Label& label) { return label.isDefinition; });
}

/// The folded labels that a stretch of source may define itself (footnotes: with '^').
QSet<QString> candidatesOf(const LabelScan& scan)
{
    QSet<QString> candidates;
    for (const Label& label : scan.labels) {
        if (label.isDefinition)
            candidates.insert(foldedLabel(label.text));
    }
    return candidates;
}

QSet<QString> looseLabelsOf(const LabelScan& scan)
{
    QSet<QString> loose;
    for (const Label& label : scan.labels)
        loose.insert(looseLabel(label.text));
    return loose;
}

QString candidateName(const Entry& entry)
{
    return entry.isFootnote ? u'^' + entry.folded : entry.folded;
}

/// `uses`: how many labels may mean it; see CarriableText::maximalExpansion.
void add(const Entry& entry, size_t uses, ChunkPrologue& prologue)
{
    if (!entry.isFootnote) {
        const qsizetype size = entry.definition.destination.size() + entry.definition.title.size();
        if (size * qsizetype(uses) <= CarriableText::maximalExpansion)
            prologue.define(entry.definition);
        return;
    }
    prologue.defineFootnote(entry.definition.label);
    prologue.ask(u'^' + entry.definition.label);
}

} // namespace

void addDefinitions(const MarkdownChunk& chunk, DefinitionSet& definitions)
{
    for (const LinkDefinition& definition : chunk.definitions)
        definitions.addLink(definition);
    for (const FootnoteDefinition& note : chunk.notes)
        definitions.addFootnote(note.label);
}

int ChunkReader::usualEnd(int firstLine) const
{
    return m_snapshot.lines.lineOf(m_snapshot.lines.startOf(firstLine) + m_chunkSize);
}

QStringView ChunkReader::source(LineSpan lines) const
{
    return m_snapshot.view(TextRange::fromBounds(m_snapshot.lines.startOf(lines.first),
                                                 m_snapshot.lines.startOf(lines.last + 1)));
}

Lookahead ChunkReader::lookaheadBehind(int endLine) const
{
    return endLine < m_snapshot.lines.lineCount() ? Lookahead::NextLine : Lookahead::None;
}

ChunkReading ChunkReader::readSome(int firstLine, int endLine) const
{
    const LineSpan lines{firstLine, endLine - 1};
    const LabelScan scan = scanLabels(source(lines));
    const ParsedChunk parsed(m_snapshot, lines, prologueFor(scan), Lookahead::None);
    return firstPart(parsed, lines, scan);
}

ChunkReading ChunkReader::readUntil(int firstLine, int endLine) const
{
    const LineSpan lines{firstLine, endLine - 1};
    const LabelScan scan = scanLabels(source(lines));
    const ParsedChunk parsed(m_snapshot, lines, prologueFor(scan), lookaheadBehind(endLine));
    const bool isEnd = endLine >= m_snapshot.lines.lineCount() || parsed.beginsBlock(endLine);
    const bool isLong = source(lines).size() > 2 * m_chunkSize;
    const bool isOneBlock = !isLong || parsed.beginningNear(usualEnd(firstLine)) == firstLine;
    return isEnd && isOneBlock ? whole(parsed, lines, scan) : firstPart(parsed, lines, scan);
}

ChunkReading ChunkReader::readAgain(int firstLine, const MarkdownChunk& known) const
{
    const LineSpan lines{firstLine, firstLine + known.lineCount - 1};
    const LabelScan scan = scanLabels(source(lines));
    const ParsedChunk parsed(m_snapshot, lines, prologueFor(scan, known), lookaheadBehind(lines.last + 1));
    ChunkReading reading = whole(parsed, lines, scan);
    reading.chunk->definitions = known.definitions;
    return reading;
}

/// Up to the last block that begins in the lines.
ChunkReading ChunkReader::firstPart(const ParsedChunk& parsed, LineSpan lines, const LabelScan& scan) const
{
    const int end = parsed.beginningNear(usualEnd(lines.first));
    if (end == lines.first)
        return {};
    const LineSpan part{lines.first, end - 1};
    const LabelScan partScan = scanLabels(source(part));
    if (!definesAny(scan))
        return whole(parsed, part, partScan);
    // What lies behind the part may define labels too, which must not count here.
    return whole(ParsedChunk(m_snapshot, part, prologueFor(partScan), Lookahead::NextLine), part, partScan);
}

ChunkReading ChunkReader::whole(const ParsedChunk& parsed, LineSpan lines, const LabelScan& scan) const
{
    ChunkReading reading{std::make_shared<MarkdownChunk>(), lines.last + 1, {}};
    MarkdownChunk& chunk = *reading.chunk;
    parsed.copyInto(chunk, lines.last + 1);
    chunk.definitions = parsed.foundDefinitions();
    chunk.usesAnyLabel = scan.isUncertain;
    const QSet<QString> candidates = candidatesOf(scan);
    for (const QString& loose : looseLabelsOf(scan)) {
        chunk.labels.push_back(labelHash(loose));
        DefinitionSet::Entries& meaning = reading.meanings[loose]; // empty where the label means nothing
        for (const Entry& entry : m_definitions.find(loose)) {
            if (!candidates.contains(candidateName(entry)))
                meaning.push_back(entry);
        }
    }
    std::sort(chunk.labels.begin(), chunk.labels.end());
    DefinitionSet own;
    addDefinitions(chunk, own);
    for (auto entries = own.all().cbegin(); entries != own.all().cend(); ++entries)
        reading.meanings[entries.key()].insert(reading.meanings[entries.key()].end(), entries->begin(),
                                               entries->end());
    return reading;
}

ChunkPrologue ChunkReader::prologueFor(const LabelScan& scan) const
{
    ChunkPrologue prologue;
    const QSet<QString> candidates = candidatesOf(scan);
    for (const Entry& entry : entriesFor(scan)) {
        if (!candidates.contains(candidateName(entry)))
            add(entry, scan.labels.size(), prologue);
    }
    QSet<QString> asked;
    for (const Label& label : scan.labels) {
        if (!label.isDefinition)
            continue;
        const QString folded = foldedLabel(label.text);
        // "[ ^1]" folds to the same, but asks for no footnote.
        const QString question = label.isFootnote() ? u'[' + folded : folded;
        if (folded.isEmpty() || asked.contains(question))
            continue;
        asked.insert(question);
        prologue.ask(label.text);
    }
    prologue.ask(u'^' + lookaheadFootnote());
    return prologue;
}

/// All definitions that count; footnotes of the chunk itself stay where they are.
ChunkPrologue ChunkReader::prologueFor(const LabelScan& scan, const MarkdownChunk& known) const
{
    ChunkPrologue prologue;
    QSet<QString> own;
    for (const FootnoteDefinition& note : known.notes) {
        own.insert(foldedLabel(note.label));
        prologue.ask(u'^' + note.label);
    }
    for (const Entry& entry : entriesFor(scan)) {
        if (!entry.isFootnote || !own.contains(entry.folded))
            add(entry, scan.labels.size(), prologue);
    }
    prologue.ask(u'^' + lookaheadFootnote());
    return prologue;
}

std::vector<Entry> ChunkReader::entriesFor(const LabelScan& scan) const
{
    std::vector<Entry> entries;
    if (m_definitions.all().isEmpty())
        return entries;
    for (const QString& loose : looseLabelsOf(scan)) {
        for (const Entry& entry : m_definitions.find(loose)) {
            if (!scan.isUncertain || !entry.isFootnote)
                entries.push_back(entry);
        }
    }
    if (!scan.isUncertain)
        return entries;
    for (const DefinitionSet::Entries& all : m_definitions.all())
        std::copy_if(all.begin(), all.end(), std::back_inserter(entries),
                     [](const Entry& entry) { return entry.isFootnote; });
    return entries;
}

} // namespace redraft
