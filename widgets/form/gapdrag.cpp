#include "widgets/form/gapdrag.h"

#include <algorithm>

namespace redraft {

GapDrag::GapDrag(const FormStyle& style, Qt::Orientation movement, QWidget& host, Places places,
                 QObject* parent)
    : QObject(parent)
    , m_style(style)
    , m_movement(movement)
    , m_host(host)
    , m_places(std::move(places))
{
}

void GapDrag::drag(int from, QPoint place)
{
    const QList<QRect> places = m_places();
    const QPoint local = m_host.mapFromGlobal(place);
    const auto isBefore = [&](const QRect& rect) {
        return m_movement == Qt::Vertical ? rect.center().y() < local.y() : rect.center().x() < local.x();
    };
    m_from = from;
    m_gap = int(std::count_if(places.begin(), places.end(), isBefore));
    showGap(places);
}

void GapDrag::showGap(const QList<QRect>& places)
{
    if (places.isEmpty())
        return;
    if (!m_line) {
        m_line = new QWidget(&m_host);
        m_line->setAttribute(Qt::WA_TransparentForMouseEvents);
        m_line->setStyleSheet(QStringLiteral("background: %1;").arg(m_style.theme.accent.name()));
    }
    const QRect near = places[std::min<qsizetype>(m_gap, places.size() - 1)];
    const bool isBehind = m_gap >= places.size();
    const int thickness = m_style.px(2);
    if (m_movement == Qt::Vertical)
        m_line->setGeometry(near.x(), (isBehind ? near.bottom() : near.top()) - thickness / 2, near.width(),
                            thickness);
    else
        m_line->setGeometry((isBehind ? near.right() : near.left()) - thickness / 2, near.y(), thickness,
                            near.height());
    m_line->raise();
    m_line->show();
}

void GapDrag::drop()
{
    if (m_line)
        m_line->hide();
    const int from = std::exchange(m_from, -1);
    const int to = m_gap > from ? m_gap - 1 : m_gap;
    if (from >= 0 && to != from)
        emit moved(from, to);
}

} // namespace redraft
