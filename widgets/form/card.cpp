#include "widgets/form/card.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace redraft {

Card::Card(const FormStyle& style, QWidget* parent)
    : QWidget(parent)
    , m_style(style)
{
}

void Card::setPlan(const CardPlan& plan, const QString&)
{
    m_plan = plan;
    setAccessibleName(plan.title);
}

void Card::build()
{
    if (m_content)
        return;
    m_content = new QWidget(this);
    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(m_style.px(16), m_style.px(11), m_style.px(16), m_style.px(14));
    layout->setSpacing(m_style.px(7));
    buildContent(*layout);
    m_content->installEventFilter(this);
    m_content->setGeometry(rect());
    m_content->show();
}

void Card::release()
{
    if (!m_content)
        return;
    forgetContent();
    delete std::exchange(m_content, nullptr);
}

void Card::setStyle(const FormStyle& style)
{
    const bool wasBuilt = isBuilt();
    release();
    m_style = style;
    if (wasBuilt)
        build();
    update();
}

int Card::heightFor(int width) const
{
    if (!m_content)
        return estimatedHeight(width);
    QLayout* layout = m_content->layout();
    return layout->hasHeightForWidth() ? layout->totalHeightForWidth(width)
                                       : layout->totalSizeHint().height();
}

void Card::setCurrent(bool isCurrent)
{
    if (m_isCurrent == isCurrent)
        return;
    m_isCurrent = isCurrent;
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_style.theme;
    const QRectF frame = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    const qreal radius = m_style.px(6);
    if (m_isCurrent && !isDashed()) {
        painter.setPen(QPen(theme.selection, 3));
        painter.drawRoundedRect(frame, radius, radius);
    }
    QPen pen(m_isCurrent ? theme.accent : isDashed() ? m_style.fieldBorder() : theme.border, 1);
    if (isDashed())
        pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(isDashed() ? QBrush(Qt::NoBrush) : QBrush(theme.surface));
    painter.drawRoundedRect(frame, radius, radius);
    if (!m_content) {
        painter.setFont(m_style.textFont(11, QFont::DemiBold));
        painter.setPen(theme.text);
        painter.drawText(frame.adjusted(m_style.px(42), m_style.px(11), -m_style.px(16), 0), Qt::AlignTop,
                         m_plan.title);
    }
}

void Card::resizeEvent(QResizeEvent*)
{
    if (m_content)
        m_content->setGeometry(rect());
}

bool Card::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_content && event->type() == QEvent::LayoutRequest)
        emit heightChanged();
    return QWidget::eventFilter(watched, event);
}

} // namespace redraft
