#pragma once

#include "app/text/edit.h"

#include <QString>

namespace redraft {

/// The difference that an edit makes, in the unified format that patch and git apply read (three lines around
/// each change). `name` is that of the file, `lineEnd` stands behind every line of it. "" where nothing
/// changes. The edit must be applicable. Pure.
QString unifiedDiff(const QString& name, const QString& before, const Edit& edit,
                    const QString& lineEnd = QStringLiteral("\n"));

} // namespace redraft
