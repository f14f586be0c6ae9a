#pragma once

#include <QStringView>

namespace redraft {

/// What a line begins that is no Markdown up to its end.
enum class HtmlBlockStart
{
    None,
    Block, ///< ends at a blank line
    Raw    ///< `<pre>` and the like: ends at the end tag
};

/// What a line that begins with a tag opens, by its start alone. A lone tag of an inline element, which
/// begins a block only behind a blank line, is left out.
HtmlBlockStart htmlBlockStart(QStringView line);
/// True if the end tag of a raw element stands in the line.
bool endsRawHtml(QStringView line);

} // namespace redraft
