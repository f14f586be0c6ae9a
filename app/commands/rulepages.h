#pragma once

#include "app/commands/command.h"

namespace redraft {

/// Prints what the rule `id` asks for, why, and how to mend it; for an unknown id an error that names the one
/// that may be meant.
ExitCode explainRule(const QString& id, const CommandStreams& streams);

/// Prints a line for each rule that has a page.
ExitCode listRules(QIODevice& output);

} // namespace redraft
