#include "widgets/checklist/findingsearch.h"

#include "widgets/checklist/checklistmodel.h"

#include <limits>

namespace redraft {

namespace {

const Finding* countingFinding(const ChecklistModel& model, int row)
{
    const Finding* finding = model.findingOf(row);
    return finding && finding->counts() ? finding : nullptr;
}

/// The row with the first finding that begins at `position` or behind it, or -1.
int firstFrom(const ChecklistModel& model, qsizetype position)
{
    int best = -1;
    for (int row = 0; row < model.rowCount(); ++row) {
        const Finding* finding = countingFinding(model, row);
        const bool isBehind = finding && finding->range.start >= position;
        if (isBehind && (best < 0 || finding->range.start < model.findingOf(best)->range.start))
            best = row;
    }
    return best;
}

/// The row with the last finding that begins before `position`, or -1.
int lastBefore(const ChecklistModel& model, qsizetype position)
{
    int best = -1;
    for (int row = 0; row < model.rowCount(); ++row) {
        const Finding* finding = countingFinding(model, row);
        const bool isBefore = finding && finding->range.start < position;
        if (isBefore && (best < 0 || finding->range.start >= model.findingOf(best)->range.start))
            best = row;
    }
    return best;
}

} // namespace

int findingRowAt(const ChecklistModel& model, qsizetype position, FindingSide side)
{
    constexpr qsizetype behindAll = std::numeric_limits<qsizetype>::max();
    const bool isBefore = side == FindingSide::Before;
    const int row = isBefore ? lastBefore(model, position)
                             : firstFrom(model, side == FindingSide::Behind ? position + 1 : position);
    if (row >= 0)
        return row;
    return side == FindingSide::Behind ? firstFrom(model, 0) : lastBefore(model, behindAll);
}

int findingRowFrom(const ChecklistModel& model, int row, int direction)
{
    const int count = model.rowCount();
    for (int step = 1; step <= count; ++step) {
        const int next = (row + direction * step + 2 * count) % count;
        if (countingFinding(model, next))
            return next;
    }
    return -1;
}

} // namespace redraft
