#pragma once

#include "widgets/form/formstyle.h"

#include <QWidget>
#include <functional>

namespace redraft {

/// One of several things that stand below or beside each other is dragged to another place among them: shows
/// the gap that it would go to.
class GapDrag : public QObject
{
    Q_OBJECT

public:
    /// Where the things are in `host` now, from top to bottom or from left to right.
    using Places = std::function<QList<QRect>()>;

    /// `host` must outlive this.
    GapDrag(const FormStyle& style, Qt::Orientation movement, QWidget& host, Places places,
            QObject* parent = nullptr);

    /// The thing with number `from` is held at a place of the screen.
    void drag(int from, QPoint place);
    /// Lets it go where it was held last.
    void drop();

signals:
    /// From its number to the one that it has afterwards; never the same.
    void moved(int from, int to);

private:
    void showGap(const QList<QRect>& places);

    FormStyle m_style;
    Qt::Orientation m_movement;
    QWidget& m_host;
    Places m_places;
    QWidget* m_line = nullptr; ///< in the host
    int m_from = -1;
    int m_gap = -1; ///< in front of the thing with this number
};

} // namespace redraft
