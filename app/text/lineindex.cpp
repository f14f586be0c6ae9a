#include "app/text/lineindex.h"

#include <algorithm>

namespace redraft {

namespace {

QList<qsizetype> lineStartsAfterNewlines(QStringView text, qsizetype offset)
{
    QList<qsizetype> starts;
    for (const QChar* unit = text.begin(); unit != text.end(); ++unit) {
        if (*unit == u'\n')
            starts.push_back(offset + (unit - text.begin()) + 1);
    }
    return starts;
}

} // namespace

LineIndex::LineIndex()
    : m_starts{0}
{
}

LineIndex::LineIndex(QStringView text)
    : m_starts{0}
    , m_length(text.size())
{
    m_starts += lineStartsAfterNewlines(text, 0);
}

int LineIndex::lineOf(qsizetype position) const
{
    const auto next = std::upper_bound(m_starts.cbegin(), m_starts.cend(), position);
    return std::max(0, int(next - m_starts.cbegin()) - 1);
}

qsizetype LineIndex::startOf(int line) const
{
    if (line >= lineCount())
        return m_length;
    return m_starts[std::max(0, line)];
}

TextRange LineIndex::rangeOf(int line) const
{
    const qsizetype start = startOf(line);
    const qsizetype end = line + 1 < lineCount() ? startOf(line + 1) - 1 : m_length;
    return TextRange::fromBounds(start, std::max(start, end));
}

void LineIndex::update(const TextDelta& delta)
{
    const auto begin = m_starts.begin();
    const auto first = std::upper_bound(begin, m_starts.end(), delta.position);
    const auto last = std::upper_bound(first, m_starts.end(), delta.position + delta.removed);
    for (auto start = last; start != m_starts.end(); ++start)
        *start += delta.growth();
    m_length += delta.growth();
    replaceStarts(first - begin, last - begin, lineStartsAfterNewlines(delta.inserted, delta.position));
}

void LineIndex::replaceStarts(qsizetype first, qsizetype last, const QList<qsizetype>& added)
{
    const qsizetype kept = std::min(last - first, added.size());
    std::copy(added.begin(), added.begin() + kept, m_starts.begin() + first);
    if (last - first > kept) {
        m_starts.remove(first + kept, last - first - kept);
    } else if (added.size() > kept) {
        m_starts.insert(first + kept, added.size() - kept, 0);
        std::copy(added.begin() + kept, added.end(), m_starts.begin() + first + kept);
    }
}

} // namespace redraft
