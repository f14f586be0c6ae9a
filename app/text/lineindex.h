#pragma once

#include "app/text/textdelta.h"

#include <QList>
#include <QStringView>

namespace redraft {

/// Where the lines of a text start. Lines and positions count from 0, positions in UTF-16 code units; only
/// '\n' ends a line, and a text always has at least one line. An implicitly shared value.
class LineIndex
{
public:
    LineIndex();
    explicit LineIndex(QStringView text);

    int lineCount() const { return int(m_starts.size()); }
    /// The line that holds `position`; positions outside of the text give the first or the last line.
    int lineOf(qsizetype position) const;
    /// Start of `line`; the length of the text for lines past the last.
    qsizetype startOf(int line) const;
    /// The line without its '\n'.
    TextRange rangeOf(int line) const;
    qsizetype textLength() const { return m_length; }
    /// Follows one replacement. Cost: the lines behind it (an addition each), never the text.
    void update(const TextDelta& delta);
    /// True while another index shares the starts with this one.
    bool isShared() const { return !m_starts.isDetached(); }
    bool operator==(const LineIndex&) const = default;

private:
    void replaceStarts(qsizetype first, qsizetype last, const QList<qsizetype>& added);

    QList<qsizetype> m_starts; // implicitly shared: copies of an index cost nothing until they differ
    qsizetype m_length = 0;
};

} // namespace redraft
