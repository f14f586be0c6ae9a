#pragma once

#include "app/editing/newdocument.h"

namespace redraft {

/// What is known of a new document before anybody was asked: the day, the author as git knows them in
/// `folder`, the next free number there if the template has one, and a UUID. Reads the Markdown files of the
/// folder and waits for git.
NewDocumentRequest knownRequest(const Template& documentTemplate, const QString& folder, const QDate& today);

} // namespace redraft
