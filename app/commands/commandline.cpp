#include "app/commands/commandline.h"

#include "app/commands/checkcommand.h"
#include "app/commands/exportcommand.h"
#include "app/commands/newcommand.h"
#include "app/commands/promptcommand.h"
#include "app/commands/setcommand.h"
#include "app/commands/templatescommand.h"
#include "app/text/nearestword.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace redraft {

namespace {

using Lines = QList<std::pair<QString, QString>>;

QString text(const char* source)
{
    return QCoreApplication::translate("CommandLine", source);
}

bool asksForHelp(const QStringList& arguments)
{
    const qsizetype end = arguments.indexOf(QStringLiteral("--"));
    const QStringList options = end < 0 ? arguments : arguments.first(end);
    return options.contains(QStringLiteral("--help")) || options.contains(QStringLiteral("-h"));
}

QString columns(const Lines& lines)
{
    qsizetype width = 0;
    for (const auto& line : lines)
        width = std::max(width, line.first.size());
    QString result;
    for (const auto& line : lines)
        result += QStringLiteral("  ") + line.first.leftJustified(width + 2) + line.second + u'\n';
    return result;
}

/// A first word that is no file, but nearly a command.
std::optional<Error> misspelledCommand(const QStringList& arguments)
{
    const QString word = arguments.value(0);
    if (word.isEmpty() || word.startsWith(u'-') || QFileInfo::exists(word))
        return std::nullopt;
    QStringList names;
    for (const Command* command : commandTable())
        names += command->name();
    const QString meant = nearestWord(word, names);
    if (meant.isEmpty())
        return std::nullopt;
    return Error{text(QT_TRANSLATE_NOOP("CommandLine", "There is no command \"%1\"; did you mean %2?"))
                     .arg(word, meant)};
}

Lines windowOptionLines()
{
    return {
        {QStringLiteral("--screenshot OUT.png"),
         text(QT_TRANSLATE_NOOP("CommandLine", "Save a picture of the window with FILE, then exit."))},
        {QStringLiteral("--size WxH"),
         text(QT_TRANSLATE_NOOP("CommandLine", "Size of the window in pixels."))},
        {QStringLiteral("--theme light|dark"),
         text(QT_TRANSLATE_NOOP("CommandLine", "Colours of the window."))},
        {QStringLiteral("--view form|source|split"),
         text(QT_TRANSLATE_NOOP("CommandLine", "The view to start with."))},
        {QStringLiteral("--help"), text(QT_TRANSLATE_NOOP("CommandLine", "Print this text."))},
        {QStringLiteral("--version"), text(QT_TRANSLATE_NOOP("CommandLine", "Print the version."))},
    };
}

} // namespace

const std::vector<const Command*>& commandTable()
{
    static const CheckCommand checkCommand;
    static const ExportCommand exportCommand;
    static const SetCommand setCommand;
    static const NewCommand newCommand;
    static const PromptCommand promptCommand;
    static const TemplatesCommand templatesCommand;
    static const std::vector<const Command*> table{&checkCommand, &exportCommand, &setCommand,
                                                   &newCommand,   &promptCommand, &templatesCommand};
    return table;
}

Invocation readCommandLine(const QStringList& arguments)
{
    for (const Command* command : commandTable()) {
        if (arguments.isEmpty() || arguments.constFirst() != command->name())
            continue;
        const QStringList rest = arguments.sliced(1);
        if (asksForHelp(rest))
            return PrintedText{helpText(*command)};
        return CommandCall{command, rest};
    }
    if (asksForHelp(arguments))
        return PrintedText{helpText()};
    if (arguments == QStringList{QStringLiteral("--version")})
        return PrintedText{QStringLiteral("redraft " REDRAFT_VERSION "\n")};
    if (const auto slip = misspelledCommand(arguments))
        return *slip;
    const auto options = parseWindowOptions(arguments);
    return options ? Invocation(*options) : Invocation(options.error());
}

QString helpText()
{
    Lines usage{{QStringLiteral("redraft [FILE...]"),
                 text(QT_TRANSLATE_NOOP("CommandLine", "Open documents in a window."))}};
    QString commands;
    for (const Command* command : commandTable()) {
        commands += QStringLiteral("  redraft %1 %2\n      %3\n")
                        .arg(command->name(), command->synopsis(), command->summary());
    }
    return text(QT_TRANSLATE_NOOP("CommandLine", "An editor for RFCs in Markdown.")) +
           QStringLiteral("\n\n") + text(QT_TRANSLATE_NOOP("CommandLine", "Usage:")) + u'\n' +
           columns(usage) + u'\n' + text(QT_TRANSLATE_NOOP("CommandLine", "Commands:")) + u'\n' + commands +
           u'\n' + text(QT_TRANSLATE_NOOP("CommandLine", "Options:")) + u'\n' + columns(windowOptionLines()) +
           u'\n' +
           text(QT_TRANSLATE_NOOP("CommandLine",
                                  "Exit codes: 0 done, 1 the work found faults, 2 wrong use or a "
                                  "file that cannot be read or written.")) +
           u'\n';
}

QString helpText(const Command& command)
{
    const QString details = command.details();
    return QStringLiteral("redraft %1 %2\n\n%3\n\n%4\n%5")
               .arg(command.name(), command.synopsis(), command.summary(),
                    text(QT_TRANSLATE_NOOP("CommandLine", "Options:")), columns(command.options())) +
           (details.isEmpty() ? QString() : u'\n' + details);
}

} // namespace redraft
