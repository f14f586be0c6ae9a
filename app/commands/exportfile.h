#pragma once

#include "app/text/result.h"

#include <QByteArray>
#include <QString>

class QIODevice;

namespace redraft {

/// Whether an export of `sourceFile` may go to `path`: not onto its own source, not onto a folder, and only
/// into a folder that exists. Asked before the work, so that nobody waits for it in vain. "-" always may.
Result<Done> checkExportTarget(const QString& path, const QString& sourceFile);

/// Writes to `path`, or to `standardOutput` for "-". A file is replaced as a whole or not at all; a device
/// such as /dev/stdout is written to as it is.
Result<Done> writeExport(const QString& path, const QByteArray& bytes, QIODevice& standardOutput);

} // namespace redraft
