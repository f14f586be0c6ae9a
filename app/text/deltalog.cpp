#include "app/text/deltalog.h"

namespace redraft {

namespace {

qsizetype mapThrough(const QList<TextDelta>& deltas, qsizetype position, Affinity affinity)
{
    qsizetype growth = 0;
    for (const TextDelta& delta : deltas) {
        if (position < delta.position || (position == delta.position && affinity == Affinity::Before))
            break;
        if (position < delta.position + delta.removed) {
            const qsizetype kept = affinity == Affinity::Before ? 0 : delta.inserted.size();
            return delta.position + growth + kept;
        }
        growth += delta.growth();
    }
    return position + growth;
}

bool touchesInside(const QList<TextDelta>& deltas, TextRange range)
{
    for (const TextDelta& delta : deltas) {
        const bool isInsertion = delta.removed == 0;
        if (isInsertion ? (delta.position > range.start && delta.position < range.end())
                        : delta.removedRange().overlaps(range))
            return true;
    }
    return false;
}

} // namespace

DeltaLog::DeltaLog(int capacity)
    : m_capacity(capacity)
{
}

void DeltaLog::append(int revision, const QList<TextDelta>& deltas)
{
    m_steps.push_back({revision, deltas});
    m_newest = revision;
    while (int(m_steps.size()) > m_capacity)
        m_steps.pop_front();
}

void DeltaLog::clear(int revision)
{
    m_steps.clear();
    m_newest = revision;
}

std::optional<qsizetype> DeltaLog::mapPosition(qsizetype position, int revision, Affinity affinity) const
{
    const int oldest = m_steps.empty() ? m_newest : m_steps.front().revision - 1;
    if (revision < oldest || revision > m_newest)
        return std::nullopt;
    for (const Step& step : m_steps) {
        if (step.revision > revision)
            position = mapThrough(step.deltas, position, affinity);
    }
    return position;
}

std::optional<TextRange> DeltaLog::mapRange(TextRange range, int revision) const
{
    if (!mapPosition(range.start, revision, Affinity::After))
        return std::nullopt;
    for (const Step& step : m_steps) {
        if (step.revision <= revision)
            continue;
        if (touchesInside(step.deltas, range))
            return std::nullopt;
        const qsizetype start = mapThrough(step.deltas, range.start, Affinity::After);
        range = range.isEmpty() ? TextRange{start, 0} : TextRange{start, range.length};
    }
    return range;
}

} // namespace redraft
