#include "app/exporting/pageplaces.h"

#include <QUrl>
#include <algorithm>
#include <optional>

namespace redraft {

namespace {

constexpr qreal pointsPerPixel = 72.0 / 96.0;
constexpr qsizetype longestAddress = 2'000; ///< of a link, in characters

/// Addresses that a PDF may lead to; scripts and local programs are none of them.
QByteArray uriOf(const QString& destination)
{
    const QUrl url(destination.trimmed());
    static const QStringList schemes{QString(), QStringLiteral("http"), QStringLiteral("https"),
                                     QStringLiteral("mailto"), QStringLiteral("ftp")};
    return url.isValid() && schemes.contains(url.scheme().toLower()) ? url.toEncoded() : QByteArray();
}

/// A link without a place that leads to `destination`; nothing if that is not to be had.
std::optional<PdfLink> linkTo(const QString& destination, const QHash<QString, PdfPlace>& anchors)
{
    PdfLink link;
    if (destination.startsWith(u'#')) {
        const auto place = anchors.constFind(destination.mid(1));
        if (place == anchors.constEnd())
            return std::nullopt;
        link.target = *place;
        return link;
    }
    // Each line of a link gets an address of its own, and no reader follows endless ones.
    if (destination.size() > longestAddress)
        return std::nullopt;
    link.uri = uriOf(destination);
    if (link.uri.isEmpty() || link.uri.size() > longestAddress)
        return std::nullopt;
    return link;
}

} // namespace

PagePlaces::PagePlaces(const std::vector<const BlockLayout*>& layouts, const std::vector<PageContent>& pages,
                       QPointF origin)
    : m_layouts(layouts)
    , m_parts(layouts.size())
    , m_origin(origin)
{
    for (size_t page = 0; page < pages.size(); ++page) {
        for (const PageSlice& slice : pages[page])
            m_parts[size_t(slice.layout)].push_back({int(page), &slice});
    }
}

QRectF PagePlaces::onPage(const PageSlice& slice, const QRectF& area) const
{
    const QPointF corner = area.topLeft() + m_origin + QPointF(0, slice.y - slice.top);
    return {corner * pointsPerPixel, area.size() * pointsPerPixel};
}

QHash<QString, PdfPlace> PagePlaces::anchors() const
{
    QHash<QString, PdfPlace> places;
    for (size_t index = 0; index < m_layouts.size(); ++index) {
        const Parts& parts = m_parts[index];
        for (const AnchorPoint& anchor : m_layouts[index]->anchors()) {
            const auto part =
                std::upper_bound(parts.begin(), parts.end(), anchor.y,
                                 [](qreal y, const Part& candidate) { return y < candidate.slice->bottom; });
            if (part != parts.end() && anchor.y >= part->slice->top && !places.contains(anchor.name))
                places.insert(anchor.name,
                              {part->page, onPage(*part->slice, QRectF(0, anchor.y, 0, 0)).topLeft()});
        }
    }
    return places;
}

std::vector<PdfLink> PagePlaces::links(const QHash<QString, PdfPlace>& anchors) const
{
    std::vector<PdfLink> links;
    for (size_t index = 0; index < m_layouts.size(); ++index) {
        if (m_parts[index].empty())
            continue;
        for (const LinkArea& link : m_layouts[index]->links()) {
            if (const std::optional<PdfLink> target = linkTo(link.destination, anchors))
                addLink(link, m_parts[index], *target, links);
        }
    }
    return links;
}

void PagePlaces::addLink(const LinkArea& link, const Parts& parts, PdfLink target,
                         std::vector<PdfLink>& links) const
{
    auto part = std::upper_bound(parts.begin(), parts.end(), link.area.top(),
                                 [](qreal y, const Part& candidate) { return y < candidate.slice->bottom; });
    for (; part != parts.end() && part->slice->top < link.area.bottom(); ++part) {
        const QRectF visible(link.area.left(), part->slice->top, link.area.width(), part->slice->height());
        const QRectF area = link.area.intersected(visible);
        if (area.isEmpty())
            continue;
        target.page = part->page;
        target.area = onPage(*part->slice, area);
        links.push_back(target);
    }
}

} // namespace redraft
