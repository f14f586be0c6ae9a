#include "app/commands/setoptions.h"

#include "app/commands/optionvalues.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace redraft {

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("SetCommand", source);
}

} // namespace

Result<SetOptions> parseSetOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption({QStringLiteral("o"), QStringLiteral("output")}, QString(),
                                        QStringLiteral("value")));
    for (const char* name : {"remove", "rename"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), QString(), QStringLiteral("value")));
    if (const auto parsed = parseArguments(parser, arguments); !parsed)
        return parsed.error();
    const QStringList words = parser.positionalArguments();
    if (words.isEmpty())
        return Error{
            text(QT_TRANSLATE_NOOP("SetCommand", "Name the FILE and what to set: FILE NAME=VALUE."))};
    SetOptions options;
    options.file = words.first();
    options.output = parser.value(QStringLiteral("o"));
    for (const QString& word : words.sliced(1)) {
        const auto assignment = parseFieldAssignment(word);
        if (!assignment)
            return assignment.error();
        options.assignments.append(*assignment);
    }
    for (const QString& old : parser.values(QStringLiteral("rename"))) {
        const auto renaming = parseFieldAssignment(old);
        if (!renaming || renaming->action != FieldAssignment::Action::Set || renaming->value.isEmpty())
            return Error{
                text(QT_TRANSLATE_NOOP("SetCommand", "--rename needs OLD=NEW, not \"%1\".")).arg(old)};
        options.assignments.append({renaming->name, FieldAssignment::Action::Rename, renaming->value});
    }
    for (const QString& name : parser.values(QStringLiteral("remove")))
        options.assignments.append({name, FieldAssignment::Action::Remove, {}});
    if (options.assignments.isEmpty())
        return Error{
            text(QT_TRANSLATE_NOOP("SetCommand", "Nothing to set; write NAME=VALUE behind the FILE."))};
    return options;
}

} // namespace redraft
