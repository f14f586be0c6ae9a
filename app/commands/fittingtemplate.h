#pragma once

#include "app/templates/templatelibrary.h"

namespace redraft {

/// The template of one document, and what is wrong with those it could have had.
struct FittingTemplate
{
    TemplateChoice choice;
    QStringList faults; ///< a sentence each
};

/// From the templates of the program, the user and the repository around `path`: the one that the
/// repository's configuration names, else the best match. `documentText` is that of the file, which may be a
/// YAML file beside a document. Reads the folders anew each time; any thread.
FittingTemplate fittingTemplate(const QString& path, const QString& documentText);

} // namespace redraft
