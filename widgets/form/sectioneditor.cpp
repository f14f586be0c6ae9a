#include "widgets/form/sectioneditor.h"

#include "widgets/common/sourcetransfer.h"
#include "widgets/form/markdownhighlighter.h"
#include "widgets/form/sectiontext.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>

namespace redraft {

namespace {

/// Beyond this many code units a card scrolls inside: laying out all of it would stall the form.
constexpr qsizetype largestGrowingText = 120'000;
constexpr int largeTextHeight = 640; ///< px at 100 %
constexpr qsizetype longestWord =
    5'000; ///< code units without a blank that Qt may look for places to wrap in

bool hasWordAbove(QStringView text, qsizetype limit)
{
    qsizetype length = 0;
    for (const QChar unit : text) {
        length = unit == u' ' || unit == u'\n' ? 0 : length + 1;
        if (length > limit)
            return true;
    }
    return false;
}

/// Qt needs quadratic time to wrap a word that has no end. Stays so for the editor: another mode would lay
/// out all text again.
void makeRoomFor(QStringView text, QPlainTextEdit& editor)
{
    if (hasWordAbove(text, longestWord))
        editor.setWordWrapMode(QTextOption::WrapAnywhere);
}

/// All of it stands for what is still to be written: the first key replaces it.
bool isInBrackets(const QString& text)
{
    return text.size() > 2 && text.startsWith(u'[') && text.indexOf(u']') == text.size() - 1;
}

bool isUndoKey(QKeyEvent* event)
{
    return event->matches(QKeySequence::Undo);
}
bool isRedoKey(QKeyEvent* event)
{
    return event->matches(QKeySequence::Redo) ||
           event->keyCombination() == QKeyCombination(Qt::CTRL, Qt::Key_Y);
}

} // namespace

SectionEditor::SectionEditor(const FormStyle& style, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new MarkdownHighlighter(style.theme, document()))
{
    setFont(style.codeFont());
    setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabStopDistance(4 * QFontMetricsF(font()).horizontalAdvance(u' '));
    document()->setDocumentMargin(0);
    // The cursor behind a full line would scroll the text sideways by its own width.
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this,
            [this] { horizontalScrollBar()->setValue(0); });
    viewport()->setAutoFillBackground(false);
    setCursorWidth(std::max(1, style.px(1)));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
    connect(document(), &QTextDocument::contentsChange, this, &SectionEditor::noteChange);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &SectionEditor::updateHeight);
}

SectionEditor::~SectionEditor() = default;

QString SectionEditor::textBetween(int start, int end) const
{
    QString text;
    for (QTextBlock block = document()->findBlock(start); block.isValid() && block.position() < end;
         block = block.next()) {
        const int from = std::max(start - block.position(), 0);
        const QString line = block.text() + u'\n';
        text += QStringView(line).mid(from, std::min(end - block.position(), int(line.size())) - from);
    }
    return text;
}

void SectionEditor::noteChange(int position, int, int added)
{
    // The layout reports more than was changed at times; lengths tell what was removed.
    const int length = document()->characterCount() - 1;
    added = std::min(added, length - position);
    const qsizetype removed = m_text.size() + added - length;
    if (removed < 0)
        return;
    const QString inserted = textBetween(position, position + added);
    const TextDelta delta = minimalDelta(QStringView(m_text).mid(position, removed), inserted, position);
    if (delta.removed == 0 && delta.inserted.isEmpty())
        return;
    m_text.replace(delta.position, delta.removed, delta.inserted);
    if (!m_isPatching)
        emit edited(delta);
}

bool SectionEditor::setRawText(const QString& text)
{
    m_highlighter->setEnabled(text.size() <= largestGrowingText);
    const TextDelta delta = minimalDelta(m_text, text, 0);
    if (delta.removed > 0 || !delta.inserted.isEmpty())
        patch(delta);
    updateHeight();
    return m_text == text;
}

void SectionEditor::patch(const TextDelta& delta)
{
    m_isPatching = true;
    QTextCursor cursor(document());
    cursor.setPosition(int(std::min(delta.position, m_text.size())));
    cursor.setPosition(int(std::min(delta.position + delta.removed, m_text.size())), QTextCursor::KeepAnchor);
    makeRoomFor(delta.inserted, *this);
    cursor.insertText(delta.inserted);
    m_isPatching = false;
}

void SectionEditor::setCursorPosition(qsizetype position, qsizetype anchor)
{
    QTextCursor cursor(document());
    cursor.setPosition(int(std::clamp<qsizetype>(anchor, 0, m_text.size())));
    cursor.setPosition(int(std::clamp<qsizetype>(position, 0, m_text.size())), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

QList<std::pair<int, int>> SectionEditor::linePlaces() const
{
    QList<std::pair<int, int>> places;
    QTextBlock block = firstVisibleBlock();
    qreal y = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && y < m_height; block = block.next()) {
        places.append({block.blockNumber(), qRound(y)});
        y += blockBoundingRect(block).height();
    }
    return places;
}

QSize SectionEditor::sizeHint() const
{
    return {200, std::max(m_height, fontMetrics().lineSpacing())};
}

void SectionEditor::updateHeight()
{
    int height = largeTextHeight;
    const bool isLarge = m_text.size() > largestGrowingText;
    if (!isLarge) {
        qreal sum = 0;
        for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
            sum += blockBoundingRect(block).height();
        height = std::max(qCeil(sum), fontMetrics().lineSpacing()) + 2;
    }
    setVerticalScrollBarPolicy(isLarge ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (height == m_height)
        return;
    m_height = height;
    setFixedHeight(height);
}

bool SectionEditor::event(QEvent* event)
{
    // Undo belongs to the document: let the window's action see the key first.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (isUndoKey(key) || isRedoKey(key)) {
            event->ignore();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

bool SectionEditor::leavesAt(QTextCursor::MoveOperation operation) const
{
    QTextCursor cursor = textCursor();
    return !cursor.hasSelection() && !cursor.movePosition(operation);
}

void SectionEditor::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (isUndoKey(event))
        return emit undoRequested();
    if (isRedoKey(event))
        return emit redoRequested();
    if (isPlain && event->key() == Qt::Key_Up && leavesAt(QTextCursor::Up))
        return emit leaveRequested(-1);
    if (isPlain && event->key() == Qt::Key_Down && leavesAt(QTextCursor::Down))
        return emit leaveRequested(1);
    if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !isReadOnly()) {
        bool isDone = false;
        emit lineBreakRequested(&isDone);
        if (isDone)
            return;
    }
    // Shift+Enter would put a line separator into the file.
    if (event->key() == Qt::Key_Return && event->modifiers() == Qt::ShiftModifier && !isReadOnly())
        return insertPlainText(QStringLiteral("\n"));
    QPlainTextEdit::keyPressEvent(event);
}

void SectionEditor::wheelEvent(QWheelEvent* event)
{
    if (verticalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
        event->ignore();
    else
        QPlainTextEdit::wheelEvent(event);
}

void SectionEditor::mouseReleaseEvent(QMouseEvent* event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    const bool isFirst = std::exchange(m_isClickedInto, false) && event->button() == Qt::LeftButton;
    if (isFirst && !isReadOnly() && !textCursor().hasSelection() && isInBrackets(m_text))
        selectAll();
}

void SectionEditor::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateHeight();
}

void SectionEditor::focusInEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusInEvent(event);
    const bool isByTab = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (isByTab && !isReadOnly() && isInBrackets(m_text))
        selectAll();
    m_isClickedInto = event->reason() == Qt::MouseFocusReason;
    emit focused(true);
}

void SectionEditor::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        emit focused(false);
}

QMimeData* SectionEditor::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    return sourceMimeData(
        m_text.mid(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()));
}

/// Files are for the window: it opens them.
bool SectionEditor::canInsertFromMimeData(const QMimeData* source) const
{
    return !isReadOnly() && holdsSourceText(*source);
}

void SectionEditor::insertFromMimeData(const QMimeData* source)
{
    const QString text = sourceText(*source);
    if (isReadOnly() || text.isEmpty())
        return;
    bool isDone = false;
    emit pasteRequested(*source, &isDone);
    if (isDone)
        return;
    makeRoomFor(text, *this);
    textCursor().insertText(text);
    ensureCursorVisible();
}

} // namespace redraft
