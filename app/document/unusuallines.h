#pragma once

#include "app/document/lineending.h"
#include "app/text/textdelta.h"
#include "app/text/textsnapshot.h"

#include <QList>

namespace redraft {

/// Where the lines that end otherwise than most stand behind an edit of the text: `lines` (sorted) follow
/// their line ends, those whose line end is gone are left out. `deltas` are sorted and turn `before` into
/// `after`. Pure.
QList<UnusualLine> movedUnusualLines(const QList<UnusualLine>& lines, const TextSnapshot& before,
                                     const QList<TextDelta>& deltas, const TextSnapshot& after);

} // namespace redraft
