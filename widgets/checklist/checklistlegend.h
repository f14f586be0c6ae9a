#pragma once

class QMenu;

namespace redraft {

struct Theme;

/// Fills a menu with the marks of sections and findings and what they mean; its entries do nothing.
void fillLegend(QMenu& menu, const Theme& theme);

} // namespace redraft
