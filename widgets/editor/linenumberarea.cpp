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

void LineNumberArea::mousePressEvent(QMouseEvent* event)
{
    const QTextCursor cursor = m_editor.cursorForPosition(QPoint(0, event->pos().y()));
    const QTextBlock block = cursor.block();
    m_editor.goTo({block.position(), block.length() - 1});
}

void LineNumberArea::wheelEvent(QWheelEvent* event)
{
    QCoreApplication::sendEvent(m_editor.viewport(), event);
}

} // namespace redraft
