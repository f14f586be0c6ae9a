#include "widgets/editor/fencestates.h"

#include "app/markdown/markdownlinescanner.h"

#include <algorithm>

namespace redraft {

namespace {

/// Fences that were looked at long ago need not be remembered.
constexpr size_t rememberedFences = 64;

QString lineText(const TextSnapshot& snapshot, int line)
{
    return snapshot.view(snapshot.lines.rangeOf(line)).toString();
}

} // namespace

FenceStates::FenceStates(const CodeHighlighter& highlighter)
    : m_highlighter(highlighter)
{
}

void FenceStates::reset()
{
    m_fences.clear();
}

void FenceStates::forgetFrom(int line)
{
    std::erase_if(m_fences, [line](const Fence& fence) { return fence.opening >= line; });
}

FenceStates::Fence& FenceStates::fenceAt(int opening, const TextSnapshot& snapshot)
{
    const auto found = std::find_if(m_fences.begin(), m_fences.end(),
                                    [opening](const Fence& fence) { return fence.opening == opening; });
    if (found != m_fences.end())
        return *found;
    if (m_fences.size() >= rememberedFences)
        m_fences.erase(m_fences.begin());
    const QString language = readMarkdownLine(lineText(snapshot, opening), {}, false).fenceLanguage;
    m_fences.push_back({opening, m_highlighter.knows(language) ? language : QString(), {{}}});
    return m_fences.back();
}

QList<CodeSpan> FenceStates::read(const Fence& fence, int line, const TextSnapshot& snapshot,
                                  CodeHighlighter::LineState& state) const
{
    return m_highlighter.highlightLine(fence.language, lineText(snapshot, line), state);
}

bool FenceStates::prepare(int opening, int line, const TextSnapshot& snapshot, const QDeadlineTimer& deadline)
{
    Fence& fence = fenceAt(opening, snapshot);
    if (fence.language.isEmpty())
        return true;
    const size_t wanted = size_t(line - opening);
    while (fence.inFront.size() < wanted) {
        if (deadline.hasExpired())
            return false;
        CodeHighlighter::LineState state = fence.inFront.back();
        read(fence, opening + int(fence.inFront.size()), snapshot, state);
        fence.inFront.push_back(state);
    }
    return true;
}

QList<CodeSpan> FenceStates::color(int opening, int line, const TextSnapshot& snapshot)
{
    Fence& fence = fenceAt(opening, snapshot);
    if (fence.language.isEmpty())
        return {};
    const size_t index = size_t(line - opening - 1);
    CodeHighlighter::LineState state = fence.inFront[index];
    const QList<CodeSpan> spans = read(fence, line, snapshot, state);
    if (fence.inFront.size() == index + 1)
        fence.inFront.push_back(state);
    return spans;
}

bool FenceStates::noteChange(const TextSnapshot& snapshot, int first, int last, int growth)
{
    const auto isOpenedByChange = [&](const Fence& fence) {
        return fence.opening >= first && fence.opening <= last - growth;
    };
    bool reachesBelow = std::erase_if(m_fences, isOpenedByChange) > 0;
    for (Fence& fence : m_fences) {
        if (fence.opening >= first)
            fence.opening += growth;
        else if (follow(fence, snapshot, first, first == last && growth == 0))
            reachesBelow = true;
    }
    return reachesBelow;
}

/// The fence opens above the change, which may lie in it or far below.
bool FenceStates::follow(Fence& fence, const TextSnapshot& snapshot, int first, bool isOneLine)
{
    const size_t index = size_t(first - fence.opening - 1);
    if (fence.language.isEmpty() || index + 1 >= fence.inFront.size())
        return false; // no state comes from the changed lines
    if (isOneLine) {
        CodeHighlighter::LineState state = fence.inFront[index];
        read(fence, first, snapshot, state);
        if (state == fence.inFront[index + 1])
            return false;
    }
    fence.inFront.resize(index + 1);
    return true;
}

} // namespace redraft
