#pragma once

#include "app/commands/command.h"

namespace redraft {

/// Prints the complete writing prompt for a document of a template.
class PromptCommand : public Command
{
public:
    QString name() const override;
    QString synopsis() const override;
    QString summary() const override;
    QList<std::pair<QString, QString>> options() const override;
    ExitCode run(const QStringList& arguments, const CommandStreams& streams) const override;
};

} // namespace redraft
