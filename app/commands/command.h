#pragma once

#include "app/commands/exitcode.h"

#include <QString>
#include <QStringList>

class QIODevice;

namespace redraft {

/// Where a command writes, and where answers to its questions come from (null: from nowhere). All are open
/// and outlive the command.
struct CommandStreams
{
    QIODevice& output;
    QIODevice& errors;
    QIODevice* input = nullptr;
};

/// One word after "redraft" that does its work without a window and without a display.
class Command
{
public:
    Command() = default;
    virtual ~Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;

    /// The word itself: "export".
    virtual QString name() const = 0;
    /// What stands behind the word: "FILE --to html|pdf [-o OUT]".
    virtual QString synopsis() const = 0;
    /// One line for the list of commands.
    virtual QString summary() const = 0;
    /// A line for each option: the option and what it does.
    virtual QList<std::pair<QString, QString>> options() const = 0;
    /// What else `--help` tells behind the options, with its headings and a line break at the end; "" if
    /// nothing.
    virtual QString details() const { return QString(); }
    /// `arguments` are those behind the word. Needs a QGuiApplication; GUI thread. A failure writes one
    /// sentence to `streams.errors`.
    virtual ExitCode run(const QStringList& arguments, const CommandStreams& streams) const = 0;
};

/// Writes "redraft: message" and a line break.
void writeError(QIODevice& errors, const QString& message);

} // namespace redraft
