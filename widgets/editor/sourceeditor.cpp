#include "widgets/editor/sourceeditor.h"

#include "widgets/editor/linenumberarea.h"
#include "widgets/editor/sourcecolors.h"
#include "widgets/editor/sourcelayout.h"

#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace redraft {

namespace {

constexpr qreal basePointSize = 10.5;

} // namespace

SourceEditor::SourceEditor(Document& document, const CodeHighlighter& highlighter, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_document(document)
    , m_colors(std::make_unique<SourceColors>(document, highlighter))
    , m_lineNumbers(new LineNumberArea(*this))
{
    showTextDocument();
    setAccessibleName(tr("Source"));
    setFrameShape(QFrame::NoFrame);
    setReadOnly(document.isReadOnly());
    setZoom(100);
    m_moreColors.setSingleShot(true);
    connect(&m_moreColors, &QTimer::timeout, this, &SourceEditor::colorVisibleLines);
    connect(&document, &Document::changed, this, [this](const QList<TextDelta>& deltas) {
        m_matches.clear();
        m_colors->noteChange(deltas);
        colorVisibleLines();
    });
    connect(&document, &Document::textDocumentReplaced, this, [this] {
        showTextDocument();
        setZoom(m_zoom); // the fonts of the new one
    });
    connect(&document, &Document::readOnlyChanged, this, &SourceEditor::setReadOnly);
    connect(&document, &Document::selectionRequested, this, &SourceEditor::select);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &SourceEditor::updateMargins);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &SourceEditor::noteCursor);
    connect(this, &QPlainTextEdit::selectionChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&document, &Document::loaded, this, [this] {
        m_matches.clear();
        m_colors->reset();
        moveCursor(QTextCursor::Start);
        colorVisibleLines();
    });
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

void SourceEditor::showTextDocument()
{
    QTextDocument* text = m_document.textDocument();
    text->setDefaultFont(font()); // a document that comes later knows nothing of the editor's font
    m_layout = new SourceLayout(text);
    text->setDocumentLayout(m_layout);
    setDocument(text);
    text->setDefaultFont(font()); // Qt tells the document only of changes of the font
    m_layout->setViewWidth(viewport()->width());
}

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

void SourceEditor::setDefinitions(const std::shared_ptr<const DefinitionSet>& definitions)
{
    m_colors->setDefinitions(definitions);
    colorVisibleLines();
}

void SourceEditor::setZoom(int percent)
{
    m_zoom = percent;
    QFont codeFont(codeFontFamily());
    codeFont.setStyleHint(QFont::Monospace);
    codeFont.setPointSizeF(basePointSize * percent / 100.0);
    codeFont.setStyleStrategy(
        QFont::PreferNoShaping); // signs as they are typed; see SourceColors for the rest
    // The program's style sheet sets a font of its own; a sheet on the widget is what wins over it.
    setStyleSheet(
        QStringLiteral(
            "redraft--SourceEditor { font-family: \"%1\"; font-size: %2pt; border: none; padding: 0; }")
            .arg(codeFont.family(), QString::number(codeFont.pointSizeF())));
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
    const QTextBlock block = document()->findBlockByNumber(qBound(0, int(line), blockCount() - 1));
    QScopedValueRollback<bool> following(m_isFollowing, true);
    const qreal fraction =
        qBound(0.0, line - block.blockNumber(), 1.0); // the end of the text is behind all lines
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

bool SourceEditor::isTooLongToColor(const QTextBlock& block) const
{
    return block.length() > SourceLayout::plainLineLimit;
}

void SourceEditor::resizeEvent(QResizeEvent* event)
{
    // Not Qt's own: it would visit every line of the document.
    QAbstractScrollArea::resizeEvent(event);
    m_layout->setViewWidth(viewport()->width());
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
    if (!m_colors->colorLines(first, first + rows))
        m_moreColors.start(0);
}

/// Only what looks otherwise is painted again: the line of the cursor, if it is another one.
void SourceEditor::noteCursor()
{
    const QTextCursor cursor = textCursor();
    const int line = cursor.blockNumber();
    if (line != m_cursorLine || cursor.hasSelection() || m_hadSelection) {
        viewport()->update();
        m_lineNumbers->update();
    }
    m_cursorLine = line;
    m_hadSelection = cursor.hasSelection();
    emit positionChanged(cursor.position());
}

/// Qt takes a place between two lines for the end of a line; the nearest line is what is meant.
QPointF SourceEditor::onLine(const QPointF& point) const
{
    QPointF result = point;
    forEachVisibleBlock([&](const QTextBlock& block, const QRectF& rect) {
        if (point.y() < rect.top() || point.y() >= rect.bottom())
            return;
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            const QRectF slot = m_layout->slotOf(line).translated(0, rect.top());
            const qreal top = rect.top() + line.y();
            if (point.y() >= slot.top() && point.y() < slot.bottom())
                result.setY(qBound(top, point.y(), top + line.height() - 1));
        }
    });
    return result;
}

bool SourceEditor::viewportEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseMove: {
        auto* mouse = static_cast<QMouseEvent*>(event);
        QMouseEvent onText(mouse->type(), onLine(mouse->position()), mouse->scenePosition(),
                           mouse->globalPosition(), mouse->button(), mouse->buttons(), mouse->modifiers(),
                           mouse->pointingDevice());
        onText.setTimestamp(mouse->timestamp());
        const bool isDone = QPlainTextEdit::viewportEvent(&onText);
        event->setAccepted(onText.isAccepted());
        return isDone;
    }
    default:
        return QPlainTextEdit::viewportEvent(event);
    }
}

} // namespace redraft
