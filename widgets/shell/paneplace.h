#pragma once

#include <QtGlobal>

namespace redraft {

/// What the panes show of a document, in UTF-16 code units of its text at `revision`. A value.
struct PanePlace
{
    int revision = 0;
    qsizetype cursor = 0;
    qsizetype top = 0;  ///< start of the line at the top
    qreal fraction = 0; ///< how much of that line is above the top

    bool operator==(const PanePlace&) const = default;
};

} // namespace redraft
