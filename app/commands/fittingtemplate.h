#pragma once

#include "app/templates/templatelibrary.h"

namespace redraft {

/// The template of one document, from those of the program, the user and the repository around `path`: the
/// one that the repository's configuration names, else the best match. `documentText` is that of the file,
/// which may be a YAML file beside a document. Reads the folders anew each time; any thread.
TemplateChoice fittingTemplate(const QString& path, const QString& documentText);

} // namespace redraft
