#pragma once

#include "app/document/analysis.h"
#include "app/document/document.h"
#include "app/rendering/theme.h"

#include <QPlainTextEdit>

namespace redraft {

class CodeHighlighter;

/// The whole file as text: Markdown and code colours, line numbers, current line, soft wrap, list continuation.
/// Shows Document::textDocument(). GUI thread.
class SourceEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// Both must outlive the editor.
    SourceEditor(Document& document, const CodeHighlighter& highlighter, QWidget* parent = nullptr);
    ~SourceEditor() override;

    void setTheme(const Theme& theme);
    void setZoom(int percent);
    /// Selects the range, scrolls it into sight and takes the focus.
    void goTo(TextRange range);
    TextRange selectedRange() const;
    /// Brings source line `line` (with fraction) to the top without telling back.
    void scrollToLine(qreal line);

signals:
    /// The user scrolled; the source line now at the top, with fraction.
    void topLineChanged(qreal line);
    /// The cursor moved (UTF-16 code units).
    void positionChanged(qsizetype position);
};

} // namespace redraft
