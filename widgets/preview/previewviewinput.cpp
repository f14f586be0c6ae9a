// The half of PreviewView that answers keys and the mouse.
#include "app/editing/markdownedits.h"
#include "app/rendering/headerlayout.h"
#include "app/rendering/inlinetextbuilder.h"
#include "widgets/preview/previewmenu.h"
#include "widgets/preview/previewview.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMetaMethod>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QUrl>

namespace redraft {

using Place = PreviewSurface::Place;

bool PreviewView::focusNextPrevChild(bool next)
{
    // Tab goes through links and task boxes first, then on to the next widget.
    if (hasFocus() &&
        m_focus.move(next ? PreviewFocus::Direction::Forward : PreviewFocus::Direction::Backward))
        return true;
    return QAbstractScrollArea::focusNextPrevChild(next);
}

bool PreviewView::scrollByKey(const QKeyEvent& event)
{
    QScrollBar* bar = verticalScrollBar();
    const bool isPlain = !(event.modifiers() & ~(Qt::ControlModifier | Qt::KeypadModifier));
    if (event.key() == Qt::Key_Home && isPlain)
        m_surface.scroller().scrollToStart();
    else if (event.key() == Qt::Key_End && isPlain)
        m_surface.scroller().scrollToEnd();
    else if (event.key() == Qt::Key_Space && event.modifiers() == Qt::ShiftModifier)
        bar->triggerAction(QScrollBar::SliderPageStepSub);
    else if (event.key() == Qt::Key_Space && event.modifiers() == Qt::NoModifier)
        bar->triggerAction(QScrollBar::SliderPageStepAdd);
    else
        return false;
    return true;
}

bool PreviewView::activateFocus()
{
    const std::optional<PreviewTarget> target = m_focus.target();
    if (!target)
        return false;
    if (target->fold) {
        m_surface.toggleFold(m_focus.slot(), target->fold->key);
        m_focus.refresh();
        return true;
    }
    const QPointF point = target->areas.front().center();
    activate({m_focus.slot(), point, &m_surface.column().layOut(m_focus.slot())});
    return true;
}

void PreviewView::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isPlainSpace = event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier;
    const bool isSwitchSpace = isPlainSpace && m_focus.isOnSwitch();
    if (event == QKeySequence::Copy)
        copy();
    else if (event == QKeySequence::SelectAll)
        selectAll();
    else if (event == QKeySequence::Find)
        openFind();
    else if (event->key() == Qt::Key_Escape && (hasSelection() || !m_focus.isEmpty())) {
        m_selector.clear();
        m_focus.clear();
    } else if ((isEnter || isSwitchSpace) && activateFocus())
        event->accept();
    else if (!m_selector.handleKey(*event) && !m_sideways.handleKey(*event) && !scrollByKey(*event))
        QAbstractScrollArea::keyPressEvent(event);
}

void PreviewView::wheelEvent(QWheelEvent* event)
{
    if (m_sideways.wheel(*event))
        event->accept();
    else
        QAbstractScrollArea::wheelEvent(event);
}

void PreviewView::press(QMouseEvent* event, int clicks)
{
    m_pressed = event->position().toPoint();
    m_focus.clear();
    if (m_sideways.press(m_pressed))
        return;
    const Place place = m_surface.placeAt(m_pressed);
    if (!place.layout->taskAt(place.point) && !CodeCopier::isButton(place))
        m_selector.press(m_pressed, clicks, event->modifiers());
    else if (hasSelection()) // else the release would be taken for the end of selecting
        m_selector.clear();
}

void PreviewView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint point = event->position().toPoint();
    const bool isTriple = m_sinceDoubleClick.isValid() &&
                          m_sinceDoubleClick.elapsed() < QApplication::doubleClickInterval() &&
                          (point - m_pressed).manhattanLength() < QApplication::startDragDistance();
    m_sinceDoubleClick.invalidate();
    press(event, isTriple ? 3 : 1);
}

void PreviewView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Place place = m_surface.placeAt(event->position().toPoint());
    const QRectF column(0, 0, place.layout->width(), place.layout->height());
    // On text it selects a word; where there is none, it leads to the source.
    if (!column.contains(place.point) || place.layout->textLength() == 0)
        return emit navigateRequested(m_surface.sourceOf(place));
    m_sinceDoubleClick.start();
    press(event, 2);
}

void PreviewView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    if (m_sideways.isDragging())
        m_sideways.dragTo(point);
    else if ((event->buttons() & Qt::LeftButton) && m_selector.isDragging())
        m_selector.dragTo(point);
    else
        updateHover(point);
}

void PreviewView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_selector.release();
    if (m_sideways.isDragging())
        return m_sideways.release();
    const QPoint point = event->position().toPoint();
    const bool isClick = (point - m_pressed).manhattanLength() < QApplication::startDragDistance();
    if (!isClick || (hasSelection() && event->modifiers() != Qt::ControlModifier))
        return;
    const Place place = m_surface.placeAt(point);
    if (event->modifiers() == Qt::ControlModifier)
        return emit navigateRequested(m_surface.sourceOf(place));
    activate(place);
}

/// On the status of the document, as far as anybody answers a click there.
bool PreviewView::isOnStatus(const Place& place) const
{
    const auto* header = place.slot == 0 ? dynamic_cast<const HeaderLayout*>(place.layout) : nullptr;
    static const QMetaMethod requested = QMetaMethod::fromSignal(&PreviewView::statusRequested);
    return header && header->statusArea().contains(place.point) && isSignalConnected(requested);
}

void PreviewView::activate(const Place& place)
{
    if (m_copier.activate(place))
        return;
    if (isOnStatus(place)) {
        const QPointF below = dynamic_cast<const HeaderLayout*>(place.layout)->statusArea().bottomLeft();
        return emit statusRequested(
            viewport()->mapToGlobal((below + m_surface.originOf(place.slot)).toPoint()));
    }
    const std::shared_ptr<const ParsedDocument>& document = m_surface.document();
    if (const Node* item = place.layout->taskAt(place.point)) {
        if (document && place.block() >= 0)
            emit editRequested(toggleTask(document->snapshot, *document->tree, place.block(), *item));
        return;
    }
    const QString destination = place.layout->linkAt(place.point);
    if (!destination.isEmpty())
        m_links.activate(destination);
    else if (const std::optional<FoldArea> fold = place.layout->foldAt(place.point))
        m_surface.toggleFold(place.slot, fold->key);
    else
        activateImage(place.layout->imageAt(place.point));
}

void PreviewView::activateImage(const QString& destination)
{
    if (m_surface.awaitsRemoteImage(destination))
        return m_surface.loadRemoteImages();
    if (const QString folder = m_surface.folderToAllow(destination); !folder.isEmpty())
        m_surface.allowImagesFrom(folder);
}

void PreviewView::updateHover(QPoint point)
{
    m_copier.hover(point);
    const Place place = m_surface.placeAt(point);
    m_linkNote->show(m_links.accountOf(place.layout->linkAt(place.point)), point);
    const QString image = place.layout->imageAt(place.point);
    const bool isTarget = place.layout->taskAt(place.point) || CodeCopier::isButton(place) ||
                          !place.layout->linkAt(place.point).isEmpty() || place.layout->foldAt(place.point) ||
                          isOnStatus(place) || m_surface.awaitsRemoteImage(image) ||
                          !m_surface.folderToAllow(image).isEmpty();
    const bool isText = QRectF(0, 0, place.layout->width(), place.layout->height()).contains(place.point) &&
                        !SidewaysScroller::isBar(place);
    viewport()->setCursor(isTarget ? Qt::PointingHandCursor : isText ? Qt::IBeamCursor : Qt::ArrowCursor);
}

void PreviewView::noteFocus()
{
    const std::optional<PreviewTarget> target = m_focus.target();
    m_linkNote->show(m_links.accountOf(target ? target->link : QString()));
}

bool PreviewView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        m_copier.leave();
        noteFocus();
    }
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const Place place = m_surface.placeAt(help->pos());
    QString text = place.layout->hintAt(place.point);
    if (text.isEmpty() && CodeCopier::isButton(place))
        text = tr("Copy this code");
    if (text.isEmpty() && isOnStatus(place))
        text = tr("Change the status");
    if (const QString link = place.layout->linkAt(place.point); text.isEmpty() && isFootnoteLink(link))
        text = m_links.accountOf(link).text;
    // Plain text: a destination must not be read as markup.
    QToolTip::showText(help->globalPos(), text.left(500).toHtmlEscaped(), viewport());
    return true;
}

void PreviewView::contextMenuEvent(QContextMenuEvent* event)
{
    QPoint point = event->pos();
    if (event->reason() != QContextMenuEvent::Mouse) {
        const std::optional<PreviewTarget> target = m_focus.target();
        point = target ? (target->areas.front().center() + m_surface.originOf(m_focus.slot())).toPoint()
                       : viewport()->rect().center();
    }
    openMenu(point);
}

void PreviewView::openMenu(QPoint point)
{
    const Place place = m_surface.placeAt(point);
    const QString image = place.layout->imageAt(place.point);
    PreviewMenuTarget target;
    target.hasSelection = hasSelection();
    target.link = place.layout->linkAt(place.point);
    target.code = place.layout->codeAt(place.point);
    if (const FoundImage found = m_surface.imageFile(image); found && !isDataImage(found.file.path))
        target.imagePath = found.file.path;
    target.remoteImages = m_surface.remoteImageWish();
    auto* menu = new PreviewMenu(target, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QClipboard* clipboard = QApplication::clipboard();
    connect(menu, &PreviewMenu::copyRequested, this, &PreviewView::copy);
    connect(menu, &PreviewMenu::selectAllRequested, this, &PreviewView::selectAll);
    connect(menu, &PreviewMenu::openLinkRequested, this, [this, target] { m_links.activate(target.link); });
    connect(menu, &PreviewMenu::copyLinkRequested, this, [=] { clipboard->setText(target.link); });
    connect(menu, &PreviewMenu::copyCodeRequested, this, [=] { clipboard->setText(target.code); });
    connect(menu, &PreviewMenu::copyImageRequested, this,
            [=] { clipboard->setImage(QImage(target.imagePath)); });
    connect(menu, &PreviewMenu::openImageRequested, this,
            [=] { QDesktopServices::openUrl(QUrl::fromLocalFile(target.imagePath)); });
    connect(menu, &PreviewMenu::loadImagesRequested, &m_surface, &PreviewSurface::loadRemoteImages);
    connect(menu, &PreviewMenu::sourceRequested, this,
            [this, source = m_surface.sourceOf(place)] { emit navigateRequested(source); });
    menu->popup(viewport()->mapToGlobal(point));
}

} // namespace redraft
