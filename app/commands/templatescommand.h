#pragma once

#include "app/commands/command.h"

namespace redraft {

/// Lists the templates, shows one, judges the file of one, or says which one a document gets.
class TemplatesCommand : public Command
{
public:
    QString name() const override;
    QString synopsis() const override;
    QString summary() const override;
    QList<std::pair<QString, QString>> options() const override;
    ExitCode run(const QStringList& arguments, const CommandStreams& streams) const override;
};

} // namespace redraft
