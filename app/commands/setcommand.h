#pragma once

#include "app/commands/command.h"

namespace redraft {

/// Changes metadata of one document in place, byte for byte: `redraft set FILE status=Accepted`. All
/// assignments together or none are written.
class SetCommand : public Command
{
public:
    QString name() const override;
    QString synopsis() const override;
    QString summary() const override;
    QList<std::pair<QString, QString>> options() const override;
    ExitCode run(const QStringList& arguments, const CommandStreams& streams) const override;
};

} // namespace redraft
