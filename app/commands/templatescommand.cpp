#include "app/commands/templatescommand.h"

#include "app/checklist/check.h"
#include "app/commands/optionvalues.h"
#include "app/commands/templateoutlines.h"
#include "app/document/documentfile.h"
#include "app/templates/templatereader.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QIODevice>
#include <algorithm>
#include <tuple>

namespace redraft {

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("TemplatesCommand", source);
}

void print(const CommandStreams& streams, const QString& lines)
{
    streams.output.write(lines.toUtf8());
}

ExitCode fail(const CommandStreams& streams, const Error& error, ExitCode code = ExitCode::WrongUse)
{
    writeError(streams.errors, error.message);
    return code;
}

/// What is wrong with the library is said.
std::shared_ptr<const TemplateLibrary> libraryAt(const TemplatePlaces& places, const CommandStreams& streams)
{
    auto library = TemplateLibrary::read(places);
    for (const QString& fault : library->faults())
        writeError(streams.errors, fault);
    return library;
}

std::shared_ptr<const TemplateLibrary> libraryHere(const CommandStreams& streams)
{
    return libraryAt(TemplatePlaces::around(QDir::currentPath()), streams);
}

ExitCode list(const CommandStreams& streams)
{
    const auto library = libraryHere(streams);
    print(streams, templateTable(*library));
    return library->faults().isEmpty() ? ExitCode::Done : ExitCode::FaultsFound;
}

ExitCode show(const QString& id, const CommandStreams& streams)
{
    const auto library = TemplateLibrary::read(TemplatePlaces::around(QDir::currentPath()));
    const auto value = library->find(id);
    if (!value)
        return fail(streams, unknownTemplate(id, *library));
    for (const QString& fault : library->faults())
        writeError(streams.errors, fault);
    print(streams, templateOutline(*value));
    return ExitCode::Done;
}

/// The bytes of a template's file, of one that ships with the program too.
Result<QByteArray> templateBytes(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error{text(QT_TRANSLATE_NOOP("TemplatesCommand", "The file %1 cannot be read.")).arg(path)};
    return file.readAll();
}

/// What is wrong with a template and what can hardly be meant, in the order of the file.
std::vector<TemplateNote> remarksOn(const TemplateReading& reading)
{
    const QStringList known = checkIds();
    std::vector<TemplateNote> remarks = reading.faults;
    remarks.insert(remarks.end(), reading.notes.begin(), reading.notes.end());
    for (const TemplateNote& check : reading.checks) {
        if (!known.contains(check.text) && !check.text.startsWith(QStringLiteral("META-")))
            remarks.push_back(
                {check.line,
                 text(QT_TRANSLATE_NOOP("TemplatesCommand", "There is no check \"%1\"; known are %2."))
                     .arg(check.text, known.join(QStringLiteral(", "))),
                 check.column});
    }
    std::stable_sort(remarks.begin(), remarks.end(), [](const TemplateNote& a, const TemplateNote& b) {
        return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    });
    return remarks;
}

/// Each line says "file:line:column: remark".
ExitCode validate(const QStringList& paths, const CommandStreams& streams)
{
    ExitCode code = ExitCode::Done;
    for (const QString& path : paths) {
        const auto bytes = templateBytes(path);
        if (!bytes)
            return fail(streams, bytes.error());
        const TemplateReading reading = examineTemplate(*bytes, path);
        const std::vector<TemplateNote> remarks = remarksOn(reading);
        for (const TemplateNote& remark : remarks)
            print(streams,
                  QStringLiteral("%1:%2:%3: %4\n")
                      .arg(path, QString::number(remark.line), QString::number(remark.column), remark.text));
        if (!remarks.empty())
            code = ExitCode::FaultsFound;
        else
            print(streams, text(QT_TRANSLATE_NOOP("TemplatesCommand", "%1: the template \"%2\" is fine."))
                                   .arg(path, reading.value.id) +
                               u'\n');
    }
    return code;
}

QString reasonWord(TemplateReason reason)
{
    switch (reason) {
    case TemplateReason::Configured:
        return text(QT_TRANSLATE_NOOP("TemplatesCommand", "configured"));
    case TemplateReason::Matched:
        return text(QT_TRANSLATE_NOOP("TemplatesCommand", "best match"));
    default:
        return text(QT_TRANSLATE_NOOP("TemplatesCommand", "standard"));
    }
}

ExitCode match(const QStringList& paths, const CommandStreams& streams)
{
    ExitCode code = ExitCode::Done;
    std::shared_ptr<const TemplateLibrary> library;
    for (const QString& path : paths) {
        const auto document = readDocumentFile(path);
        if (!document) {
            code = fail(streams, document.error());
            continue;
        }
        const QString absolute = QFileInfo(path).absoluteFilePath();
        const TemplatePlaces places = TemplatePlaces::around(absolute);
        if (!library || library->places() != places)
            library = libraryAt(places, streams);
        const TemplateChoice choice = library->choose(traitsOf(absolute, document->text));
        if (choice.reason == TemplateReason::Standard)
            print(streams,
                  text(QT_TRANSLATE_NOOP("TemplatesCommand", "%1: none fits; %2 is used in the window"))
                          .arg(path, choice.value->id) +
                      u'\n');
        else
            print(streams,
                  QStringLiteral("%1: %2 (%3)\n").arg(path, choice.value->id, reasonWord(choice.reason)));
    }
    return code;
}

} // namespace

QString TemplatesCommand::name() const
{
    return QStringLiteral("templates");
}

QString TemplatesCommand::synopsis() const
{
    return QStringLiteral("[list | show ID | validate FILE... | match FILE...]");
}

QString TemplatesCommand::summary() const
{
    return text(QT_TRANSLATE_NOOP("TemplatesCommand", "List, show and validate templates."));
}

QList<std::pair<QString, QString>> TemplatesCommand::options() const
{
    return {
        {QStringLiteral("list"),
         text(QT_TRANSLATE_NOOP("TemplatesCommand", "The templates that can be used in this folder: those of "
                                                    "the repository, your own, those of the program. "
                                                    "Without a word, this is done."))},
        {QStringLiteral("show ID"),
         text(QT_TRANSLATE_NOOP("TemplatesCommand", "What a template holds and asks for."))},
        {QStringLiteral("validate FILE..."),
         text(QT_TRANSLATE_NOOP("TemplatesCommand", "Say all that is wrong with the file of a template, "
                                                    "and where. Exit code 1 if something is."))},
        {QStringLiteral("match FILE..."),
         text(QT_TRANSLATE_NOOP("TemplatesCommand", "Say which template each document has, and why."))},
    };
}

ExitCode TemplatesCommand::run(const QStringList& arguments, const CommandStreams& streams) const
{
    QCommandLineParser parser;
    if (const auto parsed = parseArguments(parser, arguments); !parsed)
        return fail(streams, parsed.error());
    QStringList words = parser.positionalArguments();
    const QString verb = words.isEmpty() ? QStringLiteral("list") : words.takeFirst();
    if (verb == u"list" && words.isEmpty())
        return list(streams);
    if (verb == u"show" && words.size() == 1)
        return show(words.constFirst(), streams);
    if (verb == u"validate" && !words.isEmpty())
        return validate(words, streams);
    if (verb == u"match" && !words.isEmpty())
        return match(words, streams);
    const QStringList verbs{QStringLiteral("list"), QStringLiteral("show"), QStringLiteral("validate"),
                            QStringLiteral("match")};
    if (!verbs.contains(verb))
        return fail(streams,
                    Error{text(QT_TRANSLATE_NOOP("TemplatesCommand",
                                                 "\"%1\" is nothing that can be done with templates; "
                                                 "write list, show ID, validate FILE or match FILE."))
                              .arg(verb)});
    return fail(streams, Error{text(QT_TRANSLATE_NOOP("TemplatesCommand",
                                                      "Say what to do with templates: list, show ID, "
                                                      "validate FILE or match FILE."))});
}

} // namespace redraft
