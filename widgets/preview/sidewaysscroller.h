#pragma once

#include "app/rendering/layoutareas.h"
#include "widgets/preview/previewsurface.h"

#include <QObject>
#include <optional>

class QKeyEvent;
class QWheelEvent;

namespace redraft {

/// Scrolls wide tables, code and drawings to the side: by a wheel that turns sideways or with Shift, by
/// dragging the bar below them, by the arrow keys. GUI thread.
class SidewaysScroller : public QObject
{
    Q_OBJECT

public:
    /// `surface` must outlive the object.
    explicit SidewaysScroller(PreviewSurface& surface, QObject* parent = nullptr);

    /// These return false if the event is none of theirs.
    bool wheel(const QWheelEvent& event);
    bool press(QPoint point);
    bool handleKey(const QKeyEvent& event);
    bool isDragging() const { return m_dragged.has_value(); }
    void dragTo(QPoint point);
    void release() { m_dragged.reset(); }
    /// True if the place is on a scroll bar.
    static bool isBar(const PreviewSurface::Place& place);

signals:
    void changed();

private:
    static std::optional<ScrollArea> areaAt(const PreviewSurface::Place& place);
    std::optional<ScrollArea> firstInSight();
    void scroll(SidewaysScroll& scroll, qreal offset);

    PreviewSurface& m_surface;
    std::shared_ptr<SidewaysScroll> m_recent; ///< what was scrolled last: the keys go on with it
    std::optional<ScrollArea> m_dragged;
    qreal m_pressedAt = 0;     ///< x in the viewport
    qreal m_pressedOffset = 0; ///< of the scroll
};

} // namespace redraft
