#pragma once

#include <QtGlobal>
#include <algorithm>

namespace redraft {

/// How far a part that is wider than its room is scrolled to the side, in px. Shared by the layout that shows
/// it and by whoever scrolls it.
class SidewaysScroll
{
public:
    SidewaysScroll(qreal contentWidth, qreal room)
        : m_room(room)
        , m_maximum(std::max(0.0, contentWidth - room))
    {
    }

    qreal offset() const { return m_offset; }
    qreal maximum() const { return m_maximum; }
    qreal room() const { return m_room; }
    bool isNeeded() const { return m_maximum > 0; }
    /// Kept within 0 and maximum(). True if it changed.
    bool scrollTo(qreal offset)
    {
        const qreal before = m_offset;
        m_offset = std::clamp(offset, 0.0, m_maximum);
        return m_offset != before;
    }

private:
    qreal m_room;
    qreal m_maximum;
    qreal m_offset = 0;
};

} // namespace redraft
