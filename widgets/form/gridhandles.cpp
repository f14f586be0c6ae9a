#include "widgets/form/gridhandles.h"

#include "widgets/form/gapdrag.h"
#include "widgets/form/grip.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QTableView>

namespace redraft {

GridHandles::GridHandles(const FormStyle& style, QTableView& view, QObject* parent)
    : QObject(parent)
    , m_style(style)
    , m_view(view)
    , m_rowGrip(new Grip(style, Qt::Vertical, QString(), view.viewport()))
    , m_columnGrip(new Grip(style, Qt::Horizontal, QString(), view.viewport()))
{
    QWidget& host = *view.viewport();
    m_rowDrag = new GapDrag(
        style, Qt::Vertical, host, [this] { return rowPlaces(); }, this);
    m_columnDrag = new GapDrag(
        style, Qt::Horizontal, host, [this] { return columnPlaces(); }, this);
    hide();
    host.setMouseTracking(true);
    host.installEventFilter(this);
    connect(m_rowGrip, &Grip::dragged, this, [this](QPoint place) { m_rowDrag->drag(m_row - 1, place); });
    connect(m_rowGrip, &Grip::dropped, m_rowDrag, &GapDrag::drop);
    connect(m_rowDrag, &GapDrag::moved, this, [this](int from, int to) { emit rowMoved(from + 1, to + 1); });
    connect(m_columnGrip, &Grip::dragged, this,
            [this](QPoint place) { m_columnDrag->drag(m_column, place); });
    connect(m_columnGrip, &Grip::dropped, m_columnDrag, &GapDrag::drop);
    connect(m_columnDrag, &GapDrag::moved, this, &GridHandles::columnMoved);
}

void GridHandles::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    hide();
}

void GridHandles::hide()
{
    m_rowGrip->hide();
    m_columnGrip->hide();
}

QList<QRect> GridHandles::rowPlaces() const
{
    QList<QRect> places;
    for (int row = 1; row < m_view.model()->rowCount(); ++row)
        places += {0, m_view.rowViewportPosition(row), m_view.viewport()->width(), m_view.rowHeight(row)};
    return places;
}

QList<QRect> GridHandles::columnPlaces() const
{
    QList<QRect> places;
    for (int column = 0; column < m_view.model()->columnCount(); ++column)
        places += {m_view.columnViewportPosition(column), 0, m_view.columnWidth(column),
                   m_view.verticalHeader()->length()};
    return places;
}

bool GridHandles::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseMove)
        showAt(static_cast<QMouseEvent*>(event)->pos());
    else if (event->type() == QEvent::Leave || event->type() == QEvent::MouseButtonPress)
        hide();
    return QObject::eventFilter(watched, event);
}

void GridHandles::showAt(QPoint place)
{
    if (m_isReadOnly || m_rowGrip->isDragged() || m_columnGrip->isDragged())
        return;
    m_row = m_view.rowAt(place.y());
    m_column = m_view.columnAt(place.x());
    // In the blanks in front of and above the words.
    m_rowGrip->setGeometry(1, m_view.rowViewportPosition(m_row) + 1, m_style.px(9),
                           m_view.rowHeight(m_row) - 2);
    m_rowGrip->setVisible(m_row > 0 && m_view.model()->rowCount() > 2);
    const int width = std::min(m_view.columnWidth(m_column), m_style.px(36));
    const int centre = m_view.columnViewportPosition(m_column) + m_view.columnWidth(m_column) / 2;
    m_columnGrip->setGeometry(centre - width / 2, 1, width, m_style.px(8));
    m_columnGrip->setVisible(m_row == 0 && m_column >= 0 && m_view.model()->columnCount() > 1);
}

} // namespace redraft
