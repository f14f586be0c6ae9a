#include "widgets/preview/previewview.h"

#include "app/rendering/backgroundresources.h"
#include "widgets/preview/sourcesync.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <cmath>

namespace redraft {

namespace {

constexpr qreal topPadding = 26;
constexpr qreal bottomPadding = 56;
constexpr qreal sidePadding = 36;

} // namespace

PreviewView::PreviewView(const CodeHighlighter& highlighter, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_resources(std::make_unique<BackgroundResources>(highlighter))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Preview"));
    setAccessibleDescription(tr("The document as a reader sees it"));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    verticalScrollBar()->setSingleStep(48);
    m_nearby.setSingleShot(true);
    m_nearby.setInterval(0);
    connect(&m_nearby, &QTimer::timeout, this, &PreviewView::layOutNearby);
    connect(m_resources.get(), &BackgroundResources::arrived, this, [this] {
        viewport()->update();
        checkPicture();
    });
    applyStyle();
}

PreviewView::~PreviewView() = default;

void PreviewView::setAnalysis(const std::shared_ptr<const Analysis>& analysis)
{
    Anchor anchor = anchorAtTop();
    const qreal heightBefore = m_column.totalHeight();
    m_analysis = analysis;
    const ListDifference change = m_column.setAnalysis(analysis);
    if (change.isEmpty())
        return checkPicture();
    if (anchor.slot >= change.first + change.removed)
        anchor.slot += change.inserted - change.removed;
    else if (anchor.slot >= change.first)
        anchor.slot = std::min(anchor.slot, change.first + std::max(0, change.inserted - 1));
    if (m_markedBlock + 1 >= change.first + change.removed)
        m_markedBlock += change.inserted - change.removed;
    m_selection.follow(change);
    anchor.slot = std::clamp(anchor.slot, 0, m_column.slotCount() - 1);
    restore(anchor);
    const bool keptHeight = m_column.totalHeight() == heightBefore;
    repaintFrom(keptHeight ? change : ListDifference{change.first, 0, m_column.slotCount()});
    m_wasComplete = false;
    m_nearby.start();
}

void PreviewView::repaintFrom(const ListDifference& change)
{
    const int last = std::min(change.first + change.inserted, m_column.slotCount());
    const int top =
        int(std::floor(m_column.topOf(std::min(change.first, m_column.slotCount())) - scrollTop())) - 1;
    const int bottom = last >= m_column.slotCount() ? viewport()->height()
                                                    : int(std::ceil(m_column.topOf(last) - scrollTop())) + 1;
    viewport()->update(QRect(0, top, viewport()->width(), bottom - top));
}

void PreviewView::setTheme(const Theme& theme)
{
    m_style.theme = theme;
    applyStyle();
}

void PreviewView::setZoom(int percent)
{
    m_zoom = std::clamp(percent, 50, 300);
    applyStyle();
}

void PreviewView::setDocumentFolder(const QString& folder)
{
    if (folder == m_style.documentFolder)
        return;
    m_style.documentFolder = folder;
    applyStyle();
}

qreal PreviewView::zoomed(qreal designPixels) const
{
    return designPixels * m_style.scale;
}

void PreviewView::applyStyle()
{
    m_style.scale = m_zoom / 100.0 * logicalDpiY() / 96.0;
    const Anchor anchor = anchorAtTop();
    const qreal share = anchor.offset / std::max(1.0, m_column.heightOf(anchor.slot));
    m_factory = std::make_unique<BlockLayoutFactory>(m_style, *m_resources);
    const qreal room = viewport()->width() - 2 * sidePadding;
    const qreal width = std::floor(std::clamp(room, 120.0, m_factory->typography().columnWidth()));
    m_column.setFactory(m_factory.get(), width, zoomed(topPadding));
    m_column.layOut(anchor.slot);
    restore({anchor.slot, share * m_column.heightOf(anchor.slot), anchor.isDocumentTop});
    m_wasComplete = false;
    m_nearby.start();
    viewport()->update();
}

qreal PreviewView::columnLeft() const
{
    return std::max(sidePadding, std::floor((viewport()->width() - m_column.width()) / 2));
}

qreal PreviewView::scrollTop() const
{
    return verticalScrollBar()->value();
}

PreviewView::Anchor PreviewView::anchorAtTop() const
{
    const qreal y = scrollTop();
    const int slot = m_column.slotAt(y);
    return {slot, y - m_column.topOf(slot), y <= 0};
}

qreal PreviewView::scrollTopFor(const Anchor& anchor) const
{
    if (anchor.isDocumentTop)
        return 0;
    return m_column.topOf(anchor.slot) + std::min(anchor.offset, m_column.heightOf(anchor.slot));
}

void PreviewView::restore(const Anchor& anchor)
{
    // First what is in sight below the anchor, then what is above it if the end of the document is near.
    const qreal room = viewport()->height();
    qreal bottom = m_column.topOf(anchor.slot) + anchor.offset + room;
    for (int slot = anchor.slot; slot < m_column.slotCount() && m_column.topOf(slot) < bottom; ++slot)
        m_column.layOut(slot);
    setScrollTop(scrollTopFor(anchor));
    layOutInSight();
}

void PreviewView::layOutInSight()
{
    // A layout above the top moves everything below it: the slot at the top is held in place.
    for (int round = 0; round < 8; ++round) {
        const Anchor anchor = anchorAtTop();
        const qint64 before = m_column.layoutCount();
        const qreal end = scrollTop() + viewport()->height();
        for (int slot = anchor.slot; slot < m_column.slotCount() && m_column.topOf(slot) < end; ++slot)
            m_column.layOut(slot);
        if (m_column.layoutCount() == before)
            break;
        setScrollTop(scrollTopFor(anchor));
    }
}

void PreviewView::layOutNearby()
{
    layOutInSight();
    const Anchor anchor = anchorAtTop();
    const qreal room = viewport()->height();
    const qint64 before = m_column.layoutCount();
    const qreal top = scrollTop();
    const int first = m_column.slotAt(top - room);
    const int last = m_column.slotAt(top + 2 * room);
    constexpr qint64 blocksAtOnce = 12;
    for (int slot = anchor.slot; slot <= last && m_column.layoutCount() - before < blocksAtOnce; ++slot)
        m_column.layOut(slot);
    for (int slot = anchor.slot - 1; slot >= first && m_column.layoutCount() - before < blocksAtOnce; --slot)
        m_column.layOut(slot);
    if (m_column.layoutCount() != before) {
        setScrollTop(scrollTopFor(anchor));
        m_nearby.start();
    } else {
        m_column.releaseOutside(m_column.slotAt(top - 3 * room), m_column.slotAt(top + 4 * room));
    }
    checkPicture();
}

void PreviewView::setScrollTop(qreal y)
{
    m_isAdjusting = true;
    updateScrollBar();
    verticalScrollBar()->setValue(int(std::lround(y)));
    m_isAdjusting = false;
}

void PreviewView::updateScrollBar()
{
    const int room = viewport()->height();
    const int total = int(std::ceil(m_column.totalHeight() + zoomed(bottomPadding)));
    verticalScrollBar()->setPageStep(std::max(1, room - 40));
    verticalScrollBar()->setRange(0, std::max(0, total - room));
}

void PreviewView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        return applyStyle();
    setScrollTop(scrollTop());
    layOutInSight();
    m_nearby.start();
}

void PreviewView::scrollContentsBy(int, int)
{
    viewport()->update();
    if (m_isAdjusting)
        return;
    layOutInSight();
    m_nearby.start();
    emit topLineChanged(topLine());
}

qreal PreviewView::topLine()
{
    return m_analysis && m_analysis->tree ? SourceSync(m_column, *m_analysis).lineAtY(scrollTop()) : 0;
}

void PreviewView::scrollToLine(qreal line)
{
    if (!m_analysis || !m_analysis->tree)
        return;
    const qreal y = SourceSync(m_column, *m_analysis).yOfLine(line);
    setScrollTop(line <= 0 ? 0 : y);
    layOutInSight();
    // What was laid out for the first time may have moved the line.
    if (line > 0)
        setScrollTop(SourceSync(m_column, *m_analysis).yOfLine(line));
    m_nearby.start();
}

void PreviewView::showPosition(qsizetype position)
{
    if (!m_analysis || !m_analysis->tree)
        return;
    const std::vector<BlockEntry>& blocks = m_analysis->tree->blocks;
    const auto next =
        std::upper_bound(blocks.begin(), blocks.end(), position,
                         [](qsizetype at, const BlockEntry& entry) { return at < entry.start; });
    m_markedBlock = int(next - blocks.begin()) - 1;
    viewport()->update();
    if (m_markedBlock < 0)
        return;
    const int slot = m_markedBlock + 1;
    m_column.layOut(slot);
    const qreal top = m_column.topOf(slot);
    const qreal bottom = top + m_column.heightOf(slot);
    const qreal room = viewport()->height();
    if (top >= scrollTop() + room - zoomed(40))
        setScrollTop(bottom - top > 0.7 * room ? top - zoomed(24) : bottom - room + zoomed(40));
    else if (bottom <= scrollTop() + zoomed(16))
        setScrollTop(top - zoomed(24));
    else
        return;
    layOutInSight();
    m_nearby.start();
}

bool PreviewView::isPictureComplete() const
{
    if (!m_analysis)
        return false;
    const qreal end = scrollTop() + viewport()->height();
    for (int slot = m_column.slotAt(scrollTop()); slot < m_column.slotCount() && m_column.topOf(slot) < end;
         ++slot) {
        const BlockLayout* layout = m_column.layoutOf(slot);
        if (!layout || !layout->isComplete())
            return false;
    }
    return true;
}

void PreviewView::checkPicture()
{
    const bool isComplete = isPictureComplete();
    if (isComplete && !m_wasComplete)
        emit pictureCompleted();
    m_wasComplete = isComplete;
}

} // namespace redraft
