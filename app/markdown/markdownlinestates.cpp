#include "app/markdown/markdownlinestates.h"

#include <algorithm>

namespace redraft {

void MarkdownLineStates::reset()
{
    m_steps.clear();
    m_resolved = 0;
}

std::vector<MarkdownLineStates::Step>::iterator MarkdownLineStates::firstStepFrom(int line)
{
    return std::lower_bound(m_steps.begin(), m_steps.end(), line,
                            [](const Step& step, int wanted) { return step.line < wanted; });
}

const MarkdownLineStates::Step* MarkdownLineStates::lastStepBefore(int line) const
{
    const auto next = std::lower_bound(m_steps.cbegin(), m_steps.cend(), line,
                                       [](const Step& step, int wanted) { return step.line < wanted; });
    return next == m_steps.cbegin() ? nullptr : &*std::prev(next);
}

MarkdownLineState MarkdownLineStates::known(int line) const
{
    const Step* step = lastStepBefore(line);
    return step ? step->state : MarkdownLineState();
}

int MarkdownLineStates::openedAt(int line) const
{
    const Step* step = lastStepBefore(line);
    return step && step->state.kind != MarkdownLineState::Kind::Text ? step->line : -1;
}

MarkdownLineState MarkdownLineStates::before(int line, const TextSnapshot& snapshot)
{
    resolve(line, snapshot);
    return known(line);
}

/// Steps at and behind m_resolved do not exist, so that the new ones go to the end.
void MarkdownLineStates::resolve(int line, const TextSnapshot& snapshot)
{
    const int end = std::min(line, snapshot.lines.lineCount());
    MarkdownLineState state = known(m_resolved);
    for (; m_resolved < end; ++m_resolved) {
        const QStringView text = snapshot.view(snapshot.lines.rangeOf(m_resolved));
        const MarkdownLineState behind = stateBehindLine(text, state, m_resolved == 0);
        if (!(behind == state))
            m_steps.push_back({m_resolved, behind});
        state = behind;
    }
}

MarkdownLineStates::Effect MarkdownLineStates::noteChange(const TextSnapshot& snapshot, int first, int last,
                                                          int growth)
{
    if (first >= m_resolved)
        return Effect::ChangedLines; // nobody has seen these lines
    const int oldLast = last - growth;
    const bool reachesBelow = oldLast + 1 < m_resolved;
    const MarkdownLineState oldBehind = known(oldLast + 1);
    const auto tail = firstStepFrom(oldLast + 1);
    std::vector<Step> below(tail, m_steps.end());
    m_steps.erase(firstStepFrom(first), m_steps.end());
    const int oldResolved = m_resolved;
    m_resolved = first;
    resolve(last + 1, snapshot);
    if (!reachesBelow)
        return Effect::ChangedLines;
    if (!(known(last + 1) == oldBehind))
        return Effect::AllBelow;
    for (Step& step : below)
        step.line += growth;
    m_steps.insert(m_steps.end(), below.begin(), below.end());
    m_resolved = oldResolved + growth;
    return Effect::ChangedLines;
}

} // namespace redraft
