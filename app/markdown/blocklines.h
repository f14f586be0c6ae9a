#pragma once

#include "app/text/textsnapshot.h"

namespace redraft {

/// The lines of a block, from 0, both included.
struct LineSpan
{
    int first = 0;
    int last = 0;
};

/// Translates cmark's places (lines from 1 of what it was fed, columns in UTF-8 bytes) to those of the
/// snapshot. Keeps a reference to the snapshot.
class BlockLines
{
public:
    /// The lines `lines` of the snapshot are read; in front of them cmark sees `prologueLines` others.
    BlockLines(const TextSnapshot& snapshot, LineSpan lines, int prologueLines)
        : m_snapshot(snapshot)
        , m_span(lines)
        , m_prologueLines(prologueLines)
    {
    }

    /// Snapshot line of a line of cmark's; -1 if cmark does not know the line (it then says 0), or if it is
    /// none of the snapshot.
    int line(int cmarkLine) const
    {
        return cmarkLine <= m_prologueLines ? -1 : m_span.first + cmarkLine - m_prologueLines - 1;
    }
    LineSpan span() const { return m_span; }
    int lastLine() const { return m_span.last; }
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
    LineSpan m_span;
    int m_prologueLines;
};

} // namespace redraft
