#pragma once

#include "app/editing/newdocument.h"

namespace redraft {

/// True for templates whose documents carry a number, in their id or in the name of the file.
bool isNumbered(const Template& documentTemplate);

/// What is known of a new document before anybody was asked: the day, the author as git knows them in
/// `folder`, the next free number there if the template has one, and a UUID. Reads the Markdown files of the
/// folder and waits for git.
NewDocumentRequest knownRequest(const Template& documentTemplate, const QString& folder, const QDate& today);

} // namespace redraft
