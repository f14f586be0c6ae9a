#include "app/text/resources.h"

#include <QDir>

/// The macro must stand outside of a namespace.
static void registerResources()
{
    Q_INIT_RESOURCE(resources);
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
