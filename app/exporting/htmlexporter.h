#pragma once

#include "app/document/analysis.h"
#include "app/exporting/exportparts.h"
#include "app/exporting/exportprogress.h"
#include "app/rendering/theme.h"
#include "app/text/result.h"

#include <QByteArray>
#include <optional>

namespace redraft {

class CodeHighlighter;

/// How much of a page is written.
enum class HtmlScope
{
    Page,
    Body,     ///< what stands between <body> and </body>: to be put into another page, without style sheet
    PlainBody ///< the text alone, spelled as cmark-gfm does: see plainHtml()
};

struct HtmlOptions
{
    std::optional<ColorScheme> scheme; ///< none: the reader's browser chooses
    QString documentFolder;            ///< where relative images lie; they are embedded. "": none are
    ExportParts parts;
    HtmlScope scope = HtmlScope::Page;
    QStringList imageFolders = {}; ///< others (canonical) that images may lie below
};

/// One self-contained HTML file (UTF-8): title, metadata header, contents list, coloured code, print
/// stylesheet. Raw HTML of the document is sanitised (app/markdown/htmlsanitizer.h), what is
/// refused shown as text; no script, no remote resource. Or only the body of it. Any thread.
Result<QByteArray> exportHtml(const Analysis& analysis, const CodeHighlighter& highlighter,
                              const HtmlOptions& options, const ExportProgress& progress = {});

} // namespace redraft
