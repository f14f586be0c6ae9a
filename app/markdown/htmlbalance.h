#pragma once

#include "app/markdown/htmltagscanner.h"

#include <QStringList>
#include <vector>

namespace redraft {

/// A token and what becomes of it.
struct HtmlPiece
{
    enum class Role
    {
        Keep,
        Show, ///< not allowed here: its source is shown as text
        Skip  ///< comments
    };
    HtmlToken token;
    Role role = Role::Keep;
    bool isOpenAtEnd = false; ///< a kept start tag that nothing closes
    bool isStray = false;     ///< an allowed end tag that closes nothing here
    QStringList closesBefore; ///< a kept end tag also ends these, the innermost first
    /// Start tags, the outermost first, of those that begin again behind it: end tags that cross.
    QStringList opensBehind;
};

/// Decides which tags of `source` stand: allowed ones that are nested soundly and not too deep. Afterwards no
/// kept tag can surprise a parser: time, memory and depth of what is made of them are bounded.
std::vector<HtmlPiece> balanceHtml(QStringView source);

/// Deepest nesting of kept tags.
constexpr int maximalHtmlDepth = 48;
/// Tags that cross are no intention: further ones are not mended.
constexpr int maximalReopened = 200;

} // namespace redraft
