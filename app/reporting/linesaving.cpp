#include "app/reporting/linesaving.h"

#include "app/text/lineindex.h"

namespace redraft {

namespace {

/// A line end that is unlike the others, by its place.
struct UnusualEnd
{
    qsizetype position = 0;
    LineEnding ending = LineEnding::Lf;
};

/// Those that are left after the edit, at their new places.
std::vector<UnusualEnd> moved(const std::vector<UnusualEnd>& ends, const Edit& edit)
{
    std::vector<UnusualEnd> result;
    for (UnusualEnd end : ends) {
        qsizetype shift = 0;
        bool isRemoved = false;
        for (const TextDelta& delta : edit.deltas) {
            isRemoved |= delta.removedRange().contains(end.position);
            if (delta.position + delta.removed <= end.position)
                shift += delta.growth();
        }
        end.position += shift;
        if (!isRemoved)
            result.push_back(end);
    }
    return result;
}

} // namespace

QByteArray encodedAfter(const DecodedText& before, const std::vector<Edit>& edits, const QString& after)
{
    std::vector<UnusualEnd> ends;
    const LineIndex oldLines(before.text);
    for (const UnusualLine& line : before.minorityLines)
        ends.push_back({oldLines.rangeOf(line.line).end(), line.ending});
    for (const Edit& edit : edits)
        ends = moved(ends, edit);
    const LineIndex lines(after);
    QList<UnusualLine> unusual;
    for (const UnusualEnd& end : ends)
        unusual.append({lines.lineOf(end.position), end.ending});
    return encodeText(after, before.format, unusual);
}

} // namespace redraft
