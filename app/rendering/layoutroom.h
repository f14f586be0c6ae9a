#pragma once

#include <QtGlobal>

namespace redraft {

/// The room of a block in px. Text keeps to the width; code, tables and images that need more may reach over
/// its end into the margin.
struct LayoutRoom
{
    qreal width = 0;
    qreal overhang = 0;

    qreal most() const { return width + overhang; }
    LayoutRoom narrowedBy(qreal pixels) const { return {qMax(width - pixels, 40.0), overhang}; }
    /// The width of a block that would like to have `wanted` px.
    qreal widthFor(qreal wanted) const { return qBound(width, wanted, most()); }
};

} // namespace redraft
