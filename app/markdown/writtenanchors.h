#pragma once

#include <QStringList>

namespace redraft {

/// The anchors that a text names itself, in order: `id="x"` and `name=x` of HTML, and `{#x}` behind a
/// heading, as many site generators read it. With Qt::CaseInsensitive also `ID="x"`. Linear.
QStringList writtenAnchors(QStringView text, Qt::CaseSensitivity sensitivity);

} // namespace redraft
