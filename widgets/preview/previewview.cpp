#include "widgets/preview/previewview.h"

#include "widgets/preview/previewaccessible.h"
#include "widgets/preview/previewexcerpt.h"
#include "widgets/preview/previewpainter.h"
#include "widgets/preview/selectionmimedata.h"

#include <QApplication>
#include <QClipboard>
#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <algorithm>

namespace redraft {

namespace {

constexpr int arrivalTime = 1'600; ///< how long the place that a link led to is marked; ms

} // namespace

PreviewView::PreviewView(const CodeHighlighter& highlighter, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_surface(highlighter, *verticalScrollBar())
    , m_selector(m_surface)
    , m_links(m_surface)
    , m_deadLinks(m_surface, m_links)
    , m_focus(m_surface)
    , m_copier(m_surface)
    , m_sideways(m_surface)
    , m_find(m_surface)
    , m_findBar(new PreviewFindBar(m_find, this))
    , m_belowScrollBar(new QWidget)
    , m_linkNote(new PreviewLinkNote(viewport()))
{
    PreviewAccessible::install();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Preview"));
    setAccessibleDescription(tr("The document as a reader sees it"));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    verticalScrollBar()->setSingleStep(48);
    addScrollBarWidget(m_belowScrollBar, Qt::AlignBottom);
    connectParts();
}

void PreviewView::connectParts()
{
    const auto repaint = [this] { viewport()->update(); };
    connect(&m_surface, &PreviewSurface::repaintNeeded, this,
            [this](const QRect& area) { viewport()->update(area); });
    connect(&m_surface, &PreviewSurface::pictureCompleted, this, &PreviewView::pictureCompleted);
    connect(&m_surface, &PreviewSurface::slotsChanged, this, [this](const ListDifference& change) {
        if (m_markedSlot >= change.first + change.removed)
            m_markedSlot += change.inserted - change.removed;
        m_arrivedSlot = -1;
    });
    const auto tellPlace = [this] {
        viewport()->update();
        emit topLineChanged(topLine());
    };
    connect(&m_surface.scroller(), &PreviewScroller::scrolled, this, tellPlace);
    connect(&m_links, &PreviewLinks::jumped, this, [this, tellPlace](int slot) {
        m_arrivedSlot = slot;
        m_sinceArrival.start();
        tellPlace();
    });
    connect(&m_links, &PreviewLinks::refused, this,
            [this](const LinkAccount& account) { m_linkNote->show(account); });
    m_sinceArrival.setSingleShot(true);
    m_sinceArrival.setInterval(arrivalTime);
    connect(&m_sinceArrival, &QTimer::timeout, this, [this, repaint] {
        m_arrivedSlot = -1;
        repaint();
    });
    connect(&m_surface, &PreviewSurface::revealed, this, [this, tellPlace] {
        if (!m_isFollowing)
            tellPlace();
    });
    connect(&m_links, &PreviewLinks::leaving, this, &PreviewView::leaving);
    connect(&m_links, &PreviewLinks::linkActivated, this, &PreviewView::linkActivated);
    connect(&m_deadLinks, &DeadLinks::changed, this, repaint);
    connect(&m_selector, &PreviewSelector::changed, this, repaint);
    connect(&m_focus, &PreviewFocus::changed, this, repaint);
    connect(&m_focus, &PreviewFocus::changed, this, &PreviewView::noteFocus);
    connect(&m_copier, &CodeCopier::changed, this, repaint);
    connect(&m_sideways, &SidewaysScroller::changed, this, repaint);
    connect(&m_find, &PreviewFind::changed, this, repaint);
    connect(m_findBar, &PreviewFindBar::closed, this, [this] {
        // What was found stays selected, to be copied or to go on from.
        const TextRange found = m_find.currentRange();
        if (!found.isEmpty())
            m_selector.select({m_find.currentSlot(), int(found.start)},
                              {m_find.currentSlot(), int(found.end())});
        placeFindBar();
        setFocus(Qt::OtherFocusReason);
    });
}

void PreviewView::setDocument(const std::shared_ptr<const ParsedDocument>& document)
{
    m_surface.setDocument(document);
}

void PreviewView::forgetDocument()
{
    m_selector.clear();
    m_focus.clear();
    m_linkNote->show({});
    m_markedSlot = -1;
    m_surface.forgetDocument();
}

void PreviewView::setTheme(const Theme& theme)
{
    m_findBar->setTheme(theme);
    m_linkNote->setTheme(theme);
    m_surface.setTheme(theme);
}

void PreviewView::showPosition(qsizetype position)
{
    if (!m_surface.tree())
        return;
    m_markedSlot = m_surface.slotOfPosition(position);
    viewport()->update();
    if (m_markedSlot < 0)
        return;
    const QRectF area = m_surface.areaOf(m_markedSlot);
    const bool isOutOfSight =
        area.top() >= viewport()->height() - m_surface.zoomed(40) || area.bottom() <= m_surface.zoomed(16);
    if (!isOutOfSight)
        return;
    const QScopedValueRollback<bool> following(m_isFollowing, true);
    m_surface.reveal(m_markedSlot, QRectF(QPointF(), area.size()));
}

QString PreviewView::selectedText() const
{
    return PreviewExcerpt(m_surface.column(), m_selector.selection(), {}).text();
}

void PreviewView::copy() const
{
    const QString& folder = m_surface.style().documentFolder;
    PreviewExcerpt excerpt(m_surface.column(), m_selector.selection(), folder);
    if (!excerpt.isEmpty())
        QApplication::clipboard()->setMimeData(new SelectionMimeData(std::move(excerpt)));
}

bool PreviewView::isInUse() const
{
    const QWidget* focus = QApplication::focusWidget();
    return focus && (focus == this || isAncestorOf(focus));
}

void PreviewView::openFind()
{
    const QString selected = selectedText();
    m_findBar->open(selected.contains(QLatin1Char('\n')) ? QString() : selected.left(200));
    placeFindBar();
}

void PreviewView::placeFindBar()
{
    const int height = m_findBar->isHidden() ? 0 : m_findBar->sizeHint().height();
    if (viewportMargins().bottom() != height)
        setViewportMargins(0, 0, 0, height);
    // It ends at the window's edge; the scroll bar ends above it.
    m_belowScrollBar->setFixedHeight(height);
    m_belowScrollBar->setVisible(height > 0);
    m_findBar->setGeometry(0, this->height() - height, width(), height);
    m_findBar->raise();
}

void PreviewView::paintEvent(QPaintEvent* event)
{
    m_surface.scroller().settle();
    QPainter painter(viewport());
    PreviewPainter preview(
        m_surface, {m_selector.selection(), m_find, m_focus, m_deadLinks, m_markedSlot, m_arrivedSlot},
        painter);
    preview.paint(event->rect());
    m_copier.paint(painter, m_focus);
    if (m_showsFocus && m_focus.isEmpty())
        preview.paintFocusFrame(viewport()->rect());
}

void PreviewView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    placeFindBar();
    // The room of the scroll bar is kept free whether or not it shows: a picture is lower in a narrower
    // column, and the bar could come and go for ever.
    const int room = contentsRect().width() - verticalScrollBar()->sizeHint().width();
    m_surface.setViewport({viewport()->size(), room, logicalDpiY()});
    m_linkNote->place();
}

void PreviewView::scrollContentsBy(int, int)
{
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
    m_linkNote->show({});
    viewport()->update();
}

} // namespace redraft
