#pragma once

#include <QRectF>

namespace redraft {

/// Sizes of paper, always upright.
enum class Paper
{
    A4,
    Letter
};

/// The white space around the text of a page.
enum class PageMargins
{
    Normal,
    Narrow,
    Wide
};

/// The geometry of a page, in px of 96 per inch.
struct PageGeometry
{
    QSizeF size;
    QRectF content; ///< where the text stands; running title and page number are outside of it

    PageGeometry(Paper paper, PageMargins margins);
};

} // namespace redraft
