#pragma once

#include "app/rendering/blocklayout.h"

#include <vector>

namespace redraft {

/// A horizontal stretch of a layout and its place on a page. All in px of the layouts.
struct PageSlice
{
    int layout = 0; ///< index in the list that was paginated
    qreal top = 0;  ///< in the layout's own coordinates
    qreal bottom = 0;
    qreal y = 0;    ///< of `top` on the page
    qreal head = 0; ///< height of the layout's repeatedHead(), shown again above the slice
    qreal height() const { return bottom - top; }
};

using PageContent = std::vector<PageSlice>;

/// Spreads layouts over pages of `pageHeight` px. Layouts are parted only where they allow it, with at least
/// two parts on either side where they have so many; headings stay with what follows. A part that is higher
/// than a page is cut. There is always at least one page. Layouts must outlive the call only.
std::vector<PageContent> paginate(const std::vector<const BlockLayout*>& layouts, qreal pageHeight);

} // namespace redraft
