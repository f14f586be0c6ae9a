#pragma once

#include "app/commands/command.h"

namespace redraft {

/// Checks files and folders of documents and reports what it finds.
class CheckCommand : public Command
{
public:
    QString name() const override;
    QString synopsis() const override;
    QString summary() const override;
    QList<std::pair<QString, QString>> options() const override;
    QString details() const override;
    ExitCode run(const QStringList& arguments, const CommandStreams& streams) const override;
};

} // namespace redraft
