#pragma once

#include "widgets/preview/previewselection.h"

#include <QObject>
#include <QPoint>
#include <QTimer>

class QKeyEvent;

namespace redraft {

class PreviewSurface;

/// Makes the selection of the preview: by dragging (words after a double click, blocks after a triple one;
/// past the edge the document scrolls), and by Shift with the arrow keys. GUI thread.
class PreviewSelector : public QObject
{
    Q_OBJECT

public:
    /// `surface` must outlive the selector.
    explicit PreviewSelector(PreviewSurface& surface, QObject* parent = nullptr);

    const PreviewSelection& selection() const { return m_selection; }
    bool isDragging() const { return m_isDragging; }
    void selectAll();
    void clear();
    void select(PreviewPosition from, PreviewPosition to);

    /// A button went down at a point of the viewport, for the `clicks`-th time in short order.
    void press(QPoint point, int clicks, Qt::KeyboardModifiers modifiers);
    void dragTo(QPoint point);
    void release();
    /// Shift with an arrow key, Home or End; false for other keys.
    bool handleKey(const QKeyEvent& event);

signals:
    void changed();

private:
    enum class Unit
    {
        Character,
        Word,
        Block
    };
    struct Stretch
    {
        PreviewPosition first, last;
    };

    Stretch unitAt(PreviewPosition position) const;
    PreviewPosition moved(PreviewPosition from, const QKeyEvent& event);
    PreviewPosition movedAcross(PreviewPosition from, int direction, bool isByWord) const;
    PreviewPosition movedUpOrDown(PreviewPosition from, int direction);
    PreviewPosition documentEnd() const;
    void extendTo(PreviewPosition position);
    void scrollWhileDragging();

    PreviewSurface& m_surface;
    PreviewSelection m_selection;
    Unit m_unit = Unit::Character;
    Stretch m_origin; ///< what the drag started with: stays selected
    bool m_isDragging = false;
    QPoint m_dragPoint;
    QTimer m_scrolling; ///< runs while the pointer is past the edge
};

} // namespace redraft
