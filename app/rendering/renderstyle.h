#pragma once

#include "app/rendering/theme.h"

#include <QString>

namespace redraft {

/// Where blocks are drawn. A page is laid out with exact glyph widths and in full; on the screen very long
/// blocks are cut with a visible note, so that time and memory stay bounded.
enum class Medium
{
    Screen,
    Page
};

/// Everything that decides how a block looks, apart from its text and the width. A value.
/// All sizes of the layouts are in px of 96 per inch times `scale`; a page painter scales its device to that.
struct RenderStyle
{
    Theme theme = Theme::light();
    qreal scale = 1.0; ///< zoom: 1.0 gives text of 11.5 pt
    Medium medium = Medium::Screen;
    QString documentFolder; ///< where relative images lie; "" shows placeholders
    QStringList imageFolders =
        {}; ///< others (canonical) whose images may be shown; see also ImageFolderSource
};

} // namespace redraft
