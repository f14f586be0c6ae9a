// The half of PreviewView that answers keys and the mouse.
#include "widgets/preview/previewview.h"

#include "app/editing/markdownedits.h"
#include "app/rendering/inlinetextbuilder.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QUrl>
#include <algorithm>
#include <cmath>

namespace redraft {

namespace {

bool holdsReference(const Node& node, int number)
{
    if (node.kind == NodeKind::FootnoteReference && node.level == number)
        return true;
    return std::any_of(node.children.begin(), node.children.end(),
                       [number](const Node& child) { return holdsReference(child, number); });
}

} // namespace

PreviewView::Place PreviewView::placeAt(QPoint point)
{
    Place place;
    const qreal y = point.y() + scrollTop();
    place.slot = m_column.slotAt(y);
    place.layout = &m_column.layOut(place.slot);
    place.point = QPointF(point.x() - columnLeft(), y - m_column.contentTopOf(place.slot));
    return place;
}

PreviewPosition PreviewView::positionAt(QPoint point)
{
    const Place place = placeAt(point);
    if (place.point.y() > place.layout->height())
        return {place.slot, place.layout->textLength()};
    return {place.slot, place.point.y() < 0 ? 0 : place.layout->positionAt(place.point)};
}

QRect PreviewView::blockArea(int blockIndex)
{
    const BlockLayout& layout = m_column.layOut(blockIndex + 1);
    return QRectF(columnLeft(), m_column.contentTopOf(blockIndex + 1) - scrollTop(), layout.width(),
                  layout.height())
        .toAlignedRect();
}

void PreviewView::keyPressEvent(QKeyEvent* event)
{
    QScrollBar* bar = verticalScrollBar();
    if (event == QKeySequence::Copy)
        copy();
    else if (event == QKeySequence::SelectAll)
        selectAll();
    else if (event->key() == Qt::Key_Home)
        bar->setValue(bar->minimum());
    else if (event->key() == Qt::Key_End)
        bar->setValue(bar->maximum());
    else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ShiftModifier)
        bar->triggerAction(QScrollBar::SliderPageStepSub);
    else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier)
        bar->triggerAction(QScrollBar::SliderPageStepAdd);
    else if (event->key() == Qt::Key_Escape && hasSelection()) {
        m_selection.clear();
        viewport()->update();
    } else
        QAbstractScrollArea::keyPressEvent(event);
}

void PreviewView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position().toPoint();
    const Place place = placeAt(m_pressed);
    m_isSelecting = !place.layout->taskAt(place.point);
    if (m_isSelecting && event->modifiers() == Qt::ShiftModifier)
        m_selection.extendTo(positionAt(m_pressed));
    else if (m_isSelecting)
        m_selection.start(positionAt(m_pressed));
    viewport()->update();
}

void PreviewView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    if (!(event->buttons() & Qt::LeftButton) || !m_isSelecting)
        return updateHover(point);
    if (point.y() < 0 || point.y() >= viewport()->height())
        verticalScrollBar()->triggerAction(point.y() < 0 ? QScrollBar::SliderSingleStepSub
                                                         : QScrollBar::SliderSingleStepAdd);
    const int inside = std::clamp(point.y(), 0, viewport()->height() - 1);
    m_selection.extendTo(positionAt({point.x(), inside}));
    viewport()->update();
}

void PreviewView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_isSelecting = false;
    const QPoint point = event->position().toPoint();
    if ((point - m_pressed).manhattanLength() >= QApplication::startDragDistance())
        return;
    const Place place = placeAt(point);
    if (event->modifiers() == Qt::ControlModifier)
        return emit navigateRequested(sourceOf(place));
    if (const Node* item = place.layout->taskAt(place.point))
        return toggleTaskAt(place, *item);
    const QString destination = place.layout->linkAt(place.point);
    if (!destination.isEmpty())
        activateLink(destination);
}

void PreviewView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const Place place = placeAt(event->position().toPoint());
    const bool isTarget = place.layout->taskAt(place.point) || !place.layout->linkAt(place.point).isEmpty();
    if (event->button() == Qt::LeftButton && !isTarget)
        emit navigateRequested(sourceOf(place));
}

void PreviewView::toggleTaskAt(const Place& place, const Node& item)
{
    if (m_analysis && place.block() >= 0)
        emit editRequested(toggleTask(m_analysis->snapshot, *m_analysis->tree, place.block(), item));
}

qsizetype PreviewView::sourceOf(const Place& place) const
{
    if (!m_analysis || !m_analysis->tree || place.block() < 0)
        return 0;
    std::vector<SourcePoint> points;
    place.layout->collectSourcePoints(0, points);
    const BlockEntry& entry = m_analysis->tree->blocks[size_t(place.block())];
    qsizetype position = entry.start;
    for (const SourcePoint& point : points) {
        if (point.y > place.point.y())
            break;
        const int line = m_analysis->snapshot.lines.lineOf(entry.start + point.offset) + point.lines;
        position = point.lines == 0 ? entry.start + point.offset : m_analysis->snapshot.lines.startOf(line);
    }
    return std::min(position, m_analysis->snapshot.text.size());
}

void PreviewView::activateLink(const QString& destination)
{
    if (destination.startsWith(QLatin1Char('#')) && scrollToAnchor(destination.mid(1)))
        return;
    emit linkActivated(destination);
}

int PreviewView::slotOfAnchor(const QString& anchor) const
{
    const std::vector<BlockEntry>& blocks = m_analysis->tree->blocks;
    for (size_t index = 0; index < blocks.size(); ++index) {
        const Node& node = blocks[index].block->node;
        if (node.kind == NodeKind::Heading && node.destination == anchor)
            return int(index) + 1;
        if (node.kind == NodeKind::FootnoteDefinition && footnoteAnchor(node.level) == anchor)
            return int(index) + 1;
    }
    for (int number = 1; number <= m_analysis->tree->footnoteCount; ++number) {
        if (footnoteReferenceAnchor(number) != anchor)
            continue;
        const auto found = std::find_if(blocks.begin(), blocks.end(), [number](const BlockEntry& entry) {
            return holdsReference(entry.block->node, number);
        });
        return found == blocks.end() ? -1 : int(found - blocks.begin()) + 1;
    }
    return -1;
}

bool PreviewView::scrollToAnchor(const QString& anchor)
{
    if (!m_analysis || !m_analysis->tree)
        return false;
    const QString name = QUrl::fromPercentEncoding(anchor.toUtf8());
    int slot = slotOfAnchor(name);
    if (slot < 0)
        slot = slotOfAnchor(name.toLower());
    if (slot < 0)
        return false;
    const BlockLayout& layout = m_column.layOut(slot);
    qreal inside = 0;
    for (const AnchorPoint& point : layout.anchors()) {
        if (point.name == name)
            inside = point.y;
    }
    const bool isTitle = m_column.heightOf(slot) <= 0;
    setScrollTop(isTitle ? 0 : m_column.contentTopOf(slot) + inside - zoomed(16));
    layOutInSight();
    m_nearby.start();
    emit topLineChanged(topLine());
    return true;
}

void PreviewView::updateHover(QPoint point)
{
    const Place place = placeAt(point);
    const bool isTarget = place.layout->taskAt(place.point) || !place.layout->linkAt(place.point).isEmpty();
    const bool isText = QRectF(0, 0, place.layout->width(), place.layout->height()).contains(place.point);
    viewport()->setCursor(isTarget ? Qt::PointingHandCursor : isText ? Qt::IBeamCursor : Qt::ArrowCursor);
}

bool PreviewView::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const Place place = placeAt(help->pos());
    QString text = place.layout->linkAt(place.point);
    if (text.isEmpty())
        text = place.layout->hintAt(place.point);
    // Plain text: a destination must not be read as markup.
    QToolTip::showText(help->globalPos(), text.left(500).toHtmlEscaped(), viewport());
    return true;
}

void PreviewView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    QAction* copyAction = menu.addAction(tr("&Copy"));
    copyAction->setEnabled(hasSelection());
    connect(copyAction, &QAction::triggered, this, &PreviewView::copy);
    const QPoint point =
        event->reason() == QContextMenuEvent::Mouse ? event->pos() : viewport()->rect().center();
    const Place place = placeAt(point);
    const QString destination = place.layout->linkAt(place.point);
    if (!destination.isEmpty()) {
        connect(menu.addAction(tr("Copy &Link Address")), &QAction::triggered, this,
                [destination] { QApplication::clipboard()->setText(destination); });
    }
    connect(menu.addAction(tr("Select &All")), &QAction::triggered, this, &PreviewView::selectAll);
    menu.addSeparator();
    connect(menu.addAction(tr("Show in &Source")), &QAction::triggered, this,
            [this, source = sourceOf(place)] { emit navigateRequested(source); });
    menu.exec(event->reason() == QContextMenuEvent::Mouse ? event->globalPos()
                                                          : viewport()->mapToGlobal(point));
}

QString PreviewView::selectedText() const
{
    QString text;
    if (m_selection.isEmpty())
        return text;
    for (int slot = m_selection.first().slot;
         slot <= std::min(m_selection.last().slot, m_column.slotCount() - 1); ++slot) {
        const QString whole = m_column.plainTextOf(slot);
        const TextRange range = m_selection.rangeIn(slot, int(whole.size()));
        if (range.isEmpty())
            continue;
        if (!text.isEmpty())
            text += QLatin1String("\n\n");
        text += QStringView(whole).mid(range.start, range.length);
    }
    text.replace(QChar::LineSeparator, QLatin1Char('\n'));
    return text;
}

void PreviewView::copy() const
{
    if (hasSelection())
        QApplication::clipboard()->setText(selectedText());
}

void PreviewView::selectAll()
{
    const int last = m_column.slotCount() - 1;
    m_selection.set({0, 0}, {last, m_column.layOut(last).textLength()});
    viewport()->update();
}

void PreviewView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    viewport()->update();
}

void PreviewView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_showsFocus = false;
    viewport()->update();
}

void PreviewView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Preview"));
        setAccessibleDescription(tr("The document as a reader sees it"));
    }
}

} // namespace redraft
