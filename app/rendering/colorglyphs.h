#pragma once

#include <QPainter>

class QTextLayout;

namespace redraft {

/// True if `text` may have characters that fonts draw in colour (emoji). Cheap; may be true for others.
bool mayHaveColorGlyphs(const QString& text);

/// Paints the coloured glyphs of a layout as pictures: a PDF cannot hold such fonts, and would show nothing
/// there. For pages, after the layout itself has been drawn at `origin`.
void paintColorGlyphs(QPainter& painter, const QTextLayout& layout, QPointF origin);

} // namespace redraft
