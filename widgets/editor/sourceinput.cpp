#include "app/editing/linecommands.h"
#include "app/editing/lineedits.h"
#include "app/editing/markdownedits.h"
#include "widgets/editor/sourcecolors.h"
#include "widgets/editor/sourceeditor.h"
#include "widgets/common/sourcetransfer.h"

#include <QTextLayout>
#include <QWheelEvent>

namespace redraft {

void SourceEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Undo))
        return m_document.undo();
    if (event->matches(QKeySequence::Redo))
        return m_document.redo();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && continuesBlock())
        return;
    if (indentsLines(event) || goesHome(*event))
        return;
    // Shift+Enter would put a line separator, U+2028, into the file.
    if (isEnter && event->modifiers() == Qt::ShiftModifier && !isReadOnly())
        return insertPlainText(QStringLiteral("\n"));
    QPlainTextEdit::keyPressEvent(event);
}

void SourceEditor::inputMethodEvent(QInputMethodEvent* event)
{
    const QTextBlock before = textCursor().block();
    QPlainTextEdit::inputMethodEvent(event);
    const QTextBlock block = textCursor().block();
    const QTextLayout* layout = block.layout();
    if (before == block && !isTooLongToColor(block))
        m_colors->colorComposition(block, layout->preeditAreaPosition(),
                                   int(layout->preeditAreaText().size()));
}

bool SourceEditor::continuesBlock()
{
    if (textCursor().hasSelection() || isReadOnly())
        return false;
    const TextSnapshot snapshot = m_document.snapshot();
    Edit edit = continueList(snapshot, textCursor().position());
    if (edit.isEmpty())
        edit = continueQuote(snapshot, textCursor().position());
    return !edit.isEmpty() && m_document.apply(edit);
}

bool SourceEditor::indentsLines(QKeyEvent* event)
{
    const bool isTab = event->key() == Qt::Key_Tab && event->modifiers() == Qt::NoModifier;
    const bool isBackTab = event->key() == Qt::Key_Backtab;
    if ((!isTab && !isBackTab) || isReadOnly())
        return false;
    const Edit edit = shiftLines(m_document.snapshot(), selectedRange(),
                                 isTab ? IndentDirection::Deeper : IndentDirection::Shallower);
    if (!edit.isEmpty())
        return m_document.apply(edit);
    return isBackTab;
}

/// Home in the first row of a line; further rows of a wrapped line keep their own start.
bool SourceEditor::goesHome(const QKeyEvent& event)
{
    const bool isSelecting = event.matches(QKeySequence::SelectStartOfLine);
    if (!isSelecting && !event.matches(QKeySequence::MoveToStartOfLine))
        return false;
    QTextCursor cursor = textCursor();
    const QTextLine row = cursor.block().layout()->lineForTextPosition(cursor.positionInBlock());
    if (row.isValid() && row.textStart() > 0)
        return false;
    cursor.setPosition(int(homePosition(m_document.snapshot(), cursor.position())),
                       isSelecting ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
    setTextCursor(cursor);
    return true;
}

/// Not Qt's own zoom, which would leave the rest of the window as it is.
void SourceEditor::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() != Qt::ControlModifier)
        return QPlainTextEdit::wheelEvent(event);
    m_wheelAngle += event->angleDelta().y();
    const int steps = m_wheelAngle / QWheelEvent::DefaultDeltasPerStep;
    m_wheelAngle -= steps * QWheelEvent::DefaultDeltasPerStep;
    if (steps != 0)
        emit zoomRequested(steps);
    event->accept();
}

QMimeData* SourceEditor::createMimeDataFromSelection() const
{
    return sourceMimeData(m_document.snapshot().view(selectedRange()).toString());
}

bool SourceEditor::canInsertFromMimeData(const QMimeData* source) const
{
    return !isReadOnly() && holdsSourceText(*source);
}

void SourceEditor::insertFromMimeData(const QMimeData* source)
{
    const QString text = sourceText(*source);
    if (isReadOnly() || text.isEmpty())
        return;
    textCursor().insertText(text);
    ensureCursorVisible();
}

} // namespace redraft
