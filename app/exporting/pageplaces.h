#pragma once

#include "app/exporting/pdfstructure.h"
#include "app/rendering/paginator.h"

#include <QHash>

namespace redraft {

/// Where the anchors and links of layouts stand once these are spread over pages. Each layout is asked once,
/// however many pages it takes.
class PagePlaces
{
public:
    /// `origin` is the top left corner of a page's content in px. Layouts and pages must outlive this object.
    PagePlaces(const std::vector<const BlockLayout*>& layouts, const std::vector<PageContent>& pages,
               QPointF origin);

    /// The place of each anchor; of several with one name the first.
    QHash<QString, PdfPlace> anchors() const;
    /// What can be clicked and leads somewhere: to one of `anchors` or to an address that is allowed.
    std::vector<PdfLink> links(const QHash<QString, PdfPlace>& anchors) const;

private:
    struct Part
    {
        int page = 0;
        const PageSlice* slice = nullptr;
    };
    /// The parts of one layout, from the top.
    using Parts = std::vector<Part>;

    QRectF onPage(const PageSlice& slice, const QRectF& area) const;
    void addLink(const LinkArea& link, const Parts& parts, PdfLink target, std::vector<PdfLink>& links) const;

    const std::vector<const BlockLayout*>& m_layouts;
    std::vector<Parts> m_parts; ///< of each layout
    QPointF m_origin;
};

} // namespace redraft
