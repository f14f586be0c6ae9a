#pragma once

#include "app/commands/command.h"
#include "app/commands/windowoptions.h"

#include <QStringList>
#include <variant>

namespace redraft {

/// A command and the arguments behind its word.
struct CommandCall
{
    const Command* command = nullptr; ///< one of the table, never null
    QStringList arguments;
};

/// Text to print on the standard output: help or version.
struct PrintedText
{
    QString text;
};

/// All that a command line can ask for.
using Invocation = std::variant<WindowOptions, CommandCall, PrintedText, Error>;

/// The table of commands, in the order of the help text. They live as long as the program.
const std::vector<const Command*>& commandTable();

/// Reads the arguments behind the program's name. A first word that is in the table is a command; a file of
/// that name is opened as "./export".
Invocation readCommandLine(const QStringList& arguments);

/// What --help prints, made from the table.
QString helpText();
QString helpText(const Command& command);

} // namespace redraft
