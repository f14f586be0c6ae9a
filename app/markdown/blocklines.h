#pragma once

#include "app/text/textsnapshot.h"

namespace redraft {

/// The lines of a block, from 0, both included.
struct LineSpan
{
    int first = 0;
    int last = 0;
};

/// Translates cmark's places (lines from 1 behind the front matter, columns in UTF-8 bytes) to those of the
/// snapshot. Keeps a reference to the snapshot.
class BlockLines
{
public:
    /// `firstLine` is the snapshot's line that cmark sees as its line 1.
    BlockLines(const TextSnapshot& snapshot, int firstLine)
        : m_snapshot(snapshot)
        , m_firstLine(firstLine)
    {
    }

    /// Snapshot line of a line of cmark's; -1 if cmark does not know the line (it then says 0).
    int line(int cmarkLine) const { return cmarkLine < 1 ? -1 : m_firstLine + cmarkLine - 1; }
    int firstLine() const { return m_firstLine; }
    int lastLine() const { return m_snapshot.lines.lineCount() - 1; }
    qsizetype startOf(int line) const { return m_snapshot.lines.startOf(line); }
    qsizetype endOf(int line) const { return m_snapshot.lines.rangeOf(line).end(); }
    QStringView text(int line) const { return m_snapshot.view(m_snapshot.lines.rangeOf(line)); }
    QStringView view(TextRange range) const { return m_snapshot.view(range); }
    bool isBlank(int line) const;
    /// True for a blank or tab at an absolute position inside the text.
    bool isBlankAt(qsizetype position) const
    {
        const QChar unit = m_snapshot.text[position];
        return unit == u' ' || unit == u'\t';
    }
    /// Absolute position of a column (from 1, in UTF-8 bytes) of `line`; inside the line whatever the column
    /// is.
    qsizetype position(int line, int byteColumn) const;

private:
    const TextSnapshot& m_snapshot;
    int m_firstLine;
};

} // namespace redraft
