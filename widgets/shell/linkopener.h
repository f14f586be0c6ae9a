#pragma once

#include <QString>

namespace redraft {

class DocumentController;

/// Opens a link of the document: web and mail addresses with the desktop, Markdown files here. A program is
/// never started from a link. Returns why nothing was opened, "" if all went well.
QString openDocumentLink(const QString& destination, DocumentController& controller);

} // namespace redraft
