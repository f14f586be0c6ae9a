#include "app/document/unusuallines.h"

namespace redraft {

QList<UnusualLine> movedUnusualLines(const QList<UnusualLine>& lines, const TextSnapshot& before,
                                     const QList<TextDelta>& deltas, const TextSnapshot& after)
{
    QList<UnusualLine> moved;
    qsizetype growth = 0;
    qsizetype next = 0;
    for (const UnusualLine& line : lines) {
        const qsizetype lineEnd = before.lines.rangeOf(line.line).end();
        while (next < deltas.size() && deltas[next].removedRange().end() <= lineEnd)
            growth += deltas[next++].growth();
        const bool isGone = next < deltas.size() && deltas[next].removedRange().contains(lineEnd);
        if (!isGone)
            moved.append({after.lines.lineOf(lineEnd + growth), line.ending});
    }
    return moved;
}

} // namespace redraft
