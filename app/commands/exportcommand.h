#pragma once

#include "app/commands/command.h"
#include "app/exporting/htmlexporter.h"
#include "app/exporting/pdfexporter.h"
#include "app/text/result.h"

#include <optional>

namespace redraft {

enum class ExportFormat
{
    Html,
    Pdf
};

/// What "redraft export" was asked for.
struct ExportOptions
{
    QString file;
    ExportFormat format = ExportFormat::Html;
    QString
        output; ///< a path; "-" is the standard output. Beside `file`, with the format's suffix, if not given
    Paper paper = Paper::A4;
    std::optional<ColorScheme> scheme; ///< none: HTML follows the reader's browser, PDF is light
    PageMargins margins = PageMargins::Normal;
    ExportParts parts;
    HtmlScope scope = HtmlScope::Page; ///< HTML only
    QStringList imageFolders = {};     ///< canonical; beside the document's own
    bool operator==(const ExportOptions&) const = default;
};

/// Reads the arguments behind "export". The error is one sentence.
Result<ExportOptions> parseExportOptions(const QStringList& arguments);

/// Writes one document as HTML or PDF.
class ExportCommand : public Command
{
public:
    QString name() const override;
    QString synopsis() const override;
    QString summary() const override;
    QList<std::pair<QString, QString>> options() const override;
    ExitCode run(const QStringList& arguments, const CommandStreams& streams) const override;
};

} // namespace redraft
