#pragma once

#include "widgets/dialogs/exportoptionsform.h"

namespace redraft {

/// Beside the document, with the suffix of the kind; in the home folder for a document that was never saved.
QString suggestedExportPath(ExportKind kind, const QString& documentPath, const QString& displayName);

/// Why nothing can be written to this absolute path, as a sentence that says what to do; "" if all is well.
QString problemWithExportTarget(const QString& path, const QString& documentPath);

} // namespace redraft
