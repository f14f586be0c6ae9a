#include "widgets/editor/linenumberarea.h"

#include "widgets/editor/sourceeditor.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>
#include <QWheelEvent>

namespace redraft {

namespace {

constexpr int sidePadding = 12;

} // namespace

LineNumberArea::LineNumberArea(SourceEditor& editor)
    : QWidget(&editor)
    , m_editor(editor)
{
    setAccessibleName(tr("Line numbers"));
}

void LineNumberArea::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

int LineNumberArea::preferredWidth() const
{
    const int digits = qMax(2, int(QString::number(m_editor.blockCount()).size()));
    return 2 * sidePadding + digits * m_editor.fontMetrics().horizontalAdvance(u'9');
}

void LineNumberArea::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), m_theme.surface);
    painter.setFont(m_editor.font());
    const int current = m_editor.textCursor().blockNumber();
    m_editor.forEachVisibleBlock([&](const QTextBlock& block, const QRectF& rect) {
        const bool isCurrent = block.blockNumber() == current;
        if (isCurrent)
            painter.fillRect(QRectF(0, rect.top(), width(), rect.height()), m_editor.currentLineColor());
        painter.setPen(isCurrent ? m_theme.text : m_theme.muted);
        const QTextLine line = block.layout()->lineAt(0);
        painter.drawText(QRectF(0, rect.top() + line.y(), width() - sidePadding, line.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(block.blockNumber() + 1));
    });
}

QTextBlock LineNumberArea::blockAt(qreal y) const
{
    QTextBlock found = m_editor.document()->lastBlock();
    m_editor.forEachVisibleBlock([&](const QTextBlock& block, const QRectF& rect) {
        if (y >= rect.top() && y < rect.bottom())
            found = block;
    });
    return found;
}

/// The whole line with its end; dragging and Shift take the lines between, too.
void LineNumberArea::selectTo(const QTextBlock& block)
{
    const QTextBlock anchor = m_editor.document()->findBlockByNumber(m_anchor);
    const QTextBlock first = anchor.blockNumber() < block.blockNumber() ? anchor : block;
    const QTextBlock last = anchor.blockNumber() < block.blockNumber() ? block : anchor;
    m_editor.goTo(TextRange::fromBounds(first.position(), last.position() + last.length()));
}

void LineNumberArea::mousePressEvent(QMouseEvent* event)
{
    const QTextBlock block = blockAt(event->position().y());
    if (!(event->modifiers() & Qt::ShiftModifier))
        m_anchor = block.blockNumber();
    else
        m_anchor = m_editor.textCursor().block().blockNumber();
    selectTo(block);
}

void LineNumberArea::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        selectTo(blockAt(event->position().y()));
}

void LineNumberArea::wheelEvent(QWheelEvent* event)
{
    QCoreApplication::sendEvent(m_editor.viewport(), event);
}

} // namespace redraft
