#include "app/exporting/pdfexporter.h"

namespace redraft {

Result<QByteArray> exportPdf(const Analysis&, const CodeHighlighter&, const PdfOptions&, const ExportProgress&)
{
    return QByteArray();
}

} // namespace redraft
