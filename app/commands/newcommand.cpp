#include "app/commands/newcommand.h"

#include "app/commands/exportfile.h"
#include "app/commands/newnumber.h"
#include "app/commands/newoptions.h"
#include "app/commands/valueremarks.h"
#include "app/document/companionfile.h"
#include "app/workspace/foldernumbers.h"
#include "app/workspace/numbering.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QIODevice>

namespace redraft {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(NewCommand)
};

/// Where a document goes.
struct Target
{
    QString folder;   ///< absolute; in which numbers are counted
    QString fileName; ///< "" where the template gives the name
    bool isPrinted = false;
    bool mayMakeFolders = false; ///< a folder was asked for, or the template's own name holds one
};

Target targetOf(const QString& output, const QString& filePattern)
{
    if (output.isEmpty() || output == QStringLiteral("-"))
        return {QDir::currentPath(), {}, true, false};
    const QFileInfo info(output);
    // Where the document has a folder of its own, "keps" is where those folders are.
    const bool isFolderName = filePattern.contains(u'/') && info.suffix().isEmpty() && !info.exists();
    if (info.isDir() || output.endsWith(u'/') || isFolderName)
        return {info.absoluteFilePath(), {}, false, true};
    // "keps/sig-node/12-x/README.md": the number stands in the folder's name.
    const bool isNumberAbove =
        filePattern.count(u'/') == 1 && info.fileName() == filePattern.section(u'/', 1);
    const QDir folder = info.absoluteDir();
    return {isNumberAbove ? QFileInfo(folder.absolutePath()).absolutePath() : folder.absolutePath(),
            isNumberAbove ? folder.dirName() + u'/' + info.fileName() : info.fileName(), false,
            isNumberAbove};
}

int numberFor(const Target& target, const FolderNumbers& numbers, const QString& filePattern)
{
    const int named =
        target.fileName.isEmpty() ? -1 : numberInName(filePattern, target.fileName.section(u'/', 0, 0));
    return named > 0 ? named : numbers.next(filePattern);
}

/// What carries the number that was asked for; "" where there is none, or no folder is meant.
QString takenName(const Target& target, const FolderNumbers& numbers, const QString& filePattern, int number)
{
    const bool isMeant = number > 0 && !target.isPrinted;
    return isMeant ? numbers.nameWith(filePattern, number) : QString();
}

/// Below the working folder as people would write it, elsewhere absolute.
QString shownPath(const QString& path)
{
    const QString relative = QDir::current().relativeFilePath(path);
    return relative.startsWith(QStringLiteral("../")) ? path : relative;
}

Result<Done> writeNew(const QString& path, const QString& text, QIODevice& output)
{
    if (QFileInfo::exists(path))
        return Error{
            Words::tr("%1 is there already; nothing was written. Name another file with -o.").arg(path)};
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return Error{Words::tr("The folder %1 cannot be made.").arg(QFileInfo(path).absolutePath())};
    return writeExport(path, text.toUtf8(), output);
}

/// Nobody wants a document to begin with a day that is none.
Result<Done> refuseWrongDates(const Template& value, const NewDocumentRequest& request)
{
    for (auto each = request.values.begin(); each != request.values.end(); ++each) {
        const QString remark = dateRemark(value, each.key(), each.value());
        if (!remark.isEmpty())
            return Error{remark};
    }
    return Done{};
}

void writeRemarks(const Template& value, const NewDocumentRequest& request, QIODevice& errors)
{
    for (auto each = request.values.begin(); each != request.values.end(); ++each) {
        const QString remark = valueRemark(value, each.key(), each.value());
        if (!remark.isEmpty())
            writeError(errors, remark);
    }
}

Result<Done> writeAll(const Template& value, const NewDocument& document, const QString& path,
                      const CommandStreams& streams)
{
    const QString beside = QFileInfo(path).absolutePath() + u'/' + value.form.companion;
    if (!document.companion.isEmpty() && QFileInfo::exists(beside))
        return Error{
            Words::tr("%1 is there already; nothing was written. Name another file with -o.").arg(beside)};
    if (const auto done = writeNew(path, document.text, streams.output); !done)
        return done;
    streams.output.write(path.toUtf8() + '\n');
    if (document.companion.isEmpty())
        return Done{};
    if (const auto done = writeNew(beside, document.companion, streams.output); !done)
        return done;
    streams.output.write(shownPath(beside).toUtf8() + '\n');
    return Done{};
}

/// Says whose number was asked for, if somebody has it; takes the next free one where none was.
void settleNumber(const Target& target, const QString& filePattern, NewDocumentRequest& request,
                  QIODevice& errors)
{
    const FolderNumbers numbers(target.folder);
    if (const QString taken = takenName(target, numbers, filePattern, request.number); !taken.isEmpty())
        writeError(errors, Words::tr("The number %1 is that of %2 already; the next free one is %3.")
                               .arg(QString::number(request.number), taken,
                                    QString::number(numbers.next(filePattern))));
    if (request.number == 0)
        request.number = numberFor(target, numbers, filePattern);
}

/// Puts the document where it was asked for, and says what the template thinks of its values.
Result<Done> deliver(const NewDocument& document, const Target& target, const Template& documentTemplate,
                     const NewDocumentRequest& request, const CommandStreams& streams)
{
    if (!target.mayMakeFolders && !QFileInfo(target.folder).isDir())
        return Error{Words::tr("There is no folder %1; make it first, or name another file with -o.")
                         .arg(target.folder)};
    if (target.isPrinted) {
        writeRemarks(documentTemplate, request, streams.errors);
        streams.output.write(document.text.toUtf8());
        return Done{};
    }
    const QString name = target.fileName.isEmpty() ? newFileName(documentTemplate, request) : target.fileName;
    const QString path = shownPath(target.folder + u'/' + name);
    if (const auto written = writeAll(documentTemplate, document, path, streams); !written)
        return written;
    writeRemarks(documentTemplate, request, streams.errors);
    if (!document.companion.isEmpty() && companionFile(path).isEmpty())
        writeError(streams.errors,
                   Words::tr("The fields in %1 are read beside a README.md only: rename %2, or name a folder "
                             "with -o.")
                       .arg(documentTemplate.form.companion, path));
    return Done{};
}

} // namespace

QString NewCommand::name() const
{
    return QStringLiteral("new");
}

QString NewCommand::synopsis() const
{
    return QStringLiteral("--title T [--template ID] [--problem TEXT|@FILE] [--context TEXT|@FILE] "
                          "[--constraints TEXT|@FILE] [--author A] [--number N] [--set KEY=VALUE...] "
                          "[-o FILE|FOLDER|-]");
}

QString NewCommand::summary() const
{
    return Words::tr("Begin a document from a template.");
}

QList<std::pair<QString, QString>> NewCommand::options() const
{
    return newOptionLines() +
           QList<std::pair<QString, QString>>{
               {QStringLiteral("-o, --output FILE|FOLDER|-"),
                Words::tr("Where to write; in a folder the template gives the name. Nothing is overwritten. "
                          "Default: the standard output.")}};
}

ExitCode NewCommand::run(const QStringList& arguments, const CommandStreams& streams) const
{
    const auto fail = [&streams](const Error& error) {
        writeError(streams.errors, error.message);
        return ExitCode::WrongUse;
    };
    auto options = parseNewOptions(arguments);
    if (!options)
        return fail(options.error());
    NewDocumentRequest& request = options.value().request;
    if (request.title.trimmed().isEmpty())
        return fail(Error{Words::tr("A new document needs a title: --title T.")});
    const Target place = targetOf(options->output, QString());
    const auto library = TemplateLibrary::read(TemplatePlaces::around(place.folder));
    const auto value = wantedTemplate(*options, *library);
    if (!value)
        return fail(value.error());
    const Template& documentTemplate = **value;
    if (const auto done = refuseWrongDates(documentTemplate, request); !done)
        return fail(done.error());
    const Target target = targetOf(options->output, documentTemplate.form.file);
    completeRequest(request, target.folder);
    takeNumberFromTitle(documentTemplate, request);
    takeProjectId(documentTemplate, target.folder, request);
    settleNumber(target, documentTemplate.form.file, request, streams.errors);
    const auto document = newDocument(documentTemplate, request);
    if (!document)
        return fail(document.error());
    const auto delivered = deliver(*document, target, documentTemplate, request, streams);
    return delivered ? ExitCode::Done : fail(delivered.error());
}

} // namespace redraft
