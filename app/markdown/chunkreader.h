#pragma once

#include "app/markdown/markdownchunk.h"
#include "app/text/textsnapshot.h"

#include <memory>

namespace redraft {

class ChunkPrologue;
class ParsedChunk;
enum class Lookahead;
struct LabelScan;
struct LineSpan;

/// Code units of source of a usual chunk: so much is read at a keystroke, while the list of chunks, which is
/// copied at each, grows with the size of the document divided by it.
constexpr qsizetype usualChunkSize = 3000;
/// The same where nobody will edit: nearly all documents are one chunk then, of which nothing is read twice.
constexpr qsizetype readingChunkSize = 64 * 1024;

/// A chunk as it was read, still to be fitted into its document: footnotes have no numbers, the anchors of
/// headings are not yet unique.
struct ChunkReading
{
    std::shared_ptr<MarkdownChunk> chunk; ///< null if no end was found
    int endLine = 0;                      ///< behind the last line of the chunk
    /// What the labels of the chunk meant while it was read, by loose label.
    QHash<QString, DefinitionSet::Entries> meanings;
};

/// Adds what a chunk defines itself.
void addDefinitions(const MarkdownChunk& chunk, DefinitionSet& definitions);

/// Reads chunks of a text with cmark-gfm. Keeps references to the snapshot and the definitions. Any thread.
class ChunkReader
{
public:
    /// `chunkSize`: code units of source of the chunks that it makes, if they can be of that size.
    ChunkReader(const TextSnapshot& snapshot, const DefinitionSet& definitions,
                qsizetype chunkSize = usualChunkSize)
        : m_snapshot(snapshot)
        , m_definitions(definitions)
        , m_chunkSize(chunkSize)
    {
    }

    /// Reads from `firstLine`, on which a block begins, up to another block that begins before `endLine`;
    /// none if no other does. The chunk is of the usual size if it can be.
    ChunkReading readSome(int firstLine, int endLine) const;
    /// Reads all the lines as one chunk if the text ends behind them or a block begins there, and if that is
    /// not too much for a chunk; else as readSome().
    ChunkReading readUntil(int firstLine, int endLine) const;
    /// Reads a chunk again because its labels mean something else now. `known`: the same lines as read
    /// before.
    ChunkReading readAgain(int firstLine, const MarkdownChunk& known) const;

private:
    int usualEnd(int firstLine) const;
    QStringView source(LineSpan lines) const;
    Lookahead lookaheadBehind(int endLine) const;
    ChunkReading firstPart(const ParsedChunk& parsed, LineSpan lines, const LabelScan& scan) const;
    ChunkReading whole(const ParsedChunk& parsed, LineSpan lines, const LabelScan& scan) const;
    ChunkPrologue prologueFor(const LabelScan& scan) const;
    ChunkPrologue prologueFor(const LabelScan& scan, const MarkdownChunk& known) const;
    std::vector<DefinitionSet::Entry> entriesFor(const LabelScan& scan) const;

    const TextSnapshot& m_snapshot;
    const DefinitionSet& m_definitions;
    qsizetype m_chunkSize;
};

} // namespace redraft
