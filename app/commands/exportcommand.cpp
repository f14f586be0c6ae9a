#include "app/commands/exportcommand.h"

#include "app/commands/exportfile.h"
#include "app/commands/fittingtemplate.h"
#include "app/commands/optionvalues.h"
#include "app/document/analysis.h"
#include "app/document/companionfile.h"
#include "app/document/documentfile.h"
#include "app/exporting/htmlexporter.h"
#include "app/markdown/codehighlighter.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QIODevice>

namespace redraft {

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("ExportCommand", source);
}

Result<ExportFormat> formatValue(const QCommandLineParser& parser)
{
    const QStringList names{QStringLiteral("html"), QStringLiteral("pdf")};
    const QString value = parser.value(QStringLiteral("to"));
    if (!parser.isSet(QStringLiteral("to")))
        return Error{
            text(QT_TRANSLATE_NOOP("ExportCommand", "Say what to export to: --to html or --to pdf."))};
    if (!names.contains(value))
        return wrongValue(QStringLiteral("--to"), value, names);
    return value == u"html" ? ExportFormat::Html : ExportFormat::Pdf;
}

Result<Paper> paperValue(const QCommandLineParser& parser)
{
    const QString value =
        parser.isSet(QStringLiteral("paper")) ? parser.value(QStringLiteral("paper")) : QStringLiteral("A4");
    if (value.compare(u"A4", Qt::CaseInsensitive) == 0)
        return Paper::A4;
    if (value.compare(u"Letter", Qt::CaseInsensitive) == 0)
        return Paper::Letter;
    return wrongValue(QStringLiteral("--paper"), value, {QStringLiteral("A4"), QStringLiteral("Letter")});
}

Result<PageMargins> marginsValue(const QCommandLineParser& parser)
{
    const QStringList names{QStringLiteral("normal"), QStringLiteral("narrow"), QStringLiteral("wide")};
    const QString value = parser.value(QStringLiteral("margins"));
    const qsizetype index = value.isNull() ? 0 : names.indexOf(value);
    if (index < 0)
        return wrongValue(QStringLiteral("--margins"), value, names);
    return PageMargins(index); // in the order of the enumeration
}

Result<HtmlScope> scopeValue(const QCommandLineParser& parser, ExportFormat format)
{
    const bool isFragment = parser.isSet(QStringLiteral("fragment"));
    const bool isPlain = parser.isSet(QStringLiteral("plain"));
    if (isPlain && !isFragment)
        return Error{text(QT_TRANSLATE_NOOP("ExportCommand", "--plain writes no page: add --fragment."))};
    if (isFragment && format != ExportFormat::Html)
        return Error{text(
            QT_TRANSLATE_NOOP("ExportCommand", "Only HTML has fragments: use --fragment with --to html."))};
    if (isPlain)
        return HtmlScope::PlainBody;
    return isFragment ? HtmlScope::Body : HtmlScope::Page;
}

Result<QStringList> imageFolders(const QCommandLineParser& parser)
{
    QStringList folders;
    for (const QString& folder : parser.values(QStringLiteral("images-from"))) {
        if (!QFileInfo(folder).isDir())
            return Error{text(QT_TRANSLATE_NOOP("ExportCommand", "--images-from: there is no folder %1."))
                             .arg(folder)};
        folders.append(QFileInfo(folder).canonicalFilePath());
    }
    return folders;
}

QString outputBeside(const QString& file, ExportFormat format)
{
    const QFileInfo info(file);
    const QString suffix = format == ExportFormat::Html ? QStringLiteral(".html") : QStringLiteral(".pdf");
    return info.path() == u"." && !file.startsWith(u"./")
               ? info.completeBaseName() + suffix
               : info.path() + u'/' + info.completeBaseName() + suffix;
}

Result<ExportOptions> optionsFrom(const QCommandLineParser& parser)
{
    ExportOptions options;
    const auto format = formatValue(parser);
    if (!format)
        return format.error();
    options.format = *format;
    const auto paper = paperValue(parser);
    if (!paper)
        return paper.error();
    options.paper = *paper;
    const auto scheme = themeValue(parser);
    if (!scheme)
        return scheme.error();
    options.scheme = *scheme;
    const auto margins = marginsValue(parser);
    if (!margins)
        return margins.error();
    options.margins = *margins;
    const auto scope = scopeValue(parser, *format);
    if (!scope)
        return scope.error();
    options.scope = *scope;
    const auto folders = imageFolders(parser);
    if (!folders)
        return folders.error();
    options.imageFolders = *folders;
    options.parts.hasMetadata = !parser.isSet(QStringLiteral("no-metadata"));
    options.parts.hasContents = !parser.isSet(QStringLiteral("no-contents"));
    options.file = parser.positionalArguments().constFirst();
    options.output = parser.isSet(QStringLiteral("o")) ? parser.value(QStringLiteral("o"))
                                                       : outputBeside(options.file, options.format);
    return options;
}

Result<QByteArray> exported(const QString& documentText, const TemplateChoice& choice,
                            const ExportOptions& options)
{
    AnalysisContext context{choice.value, QDate::currentDate()};
    context.companion = readCompanion(options.file);
    const auto analysis = analyse(TextSnapshot(documentText), nullptr, context);
    const CodeHighlighter highlighter;
    const QString folder = QFileInfo(options.file).absolutePath();
    if (options.format == ExportFormat::Html)
        return exportHtml(
            *analysis, highlighter,
            HtmlOptions{options.scheme, folder, options.parts, options.scope, options.imageFolders});
    const ColorScheme scheme = options.scheme.value_or(ColorScheme::Light);
    return exportPdf(
        *analysis, highlighter,
        PdfOptions{options.paper, scheme, folder, options.margins, options.parts, options.imageFolders});
}

} // namespace

Result<ExportOptions> parseExportOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption({QStringLiteral("o"), QStringLiteral("output")}, QString(),
                                        QStringLiteral("value")));
    for (const char* name : {"to", "paper", "theme", "margins", "images-from"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), QString(), QStringLiteral("value")));
    for (const char* name : {"no-metadata", "no-contents", "fragment", "plain"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(name)));
    if (const auto parsed = parseArguments(parser, arguments); !parsed)
        return parsed.error();
    if (parser.positionalArguments().size() != 1)
        return Error{text(QT_TRANSLATE_NOOP("ExportCommand", "Name exactly one FILE to export."))};
    return optionsFrom(parser);
}

QString ExportCommand::name() const
{
    return QStringLiteral("export");
}

QString ExportCommand::synopsis() const
{
    return QStringLiteral("FILE --to html|pdf [-o OUT|-] [--paper A4|Letter] [--theme light|dark] "
                          "[--margins normal|narrow|wide] [--images-from FOLDER] [--no-metadata] "
                          "[--no-contents] "
                          "[--fragment [--plain]]");
}

QString ExportCommand::summary() const
{
    return text(QT_TRANSLATE_NOOP("ExportCommand", "Write a document as HTML or PDF."));
}

QList<std::pair<QString, QString>> ExportCommand::options() const
{
    return {
        {QStringLiteral("--to html|pdf"),
         text(QT_TRANSLATE_NOOP("ExportCommand", "The format; must be given."))},
        {QStringLiteral("-o, --output OUT"),
         text(QT_TRANSLATE_NOOP("ExportCommand",
                                "Where to write; - is the standard output. Default: beside FILE."))},
        {QStringLiteral("--paper A4|Letter"),
         text(QT_TRANSLATE_NOOP("ExportCommand", "Pages of a PDF. Default: A4."))},
        {QStringLiteral("--theme light|dark"),
         text(QT_TRANSLATE_NOOP("ExportCommand",
                                "Colours. Default: HTML follows the browser, PDF is light."))},
        {QStringLiteral("--margins normal|narrow|wide"),
         text(QT_TRANSLATE_NOOP("ExportCommand", "White space around the pages of a PDF. Default: normal."))},
        {QStringLiteral("--images-from FOLDER"),
         text(QT_TRANSLATE_NOOP("ExportCommand", "Take in images below FOLDER, too, not only those below the "
                                                 "document's own. May be given more than once. Images from "
                                                 "the network are never loaded: they become links."))},
        {QStringLiteral("--no-metadata"),
         text(QT_TRANSLATE_NOOP("ExportCommand", "Leave out status, people and dates below the title."))},
        {QStringLiteral("--no-contents"),
         text(QT_TRANSLATE_NOOP("ExportCommand", "Leave out the list of the headings."))},
        {QStringLiteral("--fragment"),
         text(QT_TRANSLATE_NOOP("ExportCommand",
                                "HTML: only what stands in the body of the page, without its "
                                "style sheet, to be put into another page."))},
        {QStringLiteral("--plain"),
         text(QT_TRANSLATE_NOOP("ExportCommand",
                                "With --fragment: the text alone as cmark-gfm writes it; no "
                                "title, anchors, colours or embedded images. Front matter is "
                                "left out, raw HTML sanitised."))},
    };
}

ExitCode ExportCommand::run(const QStringList& arguments, const CommandStreams& streams) const
{
    const auto fail = [&streams](const Error& error, ExitCode code) {
        writeError(streams.errors, error.message);
        return code;
    };
    const auto options = parseExportOptions(arguments);
    if (!options)
        return fail(options.error(), ExitCode::WrongUse);
    const auto source = readDocumentFile(options->file);
    if (!source)
        return fail(source.error(), ExitCode::WrongUse);
    if (const auto allowed = checkExportTarget(options->output, options->file); !allowed)
        return fail(allowed.error(), ExitCode::WrongUse);
    if (!CodeHighlighter::isAvailable())
        writeError(streams.errors, CodeHighlighter::unavailableReason());
    const FittingTemplate fitting = fittingTemplate(options->file, source->text);
    for (const QString& fault : fitting.faults)
        writeError(streams.errors, fault);
    const auto bytes = exported(source->text, fitting.choice, *options);
    if (!bytes)
        return fail(bytes.error(), ExitCode::FaultsFound);
    const auto written = writeExport(options->output, *bytes, streams.output);
    return written ? ExitCode::Done : fail(written.error(), ExitCode::WrongUse);
}

} // namespace redraft
