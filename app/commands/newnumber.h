#pragma once

#include "app/editing/newdocument.h"

#include <QString>

namespace redraft {

/// Where the template puts the number before the title, takes "RFC-009: " off the title of the request, and
/// the number with it if none was named: it would stand there twice.
void takeNumberFromTitle(const Template& documentTemplate, NewDocumentRequest& request);

/// Puts the id of the project whose docs-project.yaml stands around `folder` into the field "project_id", if
/// the template has one and nothing was asked for.
void takeProjectId(const Template& documentTemplate, const QString& folder, NewDocumentRequest& request);

} // namespace redraft
