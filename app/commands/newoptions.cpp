#include "app/commands/newoptions.h"

#include "app/commands/optionvalues.h"
#include "app/commands/templateoutlines.h"
#include "app/commands/valueremarks.h"
#include "app/document/documentfile.h"
#include "app/metadata/metadata.h"
#include "app/templates/templatereader.h"
#include "app/workspace/gitauthor.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QUuid>

namespace redraft {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(NewCommand)
};

constexpr qint64 longestAnswer = 1024 * 1024;

Result<QString> answerFromInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Error{Words::tr("The standard input cannot be read.")};
    return QString::fromUtf8(input.read(longestAnswer));
}

/// `value`, or the text of the file that it names behind an @.
Result<QString> valueOrFile(const QString& value)
{
    if (value.startsWith(QStringLiteral("@@")))
        return value.mid(1);
    if (!value.startsWith(u'@') || value.size() < 2)
        return value;
    if (value == QStringLiteral("@-"))
        return answerFromInput();
    const auto file = readDocumentFile(value.mid(1));
    if (!file)
        return file.error();
    return file->text;
}

Result<Done> readAnswers(const QCommandLineParser& parser, NewDocumentRequest& request)
{
    for (const auto& [option, answer] : {std::pair{QStringLiteral("problem"), BriefAnswer::Problem},
                                         {QStringLiteral("context"), BriefAnswer::Context},
                                         {QStringLiteral("constraints"), BriefAnswer::Constraints}}) {
        if (!parser.isSet(option))
            continue;
        const auto value = valueOrFile(parser.value(option));
        if (!value)
            return value.error();
        request.answers.insert(answer, *value);
    }
    return Done{};
}

Result<Done> readValues(const QCommandLineParser& parser, NewDocumentRequest& request)
{
    for (const QString& pair : parser.values(QStringLiteral("set"))) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals <= 0)
            return Error{Words::tr("--set %1: write KEY=VALUE.").arg(pair)};
        const QString key = pair.left(equals).trimmed();
        if (foldedFieldName(key) == QStringLiteral("title"))
            request.title = pair.mid(equals + 1);
        else
            request.values.insert(key, pair.mid(equals + 1));
    }
    return Done{};
}

Result<Done> readNumber(const QCommandLineParser& parser, NewDocumentRequest& request)
{
    const QString text = parser.value(QStringLiteral("number"));
    if (text.isEmpty())
        return Done{};
    bool isNumber = false;
    request.number = text.toInt(&isNumber);
    if (!isNumber || request.number < 1 || request.number > 999999)
        return Error{Words::tr("--number %1: write a number from 1 to 999999.").arg(text)};
    return Done{};
}

/// Flattened to one line it would be another title than the one that was asked for.
Result<Done> refuseLineBreaks(const QCommandLineParser&, NewDocumentRequest& request)
{
    if (hasLineBreak(request.title))
        return Error{Words::tr("The title holds a line break; write it on one line.")};
    if (hasLineBreak(request.author))
        return Error{Words::tr("The author holds a line break; write it on one line.")};
    for (auto value = request.values.begin(); value != request.values.end(); ++value) {
        if (hasLineBreak(value.value()))
            return Error{
                Words::tr("The value of \"%1\" holds a line break; write it on one line.").arg(value.key())};
    }
    return Done{};
}

} // namespace

Result<NewOptions> parseNewOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    for (const char* name :
         {"template", "title", "problem", "context", "constraints", "author", "set", "number"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), QString(), QStringLiteral("value")));
    parser.addOption(QCommandLineOption({QStringLiteral("o"), QStringLiteral("output")}, QString(),
                                        QStringLiteral("value")));
    if (const auto parsed = parseArguments(parser, arguments); !parsed)
        return parsed.error();
    if (!parser.positionalArguments().isEmpty())
        return Error{Words::tr("\"%1\" belongs to no option. Name the file with -o.")
                         .arg(parser.positionalArguments().constFirst())};
    NewOptions options;
    options.templateId = parser.value(QStringLiteral("template"));
    options.output = parser.value(QStringLiteral("output"));
    options.request.title = parser.value(QStringLiteral("title"));
    options.request.author = parser.value(QStringLiteral("author"));
    for (const auto read : {readAnswers, readValues, readNumber, refuseLineBreaks}) {
        if (const auto done = read(parser, options.request); !done)
            return done.error();
    }
    return options;
}

QList<std::pair<QString, QString>> newOptionLines()
{
    return {
        {QStringLiteral("--template ID"),
         Words::tr("The kind of document; see redraft templates. Default: technical-rfc.")},
        {QStringLiteral("--title T"), Words::tr("What changes, in one line.")},
        {QStringLiteral("--problem TEXT|@FILE"),
         Words::tr("The problem. @FILE is read from that file, @- from the standard input.")},
        {QStringLiteral("--context TEXT|@FILE"), Words::tr("The system as it is today.")},
        {QStringLiteral("--constraints TEXT|@FILE"), Words::tr("What must hold, whatever is done.")},
        {QStringLiteral("--author A"), Words::tr("Who writes. Default: the name that git knows.")},
        {QStringLiteral("--number N"), Words::tr("The number of the document. Default: that in the name of "
                                                 "-o, else the next free one beside it.")},
        {QStringLiteral("--set KEY=VALUE"), Words::tr("The value of a field of the template; lists are "
                                                      "divided by commas. May be given more than once.")},
    };
}

Result<std::shared_ptr<const Template>> wantedTemplate(const NewOptions& options,
                                                       const TemplateLibrary& library)
{
    if (options.templateId.isEmpty())
        return technicalRfcTemplate();
    if (auto value = library.find(options.templateId))
        return value;
    return unknownTemplate(options.templateId, library);
}

void completeRequest(NewDocumentRequest& request, const QString& folder)
{
    if (!request.today.isValid())
        request.today = QDate::currentDate();
    if (request.author.isEmpty())
        request.author = gitAuthor(folder);
    if (request.uuid.isEmpty())
        request.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace redraft
