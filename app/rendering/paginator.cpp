#include "app/rendering/paginator.h"

#include <algorithm>

namespace redraft {

namespace {

/// Blocks up to this share of a page are moved to the next page rather than parted.
constexpr qreal unpartedShare = 0.12;

class Paginator
{
public:
    Paginator(const std::vector<const BlockLayout*>& layouts, qreal pageHeight)
        : m_layouts(layouts)
        , m_pageHeight(pageHeight)
        , m_pages(1)
    {
    }

    std::vector<PageContent> run()
    {
        for (size_t index = 0; index < m_layouts.size(); ++index)
            place(index);
        return std::move(m_pages);
    }

private:
    void place(size_t index)
    {
        const BlockLayout& layout = *m_layouts[index];
        if (layout.height() <= 0)
            return;
        const qreal space = m_y > 0 ? m_spaceAfter + layout.spaceBefore() : 0;
        if (m_y > 0 && m_y + space + leastHeight(index) > m_pageHeight)
            turnPage();
        else
            m_y += space;
        placeParts(int(index), layout);
        m_spaceAfter = layout.spaceAfter();
    }

    void placeParts(int index, const BlockLayout& layout)
    {
        qreal top = 0;
        const std::vector<qreal> breaks = layout.breakOpportunities();
        while (layout.height() - top > m_pageHeight - m_y - m_head + 0.01) {
            const qreal end = breakBefore(breaks, top, layout.height());
            if (end <= top && m_y > 0) {
                turnPage();
                continue;
            }
            const qreal bottom = end > top ? end : top + m_pageHeight - m_head;
            addSlice(index, top, bottom);
            turnPage();
            top = bottom;
            m_head = layout.repeatedHead();
        }
        addSlice(index, top, layout.height());
        m_head = 0;
    }

    /// The last allowed break that still fits, or `top` if none does. Leaves two parts for the next page if
    /// it can.
    qreal breakBefore(const std::vector<qreal>& breaks, qreal top, qreal height) const
    {
        const qreal limit = top + m_pageHeight - m_y - m_head + 0.01;
        auto first = std::upper_bound(breaks.begin(), breaks.end(), top);
        auto last = std::upper_bound(first, breaks.end(), limit);
        if (last == first)
            return top;
        const bool leavesOnePart = last == breaks.end() && height - top > 0;
        if (leavesOnePart && last - first > 1)
            --last;
        return *(last - 1);
    }

    /// What has to fit on the page for the block to start there: headings stay with what follows.
    qreal leastHeight(size_t index) const
    {
        qreal height = 0;
        size_t next = index;
        for (; m_layouts[next]->keepsWithNext() && next + 1 < m_layouts.size(); ++next) {
            height += m_layouts[next]->height() + m_layouts[next]->spaceAfter() +
                      m_layouts[next + 1]->spaceBefore();
            // Headings that fill a page cannot stay together.
            if (height > m_pageHeight)
                return std::min(m_layouts[index]->height(), m_pageHeight);
        }
        return std::min(height + leastPart(*m_layouts[next]), m_pageHeight);
    }

    qreal leastPart(const BlockLayout& layout) const
    {
        if (layout.height() <= unpartedShare * m_pageHeight)
            return layout.height();
        const std::vector<qreal> breaks = layout.breakOpportunities();
        if (breaks.size() <= 2)
            return layout.height();
        // One line alone looks lost, a tall row of a table does not.
        return breaks[0] > unpartedShare * m_pageHeight ? breaks[0] : breaks[1];
    }

    void addSlice(int index, qreal top, qreal bottom)
    {
        m_y += m_head;
        m_pages.back().push_back({index, top, bottom, m_y, m_head});
        m_y += bottom - top;
    }

    void turnPage()
    {
        m_pages.emplace_back();
        m_y = 0;
        m_spaceAfter = 0;
    }

    const std::vector<const BlockLayout*>& m_layouts;
    qreal m_pageHeight;
    std::vector<PageContent> m_pages;
    qreal m_y = 0;
    qreal m_spaceAfter = 0;
    qreal m_head = 0; ///< what the slice that is placed next repeats above it
};

} // namespace

std::vector<PageContent> paginate(const std::vector<const BlockLayout*>& layouts, qreal pageHeight)
{
    return Paginator(layouts, pageHeight).run();
}

} // namespace redraft
