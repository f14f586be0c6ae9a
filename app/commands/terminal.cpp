#include "app/commands/terminal.h"

#include <QFileDevice>
#include <unistd.h>

namespace redraft {

bool isTerminal(const QIODevice& device)
{
    const auto* file = qobject_cast<const QFileDevice*>(&device);
    return file && file->handle() >= 0 && isatty(file->handle()) == 1;
}

bool showsColors(const QIODevice& device)
{
    return isTerminal(device) && qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb";
}

} // namespace redraft
