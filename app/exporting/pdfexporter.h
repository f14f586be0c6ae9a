#pragma once

#include "app/document/analysis.h"
#include "app/exporting/exportparts.h"
#include "app/exporting/exportprogress.h"
#include "app/exporting/pagegeometry.h"
#include "app/rendering/theme.h"
#include "app/text/result.h"

#include <QByteArray>

namespace redraft {

class CodeHighlighter;

struct PdfOptions
{
    Paper paper = Paper::A4;
    ColorScheme scheme = ColorScheme::Light;
    QString documentFolder; ///< where relative images lie
    PageMargins margins = PageMargins::Normal;
    ExportParts parts;
    QStringList imageFolders = {}; ///< others (canonical) that images may lie below
};

/// A PDF with margins, running title, "page n of m", links, document metadata and an outline of the headings.
/// Needs a QGuiApplication (the offscreen platform will do); GUI thread.
Result<QByteArray> exportPdf(const Analysis& analysis, const CodeHighlighter& highlighter,
                             const PdfOptions& options, const ExportProgress& progress = {});

} // namespace redraft
