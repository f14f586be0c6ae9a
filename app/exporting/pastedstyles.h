#pragma once

#include <QString>

namespace redraft {

/// HTML of HtmlWriter for a clipboard: mail and word processors know no style sheet, so what matters (code,
/// tables, quotes, struck text) gets its style in place; links of headings to themselves and what only a page
/// can use are left out, task boxes become signs. Pure.
QString withStylesInPlace(const QString& html);

} // namespace redraft
