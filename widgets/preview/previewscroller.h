#pragma once

#include "widgets/preview/blockcolumn.h"

#include <QObject>
#include <QTimer>

class QScrollBar;

namespace redraft {

/// The place of a BlockColumn that stands at the top of the viewport, and its scroll bar. The place is a
/// block and a distance inside it, so it stays what it is while heights that were estimated are corrected;
/// the scroll bar follows. GUI thread.
class PreviewScroller : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the scroller.
    PreviewScroller(BlockColumn& column, QScrollBar& bar, QObject* parent = nullptr);

    /// Height of the viewport and of the space that follows the last block, in px.
    void setRoom(int height, qreal bottomPadding);
    int room() const { return m_room; }
    /// y of the viewport's top in the column, whole px.
    qreal top() const;
    int topSlot() const { return m_slot; }
    /// One behind the last slot that is in sight.
    int endOfSight() const;

    /// Brings a place to the top, `offset` px below the top of the slot; tells nothing back.
    void scrollTo(int slot, qreal offset);
    void scrollToStart();
    void scrollToEnd();
    /// Scrolls as the user does: by px, exactly, whatever was only estimated on the way.
    void scrollBy(qreal distance);
    /// The share of the top slot that is scrolled past, to find the place again in another style.
    qreal share() const;
    /// Keeps that share of the top slot past the top, once the column has got new layouts.
    void restoreShare(qreal share);
    /// The slots have changed: what is at the top stays there.
    void follow(const ListDifference& change);
    /// Lays out what is in sight and puts the scroll bar right.
    void settle();
    /// Lays out what is near as soon as there is time, and releases what is far.
    void prepareNearby() { m_nearby.start(); }

signals:
    /// The user scrolled.
    void scrolled();
    /// What is near has been laid out, or some of it.
    void prepared();

private:
    void takeValue(int value);
    void moveBy(qreal distance);
    void jumpTo(qreal y);
    void goToEnd();
    void normalise();
    void layOutNearby();
    void syncBar();
    qreal bottom() const { return m_column.totalHeight() + m_bottomPadding; }

    BlockColumn& m_column;
    QScrollBar& m_bar;
    QTimer m_nearby;
    int m_slot = 0;
    qreal m_offset = 0;      ///< whole px from the top of m_slot to the top of the viewport
    bool m_isAtStart = true; ///< not scrolled at all: stays so, whatever changes
    bool m_isAdjusting = false;
    int m_value = 0; ///< of the bar, as we set it last
    int m_room = 0;
    qreal m_bottomPadding = 0;
    std::vector<qreal> m_dragTops; ///< tops as they were when the slider was taken: the drag goes by them
};

} // namespace redraft
