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

/// Values first, then what changes the names that they were set by.
Result<QList<FieldAssignment>> assignmentsOf(const QCommandLineParser& parser)
{
    QList<FieldAssignment> assignments;
    for (const QString& word : parser.positionalArguments().sliced(1)) {
        const auto assignment = parseFieldAssignment(word);
        if (!assignment)
            return assignment.error();
        assignments.append(*assignment);
    }
    for (const QString& old : parser.values(QStringLiteral("rename"))) {
        const auto renaming = parseFieldAssignment(old);
        if (!renaming || renaming->action != FieldAssignment::Action::Set || renaming->value.isEmpty())
            return Error{
                text(QT_TRANSLATE_NOOP("SetCommand", "--rename needs OLD=NEW, not \"%1\".")).arg(old)};
        assignments.append({renaming->name, FieldAssignment::Action::Rename, renaming->value});
    }
    for (const QString& name : parser.values(QStringLiteral("remove")))
        assignments.append({name, FieldAssignment::Action::Remove, {}});
    return assignments;
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
    const Result<QList<FieldAssignment>> assignments = assignmentsOf(parser);
    if (!assignments)
        return assignments.error();
    options.assignments = *assignments;
    if (options.assignments.isEmpty())
        return Error{
            text(QT_TRANSLATE_NOOP("SetCommand", "Nothing to set; write NAME=VALUE behind the FILE."))};
    return options;
}

} // namespace redraft
