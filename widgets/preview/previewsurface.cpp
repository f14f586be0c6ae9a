#include "widgets/preview/previewsurface.h"

#include "app/rendering/backgroundresources.h"
#include "widgets/preview/sourcesync.h"

#include <algorithm>
#include <cmath>

namespace redraft {

namespace {

constexpr qreal topPadding = 26;
constexpr qreal bottomPadding = 56;
constexpr qreal sidePadding = 36;
/// Beyond it, wide tables and code would be far from the text that speaks of them; px at 100 %.
constexpr qreal largestOverhang = 380;

} // namespace

PreviewSurface::PreviewSurface(const CodeHighlighter& highlighter, QScrollBar& bar, QObject* parent)
    : QObject(parent)
    , m_resources(std::make_unique<BackgroundResources>(highlighter))
    , m_scroller(m_column, bar)
{
    connect(m_resources.get(), &BackgroundResources::arrived, this, [this] {
        emit repaintNeeded(QRect(QPoint(), m_viewport.size));
        checkPicture();
    });
    m_resources->setRemoteImages([this](const QString& image) { return m_remoteImages.find(image); });
    connect(&m_remoteImages, &RemoteImages::changed, this, &PreviewSurface::refreshImages);
    connect(&m_scroller, &PreviewScroller::prepared, this, &PreviewSurface::checkPicture);
    applyStyle();
}

PreviewSurface::~PreviewSurface() = default;

void PreviewSurface::setDocument(const std::shared_ptr<const ParsedDocument>& document)
{
    const qreal topBefore = m_scroller.top();
    const qreal heightBefore = m_column.totalHeight();
    m_document = document;
    const ListDifference change = m_column.setDocument(document);
    if (change.isEmpty())
        return checkPicture();
    m_scroller.follow(change);
    emit slotsChanged(change);
    const bool keptPlaces = m_column.totalHeight() == heightBefore && m_scroller.top() == topBefore;
    repaintFrom(keptPlaces ? change : ListDifference{change.first, 0, m_column.slotCount()});
    m_wasComplete = false;
}

void PreviewSurface::repaintFrom(const ListDifference& change)
{
    const int last = std::min(change.first + change.inserted, m_column.slotCount());
    const qreal top = m_scroller.top();
    const int from = int(std::floor(m_column.topOf(std::min(change.first, m_column.slotCount())) - top)) - 1;
    const int to = last >= m_column.slotCount() ? m_viewport.size.height()
                                                : int(std::ceil(m_column.topOf(last) - top)) + 1;
    emit repaintNeeded(QRect(0, from, m_viewport.size.width(), to - from));
}

void PreviewSurface::setTheme(const Theme& theme)
{
    m_style.theme = theme;
    restyle();
}

void PreviewSurface::setZoom(int percent)
{
    m_zoom = std::clamp(percent, 50, 300);
    restyle();
}

void PreviewSurface::setDocumentFolder(const QString& folder)
{
    if (folder == m_style.documentFolder)
        return;
    m_style.documentFolder = folder;
    m_resources->setImageFolders(allowedFolders());
    restyle();
}

void PreviewSurface::forgetDocument()
{
    m_remoteImages.reset();
    if (std::exchange(m_areOutsideImagesShown, false))
        setOutsideImagesShown(false);
    refreshImages();
    scrollToLine(0);
}

void PreviewSurface::setViewport(const PreviewViewport& viewport)
{
    const bool isOtherColumn =
        viewport.columnRoom != m_viewport.columnRoom || viewport.dotsPerInch != m_viewport.dotsPerInch;
    m_viewport = viewport;
    if (isOtherColumn)
        return restyle();
    m_scroller.setRoom(m_viewport.size.height(), zoomed(bottomPadding));
    m_scroller.settle();
    m_scroller.prepareNearby();
}

void PreviewSurface::restyle()
{
    const qreal share = m_scroller.share();
    applyStyle();
    m_scroller.restoreShare(share);
    m_wasComplete = false;
    emit repaintNeeded(QRect(QPoint(), m_viewport.size));
}

void PreviewSurface::applyStyle()
{
    m_style.scale = m_zoom / 100.0 * m_viewport.dotsPerInch / 96.0;
    m_factory = std::make_unique<BlockLayoutFactory>(m_style, *m_resources);
    const qreal room = m_viewport.columnRoom - 2 * sidePadding;
    const qreal width = std::floor(std::clamp(room, 120.0, m_factory->typography().columnWidth()));
    m_column.setFactory(m_factory.get(), width, std::round(zoomed(topPadding)));
    const qreal margin = m_viewport.columnRoom - sidePadding - left() - width;
    m_factory->setOverhang(std::floor(std::clamp(margin, 0.0, zoomed(largestOverhang))));
    m_scroller.setRoom(m_viewport.size.height(), zoomed(bottomPadding));
}

qreal PreviewSurface::left() const
{
    return std::max(sidePadding, std::floor((m_viewport.columnRoom - m_column.width()) / 2));
}

QPointF PreviewSurface::originOf(int slot) const
{
    return {left(), m_column.contentTopOf(slot) - m_scroller.top()};
}

QRectF PreviewSurface::areaOf(int slot)
{
    const BlockLayout& layout = m_column.layOut(slot);
    return {originOf(slot), QSizeF(layout.width(), layout.height())};
}

PreviewSurface::Place PreviewSurface::placeAt(QPoint point)
{
    Place place;
    const qreal y = point.y() + m_scroller.top();
    place.slot = m_column.slotAt(y);
    place.layout = &m_column.layOut(place.slot);
    place.point = point - originOf(place.slot);
    return place;
}

PreviewPosition PreviewSurface::positionAt(QPoint point)
{
    const Place place = placeAt(point);
    if (place.point.y() > place.layout->height())
        return {place.slot, place.layout->textLength()};
    return {place.slot, place.point.y() < 0 ? 0 : place.layout->positionAt(place.point)};
}

std::vector<QRectF> PreviewSurface::textAreas(int slot, TextRange range)
{
    std::vector<QRectF> areas;
    const BlockLayout& layout = m_column.layOut(slot);
    layout.collectTextAreas(range, originOf(slot), areas);
    return areas;
}

qsizetype PreviewSurface::sourceOf(const Place& place) const
{
    if (!tree() || place.block() < 0)
        return 0;
    std::vector<SourcePoint> points;
    place.layout->collectSourcePoints(0, points);
    const BlockEntry& entry = tree()->blocks[size_t(place.block())];
    const LineIndex& lines = m_document->snapshot.lines;
    qsizetype position = entry.start;
    for (const SourcePoint& point : points) {
        if (point.y > place.point.y())
            break;
        const int line = lines.lineOf(entry.start + point.offset) + point.lines;
        position = point.lines == 0 ? entry.start + point.offset : lines.startOf(line);
    }
    return std::min(position, m_document->snapshot.text.size());
}

void PreviewSurface::reveal(int slot, const QRectF& area)
{
    m_column.layOut(slot);
    const qreal before = m_column.contentTopOf(slot) - m_column.topOf(slot);
    const QRectF there = area.translated(originOf(slot));
    const qreal margin = zoomed(24);
    const qreal room = m_scroller.room();
    if (there.top() < margin && m_column.contentTopOf(slot) + area.top() <= zoomed(topPadding) + margin)
        scrollToLine(0);
    else if (there.top() < margin)
        m_scroller.scrollTo(slot, before + area.top() - margin);
    else if (there.bottom() > room - margin)
        m_scroller.scrollTo(slot,
                            std::min(before + area.bottom() + margin - room, before + area.top() - margin));
    else
        return;
    emit repaintNeeded(QRect(QPoint(), m_viewport.size));
    emit revealed();
}

void PreviewSurface::toggleFold(int slot, int key)
{
    takeFolds(m_column.toggleFold(slot, key));
}

void PreviewSurface::unfold(int slot)
{
    while (const std::optional<BlockColumn::Fold> fold = m_column.foldAround(slot))
        toggleFold(fold->slot, fold->key);
}

void PreviewSurface::unfoldInside(int slot)
{
    while (const std::optional<BlockColumn::Fold> fold = m_column.foldIn(slot))
        toggleFold(fold->slot, fold->key);
}

void PreviewSurface::takeFolds(const ListDifference& change)
{
    m_scroller.follow(change);
    emit slotsChanged(change);
    repaintFrom({change.first, 0, m_column.slotCount()});
    m_wasComplete = false;
}

qreal PreviewSurface::topLine()
{
    return tree() ? SourceSync(m_column, *m_document).lineAtY(m_scroller.top()) : 0;
}

int PreviewSurface::slotOfPosition(qsizetype position) const
{
    const BlockList& blocks = m_document->tree->blocks;
    const LineIndex& lines = m_document->snapshot.lines;
    const int line = lines.lineOf(position);
    const auto holds = [line](const BlockEntry& entry) {
        return entry.line <= line && line < entry.line + entry.block->lineCount;
    };
    const auto notes = blocks.end() - m_document->tree->footnoteCount; // they stand apart from their places
    if (const auto note = std::find_if(notes, blocks.end(), holds); note != blocks.end())
        return int(note - blocks.begin()) + 1;
    const int found = m_document->tree->blockAtLine(line);
    const auto [block, last] = found < 0 ? std::pair(found, found) : m_column.drawnTogether(found);
    if (const auto fold = block < 0 ? std::nullopt : m_column.foldAround(block + 1))
        return fold->slot;
    if (block < 0 || found != last || holds(blocks[size_t(found)]))
        return block < 0 ? -1 : block + 1;
    const int behind = blocks[size_t(found)].line + blocks[size_t(found)].block->lineCount;
    const TextRange between = TextRange::fromBounds(lines.startOf(behind), lines.rangeOf(line).end());
    return m_document->snapshot.view(between).trimmed().isEmpty() ? block + 1 : -1;
}

void PreviewSurface::scrollToLine(qreal line)
{
    if (!tree())
        return;
    if (line <= 0)
        return m_scroller.scrollTo(0, -m_column.topOf(0));
    const qreal y = SourceSync(m_column, *m_document).yOfLine(line);
    const int slot = m_column.slotAt(y);
    m_scroller.scrollTo(slot, y - m_column.topOf(slot));
}

bool PreviewSurface::isPictureComplete() const
{
    if (!m_document)
        return false;
    const int end = m_scroller.endOfSight(); // once: thousands of blocks may be of no height
    for (int slot = m_scroller.topSlot(); slot < end; ++slot) {
        const BlockLayout* layout = m_column.layoutOf(slot);
        if (!layout || !layout->isComplete())
            return false;
    }
    return true;
}

void PreviewSurface::checkPicture()
{
    const bool isComplete = isPictureComplete();
    if (isComplete && !m_wasComplete)
        emit pictureCompleted();
    m_wasComplete = isComplete;
}

} // namespace redraft
