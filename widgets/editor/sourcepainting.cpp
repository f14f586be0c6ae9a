#include "widgets/editor/sourceeditor.h"
#include "widgets/editor/sourcelayout.h"

#include <QLocale>
#include <QPaintEvent>
#include <QPainter>

namespace redraft {

namespace {

/// How far a selection that goes on in the next line reaches behind the text, in px.
constexpr qreal lineEndWidth = 6;

bool isBlank(QChar character)
{
    return character == u' ' || character == u'\t';
}

} // namespace

/// Unlike Qt's painting: full line height for selections, which keep the colours of their text.
void SourceEditor::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.setClipRect(event->rect());
    painter.setPen(m_theme.text);
    forEachVisibleBlock([&](const QTextBlock& block, const QRectF& rect) {
        if (rect.bottom() < event->rect().top() || rect.top() > event->rect().bottom())
            return;
        paintBehind(painter, block, rect);
        paintMatches(painter, block, rect);
        paintTrailingBlanks(painter, block, rect);
        paintText(painter, block, rect, event->rect());
        if (isTooLongToColor(block))
            paintLengthNote(painter, block, rect);
    });
}

void SourceEditor::paintBehind(QPainter& painter, const QTextBlock& block, const QRectF& rect) const
{
    const QTextCursor cursor = textCursor();
    if (block.contains(cursor.position()))
        painter.fillRect(QRectF(0, rect.top(), viewport()->width(), rect.height()), currentLineColor());
    if (!cursor.hasSelection())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.selection);
    paintRange(painter, block, rect, selectedRange(), 0);
}

/// Fills the room of a range of the document where it lies in the block, with the painter's brush and pen.
void SourceEditor::paintRange(QPainter& painter, const QTextBlock& block, const QRectF& rect, TextRange range,
                              qreal radius) const
{
    const qsizetype start = range.start - block.position();
    const qsizetype end = range.end() - block.position();
    for (int i = 0; i < block.layout()->lineCount(); ++i) {
        const QTextLine line = block.layout()->lineAt(i);
        const QRectF slot = m_layout->slotOf(line).translated(rect.topLeft());
        if (slot.bottom() < 0 || slot.top() > viewport()->height())
            continue;
        const int lineEnd = line.textStart() + line.textLength();
        const int from = int(qMax<qsizetype>(start, line.textStart()));
        const int to = int(qMin<qsizetype>(end, lineEnd));
        const bool takesLineEnd = radius == 0 && end >= block.length() && lineEnd == block.length() - 1;
        if (from > to || (from == to && !takesLineEnd))
            continue;
        const qreal left = line.cursorToX(from);
        const qreal right = line.cursorToX(to) + (takesLineEnd ? lineEndWidth : 0);
        painter.drawRoundedRect(QRectF(rect.left() + left, slot.top(), right - left, slot.height()), radius,
                                radius);
    }
}

void SourceEditor::paintMatches(QPainter& painter, const QTextBlock& block, const QRectF& rect) const
{
    const qsizetype start = block.position();
    auto match =
        std::lower_bound(m_matches.begin(), m_matches.end(), start,
                         [](const TextRange& range, qsizetype position) { return range.end() <= position; });
    for (; match != m_matches.end() && match->start < start + block.length(); ++match) {
        const bool isCurrent = match - m_matches.begin() == m_currentMatch;
        painter.setPen(isCurrent ? QPen(m_theme.warning) : QPen(Qt::NoPen));
        painter.setBrush(m_theme.warningTint);
        paintRange(painter, block, rect, *match, 3);
    }
}

/// Blanks at the end of a line mean a line break in Markdown, or nothing: either way one wants to see them.
void SourceEditor::paintTrailingBlanks(QPainter& painter, const QTextBlock& block, const QRectF& rect) const
{
    const QTextCursor cursor = textCursor();
    const bool isBeingTyped = cursor.position() == block.position() + block.length() - 1 && hasFocus();
    if (isBeingTyped || isTooLongToColor(block))
        return;
    const QString text = block.text();
    int at = int(text.size());
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.muted);
    while (at > 0 && isBlank(text[at - 1])) {
        --at;
        const QTextLine line = block.layout()->lineForTextPosition(at);
        const qreal x = rect.left() + (line.cursorToX(at) + line.cursorToX(at + 1)) / 2;
        painter.setOpacity(0.6);
        painter.drawRect(QRectF(x - 1, rect.top() + line.y() + line.height() / 2, 1.5, 1.5));
    }
    painter.setOpacity(1);
}

void SourceEditor::paintText(QPainter& painter, const QTextBlock& block, const QRectF& rect,
                             const QRectF& clip) const
{
    painter.setPen(m_theme.text);
    QTextLayout* layout = block.layout();
    layout->draw(&painter, rect.topLeft(), {}, clip);
    // Qt's own way to say: -1 is no cursor (it blinks), less than -1 is a place in what an input method
    // shows.
    const int position = getPaintContext().cursorPosition;
    if (position >= block.position() && position < block.position() + block.length())
        layout->drawCursor(&painter, rect.topLeft(), position - block.position(), cursorWidth());
    else if (position < -1 && !isReadOnly() && !layout->preeditAreaText().isEmpty())
        layout->drawCursor(&painter, rect.topLeft(), layout->preeditAreaPosition() - (position + 2),
                           cursorWidth());
}

/// Says why a very long line has no colours.
void SourceEditor::paintLengthNote(QPainter& painter, const QTextBlock& block, const QRectF& rect) const
{
    const QString count = QLocale().toString(block.length() - 1);
    const QRectF first = m_layout->slotOf(block.layout()->lineAt(0));
    const QRectF row(rect.left() + first.left(), rect.top(), viewport()->width() - first.left() - 4,
                     first.top());
    const int room = int(row.width()) - 16;
    QString note = tr("%1 characters in this line: shown without colors").arg(count);
    if (fontMetrics().horizontalAdvance(note) > room)
        note = tr("%1 characters: no colors").arg(count);
    note = fontMetrics().elidedText(note, Qt::ElideRight, room);
    const QRectF tag(row.left(), row.top() + 1, fontMetrics().horizontalAdvance(note) + 16, row.height() - 2);
    painter.setPen(m_theme.border);
    painter.setBrush(m_theme.raised);
    painter.drawRoundedRect(tag, 6, 6);
    painter.setPen(m_theme.muted);
    painter.drawText(tag, Qt::AlignCenter, note);
}

} // namespace redraft
