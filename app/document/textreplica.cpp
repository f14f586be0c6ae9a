#include "app/document/textreplica.h"

#include <algorithm>

namespace redraft {

namespace {

/// What is usually held: by the analysis that the window shows, by the document parsed behind it, and by the
/// one that is being parsed.
constexpr size_t mostCopies = 4;

/// A copy further behind is not worth the moves.
constexpr size_t mostSteps = 16;

} // namespace

void TextReplica::reset(const TextSnapshot& snapshot)
{
    m_copies.clear();
    m_steps.clear();
    m_revision = snapshot.revision;
    m_copies.push_back({snapshot.revision, TextMirror(snapshot)});
}

void TextReplica::follow(const QList<TextDelta>& deltas)
{
    if (m_copies.empty()) // of nothing
        m_copies.push_back({m_revision, TextMirror()});
    m_steps.push_back({++m_revision, deltas});
}

TextSnapshot TextReplica::snapshot()
{
    if (m_copies.empty())
        return {};
    if (m_copies.back().revision != m_revision) {
        bringUpToDate(copyToPatch());
        forget();
    }
    return m_copies.back().mirror.snapshot(m_revision);
}

/// The copy, now the last, that is changed next: the newest that nobody holds, else another one of the last.
TextReplica::Copy& TextReplica::copyToPatch()
{
    const auto unused = std::find_if(m_copies.rbegin(), m_copies.rend(),
                                     [](const Copy& copy) { return !copy.mirror.isShared(); });
    if (unused != m_copies.rend()) {
        std::rotate(unused.base() - 1, unused.base(), m_copies.end());
        return m_copies.back();
    }
    m_copies.push_back(m_copies.back());
    if (m_copies.size() > mostCopies)
        m_copies.erase(m_copies.begin());
    return m_copies.back();
}

void TextReplica::bringUpToDate(Copy& copy) const
{
    for (const Step& step : m_steps) {
        if (step.revision > copy.revision)
            copy.mirror.patch(step.deltas);
    }
    copy.revision = m_revision;
}

void TextReplica::forget()
{
    const int oldest = m_steps.size() > mostSteps ? m_steps[m_steps.size() - mostSteps].revision - 1 : 0;
    std::erase_if(m_copies, [oldest](const Copy& copy) { return copy.revision < oldest; });
    const auto least =
        std::min_element(m_copies.begin(), m_copies.end(),
                         [](const Copy& one, const Copy& other) { return one.revision < other.revision; });
    while (!m_steps.empty() && m_steps.front().revision <= least->revision)
        m_steps.pop_front();
}

} // namespace redraft
