#pragma once

#include "app/markdown/codehighlighter.h"
#include "app/text/textsnapshot.h"

#include <QDeadlineTimer>
#include <vector>

namespace redraft {

/// The states of the code colouring between the lines of fenced code: colouring a line needs the one in front
/// of it, which comes from all lines above. Kept as far as they were needed; an edit costs the edited line,
/// as long as the state behind it stays the same. Lines count from 0. GUI thread.
class FenceStates
{
public:
    /// Must outlive this object.
    explicit FenceStates(const CodeHighlighter& highlighter);

    void reset();
    /// Makes the states in front of `line`, content of the fence that opens at line `opening`, unless the
    /// time is over first: then false, and the next call goes on.
    bool prepare(int opening, int line, const TextSnapshot& snapshot, const QDeadlineTimer& deadline);
    /// The code spans of a line that was prepared; none in an unknown language.
    QList<CodeSpan> color(int opening, int line, const TextSnapshot& snapshot);
    /// The lines from `first` to `last` of `snapshot` were changed and the text has `growth` lines more. True
    /// if lines of the same fence below them may look otherwise now.
    bool noteChange(const TextSnapshot& snapshot, int first, int last, int growth);
    /// Forgets all fences that open at `line` or below.
    void forgetFrom(int line);

private:
    struct Fence
    {
        int opening;
        QString language;
        std::vector<CodeHighlighter::LineState> inFront; ///< [i]: in front of line opening + 1 + i
    };

    Fence& fenceAt(int opening, const TextSnapshot& snapshot);
    QList<CodeSpan> read(const Fence& fence, int line, const TextSnapshot& snapshot,
                         CodeHighlighter::LineState& state) const;
    bool follow(Fence& fence, const TextSnapshot& snapshot, int first, bool isOneLine);

    const CodeHighlighter& m_highlighter;
    std::vector<Fence> m_fences; ///< those that were looked at, in no order
};

} // namespace redraft
