#include "app/commands/command.h"

#include <QIODevice>

namespace redraft {

void writeError(QIODevice& errors, const QString& message)
{
    errors.write(QStringLiteral("redraft: %1\n").arg(message).toUtf8());
}

} // namespace redraft
