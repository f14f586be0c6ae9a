#pragma once

#include <QString>

class QPlainTextEdit;

namespace redraft {

/// What stands in the editor, lines divided by '\n', no-break spaces kept: QPlainTextEdit::toPlainText()
/// turns them into spaces. GUI thread.
QString plainTextOf(const QPlainTextEdit& editor);

} // namespace redraft
