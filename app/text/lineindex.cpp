#include "app/text/lineindex.h"

#include <algorithm>

namespace redraft {

namespace {

std::vector<qsizetype> lineStartsAfterNewlines(QStringView text, qsizetype offset)
{
    std::vector<qsizetype> starts;
    for (qsizetype at = text.indexOf(u'\n'); at >= 0; at = text.indexOf(u'\n', at + 1))
        starts.push_back(offset + at + 1);
    return starts;
}

} // namespace

LineIndex::LineIndex() : m_starts{0} {}

LineIndex::LineIndex(QStringView text) : m_starts{0}, m_length(text.size())
{
    const std::vector<qsizetype> more = lineStartsAfterNewlines(text, 0);
    m_starts.insert(m_starts.end(), more.begin(), more.end());
}

int LineIndex::lineOf(qsizetype position) const
{
    const auto next = std::upper_bound(m_starts.begin(), m_starts.end(), position);
    return std::max(0, int(next - m_starts.begin()) - 1);
}

qsizetype LineIndex::startOf(int line) const
{
    if (line >= lineCount())
        return m_length;
    return m_starts[size_t(std::max(0, line))];
}

TextRange LineIndex::rangeOf(int line) const
{
    const qsizetype start = startOf(line);
    const qsizetype end = line + 1 < lineCount() ? startOf(line + 1) - 1 : m_length;
    return TextRange::fromBounds(start, std::max(start, end));
}

void LineIndex::update(const TextDelta& delta)
{
    const auto first = std::upper_bound(m_starts.begin(), m_starts.end(), delta.position);
    const auto last = std::upper_bound(first, m_starts.end(), delta.position + delta.removed);
    for (auto start = last; start != m_starts.end(); ++start)
        *start += delta.growth();
    const std::vector<qsizetype> added = lineStartsAfterNewlines(delta.inserted, delta.position);
    const auto hole = m_starts.erase(first, last);
    m_starts.insert(hole, added.begin(), added.end());
    m_length += delta.growth();
}

} // namespace redraft
