#pragma once

#include <QString>
#include <QStringList>

namespace redraft {

/// Where docs-project.yaml may stand below the root of a repository; the first that is there counts (D1).
const QStringList& docuchangoConfigPlaces();

/// The folder around `path` that holds a configuration in one of its three places; else the nearest that
/// holds "docs-cms"; else `path` itself, or its folder.
QString docuchangoRoot(const QString& path);

} // namespace redraft
