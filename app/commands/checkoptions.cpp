#include "app/commands/checkoptions.h"

#include "app/commands/optionvalues.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace redraft {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CheckOptions)
};

/// The index of the option's value in `names`; that of the first where it was not given.
Result<qsizetype> choice(const QCommandLineParser& parser, const QString& option, const QStringList& names)
{
    if (!parser.isSet(option))
        return qsizetype(0);
    const QString value = parser.value(option);
    const qsizetype index = names.indexOf(value);
    if (index < 0)
        return wrongValue(QStringLiteral("--") + option, value, names);
    return index;
}

Result<CheckOptions> optionsFrom(const QCommandLineParser& parser)
{
    CheckOptions options;
    const auto format = choice(
        parser, QStringLiteral("format"),
        {QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("sarif"), QStringLiteral("github")});
    if (!format)
        return format.error();
    options.format = CheckFormat(*format); // in the order of the enumeration
    const auto failOn = choice(parser, QStringLiteral("fail-on"),
                               {QStringLiteral("error"), QStringLiteral("warning"), QStringLiteral("info"),
                                QStringLiteral("never")});
    if (!failOn)
        return failOn.error();
    options.failOn = Severity(*failOn); // in the order of the enumeration
    const auto profile = choice(parser, QStringLiteral("profile"), {QString(), QStringLiteral("docuchango")});
    if (!profile)
        return wrongValue(QStringLiteral("--profile"), parser.value(QStringLiteral("profile")),
                          {QStringLiteral("docuchango")});
    options.profile = parser.value(QStringLiteral("profile"));
    options.templateId = parser.value(QStringLiteral("template"));
    options.explained = parser.value(QStringLiteral("explain"));
    options.asks = parser.isSet(QStringLiteral("ask"));
    if (parser.isSet(QStringLiteral("diff")))
        options.fixes = FixMode::ShowSafeFixes;
    else if (options.asks || parser.isSet(QStringLiteral("fix")))
        options.fixes = FixMode::ApplySafeFixes;
    options.paths = parser.positionalArguments();
    return options;
}

/// Options that cannot stand together.
QString contradictionIn(const CheckOptions& options, const QCommandLineParser& parser)
{
    const bool isDifference = options.fixes == FixMode::ShowSafeFixes;
    if (isDifference && (options.asks || parser.isSet(QStringLiteral("fix"))))
        return Words::tr("--diff changes nothing: leave out --fix and --ask.");
    if (isDifference && parser.isSet(QStringLiteral("format")))
        return Words::tr("--diff prints a difference instead of a report: leave out --format.");
    if (!options.profile.isEmpty() && (isDifference || options.asks))
        return Words::tr("--diff and --ask do not go with --profile.");
    return {};
}

} // namespace

Result<CheckOptions> parseCheckOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    for (const char* name : {"template", "profile", "format", "fail-on", "explain"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), QString(), QStringLiteral("value")));
    for (const char* name : {"fix", "ask", "diff"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(name)));
    if (const auto parsed = parseArguments(parser, arguments); !parsed)
        return parsed.error();
    auto options = optionsFrom(parser);
    const QString contradiction = options ? contradictionIn(*options, parser) : QString();
    if (!contradiction.isEmpty())
        return Error{contradiction};
    if (options && options->paths.isEmpty() && options->explained.isEmpty())
        return Error{Words::tr("Name at least one PATH to check: a file or a folder.")};
    return options;
}

} // namespace redraft
