#include "widgets/editor/sourcelayout.h"

#include <QFontMetricsF>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextDocument>
#include <cmath>

namespace redraft {

namespace {

/// Glyph by glyph is half the price; only Qt's text of complex scripts is shaped all the same.
QList<QTextLayout::FormatRange> plainShaping()
{
    QTextLayout::FormatRange range;
    range.start = 0;        // Qt leaves it as it is, and writes past its arrays if start + length overflows
    range.length = 1 << 30; // whatever is typed into the line, too
    range.format.setFontStyleStrategy(QFont::PreferNoShaping);
    range.format.setFontKerning(false);
    return {range};
}

} // namespace

SourceLayout::SourceLayout(QTextDocument* document)
    : QPlainTextDocumentLayout(document)
    , m_blockCount(document->blockCount())
{
}

void SourceLayout::setViewWidth(qreal width)
{
    m_width = width;
    emit documentSizeChanged(documentSize());
    emit update();
}

QSizeF SourceLayout::documentSize() const
{
    return {m_width, qreal(document()->lineCount())};
}

qreal SourceLayout::stepOf(const QTextLine& line) const
{
    if (m_step == 0 || m_font != document()->defaultFont()) {
        m_font = document()->defaultFont();
        m_step = std::ceil(QFontMetricsF(m_font).height() * lineSpacing);
    }
    return std::max(std::ceil(line.height()), m_step);
}

QRectF SourceLayout::slotOf(const QTextLine& line) const
{
    const qreal step = stepOf(line);
    const qreal above = std::floor((step - line.height()) / 2);
    return {line.x(), line.y() - above, line.width(), step};
}

/// A line knows the width that it was laid out for.
bool SourceLayout::isCurrent(const QTextBlock& block) const
{
    const QTextLayout* layout = block.layout();
    return layout->lineCount() > 0 &&
           qFuzzyCompare(layout->lineAt(0).width(), m_width - 2 * document()->documentMargin());
}

QRectF SourceLayout::blockBoundingRect(const QTextBlock& block) const
{
    if (!block.isValid() || !block.isVisible())
        return {};
    if (!isCurrent(block))
        layOut(block);
    const QTextLayout* layout = block.layout();
    qreal height = slotOf(layout->lineAt(layout->lineCount() - 1)).bottom();
    if (!block.next().isValid())
        height += document()->documentMargin();
    return {0, 0, m_width, height};
}

void SourceLayout::layOut(QTextBlock block) const
{
    QTextLayout* layout = block.layout();
    QTextOption option = document()->defaultTextOption();
    const bool isLong = block.length() > plainLineLimit;
    if (isLong) {
        option.setWrapMode(QTextOption::WrapAnywhere);
        shapePlainly(block);
    }
    layout->setCacheEnabled(isLong); // else each painting would shape the whole line again
    layout->setTextOption(option);
    const qreal margin = document()->documentMargin();
    layout->beginLayout();
    qreal top = -1;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(m_width - 2 * margin);
        const qreal step = stepOf(line);
        if (top < 0)
            top = isLong ? step : 0;
        line.setPosition({margin, top + std::floor((step - line.height()) / 2)});
        top += step;
    }
    layout->endLayout();
    const int linesBefore = document()->lineCount();
    block.setLineCount(layout->lineCount());
    if (document()->lineCount() == linesBefore || m_isTelling)
        return;
    // The scroll bar follows, which lays out more: once for all of them is enough.
    const QScopedValueRollback<bool> telling(m_isTelling, true);
    emit const_cast<SourceLayout*>(this)->documentSizeChanged(documentSize());
}

void SourceLayout::shapePlainly(const QTextBlock& block) const
{
    static const QList<QTextLayout::FormatRange> formats = plainShaping();
    if (block.layout()->formats() == formats)
        return;
    // Qt notes new formats as a change of the text; telling it at once keeps them out of the next real one.
    const QScopedValueRollback<bool> shaping(m_isShaping, true);
    block.layout()->setFormats(formats);
    document()->markContentsDirty(block.position(), block.length());
}

void SourceLayout::documentChanged(int from, int charactersRemoved, int charactersAdded)
{
    if (m_isShaping)
        return;
    const QTextBlock block = document()->findBlock(from);
    const QTextBlock last = document()->findBlock(qMax(0, from + charactersRemoved + charactersAdded - 1));
    const bool isInOneLine = block == last && document()->blockCount() == m_blockCount;
    m_blockCount = document()->blockCount();
    if (isInOneLine && (!block.isVisible() || block.layout()->lineCount() == 0))
        return emit updateBlock(block);
    if (!isInOneLine)
        return QPlainTextDocumentLayout::documentChanged(from, charactersRemoved, charactersAdded);
    const qreal heightBefore = slotOf(block.layout()->lineAt(block.layout()->lineCount() - 1)).bottom();
    layOut(block);
    const qreal height = slotOf(block.layout()->lineAt(block.layout()->lineCount() - 1)).bottom();
    if (height == heightBefore)
        emit updateBlock(block);
    else
        emit update(QRectF(0, -document()->documentMargin(), 1e9, 1e9));
}

} // namespace redraft
