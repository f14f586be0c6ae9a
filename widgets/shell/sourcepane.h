#pragma once

#include "app/document/document.h"
#include "app/rendering/theme.h"
#include "widgets/editor/findbar.h"

#include <QWidget>

namespace redraft {

class CodeHighlighter;
class SourceEditor;

/// The source editor with its find bar, which is made when it is first asked for. GUI thread.
class SourcePane : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the pane.
    SourcePane(Document& document, const CodeHighlighter& highlighter, QWidget* parent = nullptr);

    SourceEditor& editor() { return *m_editor; }
    void setTheme(const Theme& theme);
    FindBar& findBar();
    /// Selects what an edit or undo asked for; takes the focus unless the user works in the find bar.
    void showSelection(TextRange selection);

private:
    Document& m_document;
    SourceEditor* m_editor;
    FindBar* m_findBar = nullptr;
    Theme m_theme = Theme::light();
};

} // namespace redraft
