#pragma once

#include <QString>

class QMimeData;

namespace redraft {

/// Clipboard and drag data of the source editor. Qt's own turns no-break spaces into spaces, and raw bytes
/// that are no text have no form in UTF-8; so the exact text travels beside the plain text, for pasting
/// within Redraft.

/// The caller owns the result.
QMimeData* sourceMimeData(const QString& text);
/// False for dropped files: these are opened by the window, not inserted.
bool holdsSourceText(const QMimeData& data);
/// The exact text if it comes from Redraft, else the plain text; lines end with '\n'.
QString sourceText(const QMimeData& data);

} // namespace redraft
