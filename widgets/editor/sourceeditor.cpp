#include "widgets/editor/sourceeditor.h"

#include "app/editing/lineedits.h"
#include "app/editing/markdownedits.h"
#include "widgets/editor/linenumberarea.h"
#include "widgets/editor/sourcecolors.h"
#include "widgets/editor/sourcetransfer.h"

#include <QPainter>
#include <QPlainTextDocumentLayout>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace redraft {

namespace {

constexpr qreal basePointSize = 10.5;

} // namespace

SourceEditor::SourceEditor(Document& document, const CodeHighlighter& highlighter, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_document(document)
    , m_colors(std::make_unique<SourceColors>(*document.textDocument(), highlighter))
    , m_lineNumbers(new LineNumberArea(*this))
{
    QTextDocument* text = document.textDocument();
    text->setDocumentLayout(new QPlainTextDocumentLayout(text));
    setDocument(text);
    setAccessibleName(tr("Source"));
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setReadOnly(document.isReadOnly());
    setZoom(100);
    connect(text, &QTextDocument::contentsChange, this, [this](int position, int, int added) {
        m_matches.clear();
        m_colors->noteChange(position, added);
    });
    connect(text, &QTextDocument::contentsChanged, this, &SourceEditor::colorVisibleLines);
    connect(&document, &Document::readOnlyChanged, this, &SourceEditor::setReadOnly);
    connect(&document, &Document::selectionRequested, this, &SourceEditor::select);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &SourceEditor::updateMargins);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        viewport()->update();
        m_lineNumbers->update();
        emit positionChanged(textCursor().position());
    });
    connect(&document, &Document::loaded, this, [this] { moveCursor(QTextCursor::Start); });
    moveCursor(QTextCursor::Start);
    // Not scrollContentsBy(): Qt goes round it where it scrolls to the cursor.
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        noteScrolling();
        if (dy != 0)
            m_lineNumbers->scroll(0, dy);
        else
            m_lineNumbers->update(0, rect.y(), m_lineNumbers->width(), rect.height());
    });
}

SourceEditor::~SourceEditor() = default;

void SourceEditor::setTheme(const Theme& theme)
{
    m_theme = theme;
    QPalette colors = palette();
    colors.setColor(QPalette::Base, theme.surface);
    colors.setColor(QPalette::Text, theme.text);
    colors.setColor(QPalette::Highlight, theme.selection);
    colors.setColor(QPalette::HighlightedText, theme.text);
    setPalette(colors);
    m_lineNumbers->setTheme(theme);
    m_colors->setTheme(theme);
    colorVisibleLines();
    viewport()->update();
}

void SourceEditor::setZoom(int percent)
{
    QFont codeFont(codeFontFamily());
    codeFont.setStyleHint(QFont::Monospace);
    codeFont.setPointSizeF(basePointSize * percent / 100.0);
    // The program's style sheet sets a font of its own; a sheet on the widget is what wins over it.
    setStyleSheet(
        QStringLiteral(
            "redraft--SourceEditor { font-family: \"%1\"; font-size: %2pt; border: none; padding: 0; }")
            .arg(codeFont.family())
            .arg(codeFont.pointSizeF()));
    setFont(codeFont);
    setTabStopDistance(4 * QFontMetricsF(codeFont).horizontalAdvance(u' '));
    setCursorWidth(qMax(1, percent / 60));
    updateMargins();
}

void SourceEditor::goTo(TextRange range)
{
    select(range);
    setFocus(Qt::OtherFocusReason);
}

void SourceEditor::select(TextRange range)
{
    const qsizetype last = document()->characterCount() - 1;
    QTextCursor cursor = textCursor();
    cursor.setPosition(int(qBound<qsizetype>(0, range.start, last)));
    cursor.setPosition(int(qBound<qsizetype>(0, range.end(), last)), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    const QRect place = cursorRect();
    if (place.top() < 0 || place.bottom() > viewport()->height() - 2 * place.height())
        centerCursor();
}

TextRange SourceEditor::selectedRange() const
{
    const QTextCursor cursor = textCursor();
    return TextRange::fromBounds(cursor.selectionStart(), cursor.selectionEnd());
}

void SourceEditor::scrollToLine(qreal line)
{
    const QTextBlock block = document()->findBlockByNumber(qMax(0, int(line)));
    if (!block.isValid())
        return;
    QScopedValueRollback<bool> following(m_isFollowing, true);
    const qreal fraction = line - int(line);
    verticalScrollBar()->setValue(block.firstLineNumber() + qRound(fraction * block.lineCount()));
    noteScrolling();
}

void SourceEditor::setMatches(const QList<TextRange>& matches, int currentIndex)
{
    m_matches = matches;
    m_currentMatch = currentIndex;
    viewport()->update();
}

void SourceEditor::forEachVisibleBlock(
    const std::function<void(const QTextBlock&, const QRectF&)>& visit) const
{
    QTextBlock block = firstVisibleBlock();
    QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
    while (block.isValid() && rect.top() <= viewport()->height()) {
        if (block.isVisible() && rect.bottom() >= 0)
            visit(block, rect);
        block = block.next();
        if (block.isValid())
            rect = blockBoundingRect(block).translated(contentOffset().x(), rect.bottom());
    }
}

QColor SourceEditor::currentLineColor() const
{
    return m_theme.raised;
}

void SourceEditor::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    placeLineNumbers();
    colorVisibleLines();
}

void SourceEditor::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateMargins();
}

void SourceEditor::updateMargins()
{
    setViewportMargins(m_lineNumbers->preferredWidth(), 0, 0, 0);
    placeLineNumbers();
}

void SourceEditor::placeLineNumbers()
{
    const QRect area = contentsRect();
    m_lineNumbers->setGeometry(area.left(), area.top(), m_lineNumbers->preferredWidth(),
                               viewport()->height());
}

void SourceEditor::noteScrolling()
{
    const qreal top = topLine();
    if (qFuzzyCompare(top + 1, m_topLine + 1))
        return;
    m_topLine = top;
    colorVisibleLines();
    if (!m_isFollowing)
        emit topLineChanged(top);
}

qreal SourceEditor::topLine() const
{
    const QTextBlock block = firstVisibleBlock();
    const QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
    const qreal fraction = rect.height() > 0 ? qBound(0.0, -rect.top() / rect.height(), 0.999) : 0;
    return block.blockNumber() + fraction;
}

void SourceEditor::colorVisibleLines()
{
    const int first = firstVisibleBlock().blockNumber();
    const int rows = viewport()->height() / qMax(1, fontMetrics().height()) + 2;
    m_colors->colorLines(first, first + rows);
}

void SourceEditor::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(viewport());
        const QTextBlock current = textCursor().block();
        const QRectF rect = blockBoundingGeometry(current).translated(contentOffset());
        painter.fillRect(QRectF(0, rect.top(), viewport()->width(), rect.height()), currentLineColor());
        paintMatches(painter);
    }
    QPlainTextEdit::paintEvent(event);
}

void SourceEditor::paintMatches(QPainter& painter) const
{
    if (m_matches.isEmpty())
        return;
    forEachVisibleBlock([&](const QTextBlock& block, const QRectF& rect) {
        const TextRange line{block.position(), block.length()};
        auto match =
            std::lower_bound(m_matches.begin(), m_matches.end(), line.start,
                             [](const TextRange& range, qsizetype start) { return range.end() <= start; });
        for (; match != m_matches.end() && match->start < line.end(); ++match) {
            const bool isCurrent = match - m_matches.begin() == m_currentMatch;
            painter.setPen(isCurrent ? QPen(m_theme.warning) : QPen(Qt::NoPen));
            painter.setBrush(m_theme.warningTint);
            for (int i = 0; i < block.layout()->lineCount(); ++i) {
                const QTextLine textLine = block.layout()->lineAt(i);
                const int from = int(qMax<qsizetype>(match->start - line.start, textLine.textStart()));
                const int to = int(
                    qMin<qsizetype>(match->end() - line.start, textLine.textStart() + textLine.textLength()));
                if (from >= to)
                    continue;
                const qreal left = textLine.cursorToX(from);
                const QRectF mark(rect.left() + left, rect.top() + textLine.y(),
                                  textLine.cursorToX(to) - left, textLine.height());
                painter.drawRoundedRect(mark, 3, 3);
            }
        }
    });
}

void SourceEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Undo))
        return m_document.undo();
    if (event->matches(QKeySequence::Redo))
        return m_document.redo();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && continuesList())
        return;
    if (indentsLines(event))
        return;
    // Shift+Enter would put a line separator, U+2028, into the file.
    if (isEnter && event->modifiers() == Qt::ShiftModifier && !isReadOnly())
        return insertPlainText(QStringLiteral("\n"));
    QPlainTextEdit::keyPressEvent(event);
}

bool SourceEditor::continuesList()
{
    if (textCursor().hasSelection() || isReadOnly())
        return false;
    const Edit edit = continueList(m_document.snapshot(), textCursor().position());
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
