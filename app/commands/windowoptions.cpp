#include "app/commands/windowoptions.h"

#include "app/commands/optionvalues.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace redraft {

namespace {

Result<std::optional<StartView>> viewValue(const QCommandLineParser& parser)
{
    if (!parser.isSet(QStringLiteral("view")))
        return std::optional<StartView>();
    const QStringList names{QStringLiteral("form"), QStringLiteral("source"), QStringLiteral("split")};
    const QString value = parser.value(QStringLiteral("view"));
    const qsizetype index = names.indexOf(value);
    if (index < 0)
        return wrongValue(QStringLiteral("--view"), value, names);
    return std::optional<StartView>(StartView(index));
}

void addWindowOptions(QCommandLineParser& parser)
{
    for (const char* name : {"screenshot", "size", "theme", "view"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), QString(), QStringLiteral("value")));
}

} // namespace

Result<WindowOptions> parseWindowOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    addWindowOptions(parser);
    if (const auto parsed = parseArguments(parser, arguments); !parsed)
        return parsed.error();
    WindowOptions options;
    options.files = parser.positionalArguments();
    options.screenshot = parser.value(QStringLiteral("screenshot"));
    if (parser.isSet(QStringLiteral("screenshot")) &&
        (options.screenshot.isEmpty() || options.files.size() != 1))
        return Error{QCoreApplication::translate(
            "CommandLine", "--screenshot needs the name of a picture and exactly one FILE.")};
    if (parser.isSet(QStringLiteral("size"))) {
        const auto size = sizeValue(parser.value(QStringLiteral("size")));
        if (!size)
            return size.error();
        options.size = *size;
    }
    const auto scheme = themeValue(parser);
    if (!scheme)
        return scheme.error();
    options.scheme = *scheme;
    const auto view = viewValue(parser);
    if (!view)
        return view.error();
    options.view = *view;
    return options;
}

} // namespace redraft
