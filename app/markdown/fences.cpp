#include "app/markdown/fences.h"

namespace redraft {

namespace {

struct Fence
{
    QChar mark;
    qsizetype length = 0;
    bool isBare = false; ///< nothing behind the marks: only such a fence can close a block
};

bool isContainerMark(QChar unit)
{
    return unit == u' ' || unit == u'\t' || unit == u'>';
}

Fence fenceIn(QStringView line)
{
    qsizetype start = 0;
    while (start < line.size() && isContainerMark(line[start]))
        ++start;
    if (start < line.size() && (line[start] == u'-' || line[start] == u'*' || line[start] == u'+'))
        for (++start; start < line.size() && line[start] == u' ';)
            ++start;
    if (start >= line.size() || (line[start] != u'`' && line[start] != u'~'))
        return {};
    qsizetype end = start;
    while (end < line.size() && line[end] == line[start])
        ++end;
    const QStringView rest = line.mid(end);
    if (end - start < 3 || (line[start] == u'`' && rest.contains(u'`')))
        return {};
    return {line[start], end - start, rest.trimmed().isEmpty()};
}

bool isTableLine(const TextSnapshot& snapshot, int line)
{
    return snapshot.view(snapshot.lines.rangeOf(line)).trimmed().startsWith(u'|');
}

/// Follows the fences of the lines one after the other.
class FenceFollower
{
public:
    /// True if the line belongs to a fenced block.
    bool take(QStringView line)
    {
        const bool wasOpen = m_open.length > 0;
        const Fence fence = fenceIn(line);
        if (!wasOpen && fence.length > 0)
            m_open = fence;
        else if (wasOpen && fence.isBare && fence.mark == m_open.mark && fence.length >= m_open.length)
            m_open = {};
        return wasOpen || m_open.length > 0;
    }
    bool isOpen() const { return m_open.length > 0; }

private:
    Fence m_open;
};

} // namespace

bool isInFencedCode(const TextSnapshot& snapshot, int line)
{
    return fencedLines(snapshot, line).back();
}

std::vector<bool> fencedLines(const TextSnapshot& snapshot, int last)
{
    std::vector<bool> lines;
    lines.reserve(size_t(last) + 1);
    FenceFollower fences;
    for (int i = 0; i <= last; ++i)
        lines.push_back(fences.take(snapshot.view(snapshot.lines.rangeOf(i))));
    return lines;
}

int lastLineOfBlock(const TextSnapshot& snapshot, int line)
{
    const int lastLine = snapshot.lines.lineCount() - 1;
    FenceFollower fences;
    for (int i = 0; i <= line; ++i)
        fences.take(snapshot.view(snapshot.lines.rangeOf(i)));
    while (fences.isOpen() && line < lastLine)
        fences.take(snapshot.view(snapshot.lines.rangeOf(++line)));
    while (isTableLine(snapshot, line) && line < lastLine && isTableLine(snapshot, line + 1))
        ++line;
    return line;
}

} // namespace redraft
