#include "app/exporting/htmlexporter.h"

namespace redraft {

Result<QByteArray> exportHtml(const Analysis&, const CodeHighlighter&, const HtmlOptions&, const ExportProgress&)
{
    return QByteArray();
}

} // namespace redraft
