#include "widgets/editor/sourceeditor.h"

namespace redraft {

SourceEditor::SourceEditor(Document&, const CodeHighlighter&, QWidget* parent) : QPlainTextEdit(parent) {}
SourceEditor::~SourceEditor() = default;
void SourceEditor::setTheme(const Theme&) {}
void SourceEditor::setZoom(int) {}
void SourceEditor::goTo(TextRange) {}
TextRange SourceEditor::selectedRange() const { return {}; }
void SourceEditor::scrollToLine(qreal) {}

} // namespace redraft
