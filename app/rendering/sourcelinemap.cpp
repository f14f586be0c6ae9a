#include "app/rendering/sourcelinemap.h"

#include <algorithm>

namespace redraft {

SourceLineMap::SourceLineMap(const BlockLayout& layout, int lineCount, QStringView source)
{
    std::vector<SourcePoint> found;
    layout.collectSourcePoints(0, found);
    m_points.push_back({0, 0});
    qsizetype offset = 0;
    int line = 0;
    for (const SourcePoint& point : found) {
        if (point.offset < offset || point.offset > source.size())
            continue;
        line += int(source.mid(offset, point.offset - offset).count(QLatin1Char('\n')));
        offset = point.offset;
        const Point next{qreal(line + point.lines), point.y};
        if (next.line > m_points.back().line && next.y > m_points.back().y && next.line < lineCount)
            m_points.push_back(next);
    }
    m_points.push_back({qreal(std::max(lineCount, 1)), std::max(layout.height(), m_points.back().y)});
}

qreal SourceLineMap::yOfLine(qreal line) const
{
    const auto next = std::upper_bound(m_points.begin(), m_points.end(), line,
                                       [](qreal at, const Point& point) { return at < point.line; });
    if (next == m_points.begin())
        return 0;
    if (next == m_points.end())
        return m_points.back().y;
    const Point& before = *(next - 1);
    return before.y + (line - before.line) / (next->line - before.line) * (next->y - before.y);
}

qreal SourceLineMap::lineAtY(qreal y) const
{
    const auto next = std::upper_bound(m_points.begin(), m_points.end(), y,
                                       [](qreal at, const Point& point) { return at < point.y; });
    if (next == m_points.begin())
        return 0;
    if (next == m_points.end())
        return m_points.back().line;
    const Point& before = *(next - 1);
    return before.line + (y - before.y) / (next->y - before.y) * (next->line - before.line);
}

} // namespace redraft
