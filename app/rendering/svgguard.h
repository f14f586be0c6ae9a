#pragma once

#include "app/text/result.h"

#include <QSize>
#include <QString>

class QIODevice;

namespace redraft {

/// Reads an SVG file as XML, without drawing it, and gives its natural size in px. An error if it is not well
/// formed, or if its <use> elements multiply to more than 10,000 parts: such a file would take minutes to
/// draw.
Result<QSize> checkedSvgSize(const QString& path);
/// The same for a drawing that is held in memory or opened already.
Result<QSize> checkedSvgSize(QIODevice& drawing);

} // namespace redraft
