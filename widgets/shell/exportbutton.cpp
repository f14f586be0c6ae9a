#include "widgets/shell/exportbutton.h"

#include <QPainter>

namespace redraft {

namespace {

constexpr int chevronSize = 16;
constexpr int chevronMargin = 8;

} // namespace

void ExportButton::setChevron(const QIcon& chevron)
{
    m_chevron = chevron;
    update();
}

void ExportButton::paintEvent(QPaintEvent* event)
{
    QToolButton::paintEvent(event);
    QPainter painter(this);
    const int top = (height() - chevronSize) / 2;
    m_chevron.paint(&painter, width() - chevronSize - chevronMargin, top, chevronSize, chevronSize);
}

} // namespace redraft
