#include "widgets/common/plaintext.h"

#include <QPlainTextEdit>
#include <QTextDocument>

namespace redraft {

QString plainTextOf(const QPlainTextEdit& editor)
{
    QString text = editor.document()->toRawText();
    for (QChar& character : text) {
        if (character == QChar::ParagraphSeparator || character == QChar::LineSeparator)
            character = u'\n';
    }
    return text;
}

} // namespace redraft
