#include "app/text/resources.h"

#include <QDir>

/// The macros must stand outside of a namespace.
static void registerResources()
{
    Q_INIT_RESOURCE(resources);
    Q_INIT_RESOURCE(checkpages);
    Q_INIT_RESOURCE(templates);
}

namespace redraft {

void ensureResources()
{
    static const bool isRegistered = [] {
        registerResources();
        return true;
    }();
    Q_UNUSED(isRegistered)
}

} // namespace redraft
