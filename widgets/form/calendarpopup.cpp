#include "widgets/form/calendarpopup.h"

#include "widgets/common/icon.h"
#include "widgets/common/style.h"

#include <QCalendarWidget>
#include <QKeyEvent>
#include <QScreen>
#include <QSpinBox>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

namespace redraft {

CalendarPopup::CalendarPopup(const FormStyle& style, QDate date, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_calendar(new QCalendarWidget)
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_calendar);
    m_calendar->setSelectedDate(date.isValid() ? date : QDate::currentDate());
    m_calendar->setFirstDayOfWeek(Qt::Monday);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setAccessibleName(tr("Calendar"));
    applyTheme(style);
    const auto choose = [this](QDate day) {
        emit chosen(day);
        close();
    };
    connect(m_calendar, &QCalendarWidget::clicked, this, choose);
    connect(m_calendar, &QCalendarWidget::activated, this, choose);
}

void CalendarPopup::applyTheme(const FormStyle& style)
{
    const Theme& theme = style.theme;
    setPalette(paletteOf(theme));
    m_calendar->setFont(style.textFont(9));
    QTextCharFormat day;
    day.setForeground(theme.text);
    for (const Qt::DayOfWeek weekend : {Qt::Saturday, Qt::Sunday})
        m_calendar->setWeekdayTextFormat(weekend, day);
    QTextCharFormat header;
    header.setForeground(theme.muted);
    header.setBackground(theme.surface);
    m_calendar->setHeaderTextFormat(header);
    dressNavigation(style);
    setStyleSheet(
        QStringLiteral(
            "redraft--CalendarPopup { background: %1; border: 1px solid %2; }"
            "QWidget { color: %3; }"
            "QCalendarWidget QWidget#qt_calendar_navigationbar { background: %1; }"
            "QCalendarWidget QToolButton { color: %3; background: transparent; border: none;"
            " border-radius: 4px; padding: 4px; font-weight: 600; }"
            "QCalendarWidget QToolButton:hover, QCalendarWidget QToolButton:focus { background: %4; }"
            "QCalendarWidget QToolButton::menu-indicator { image: none; }"
            "QCalendarWidget QAbstractItemView { background: %1; color: %3; border: none;"
            " selection-background-color: %5; selection-color: %6; outline: 0; }"
            "QCalendarWidget QAbstractItemView:disabled { color: %2; }"
            "QCalendarWidget QSpinBox { background: %1; border: 1px solid %2; min-height: 0; }")
            .arg(theme.surface.name(), theme.border.name(), theme.text.name(), theme.raised.name(),
                 theme.accent.name(), theme.accentText.name()));
}

void CalendarPopup::dressNavigation(const FormStyle& style)
{
    // The names are part of Qt's documented style sheet reference; without them the stock arrows stay.
    const std::tuple<const char*, const char*, QString> buttons[] = {
        {"qt_calendar_prevmonth", "chevron-left", tr("Month before")},
        {"qt_calendar_nextmonth", "chevron-right", tr("Next month")}};
    for (const auto& [objectName, iconName, name] : buttons) {
        auto* button = m_calendar->findChild<QToolButton*>(QString::fromLatin1(objectName));
        if (!button)
            continue;
        button->setIcon(icon(QString::fromLatin1(iconName), style.theme.muted));
        button->setIconSize(QSize(style.px(18), style.px(18)));
        button->setAccessibleName(name);
        button->setToolTip(name);
    }
    if (auto* year = m_calendar->findChild<QSpinBox*>())
        year->setButtonSymbols(QAbstractSpinBox::NoButtons);
}

void CalendarPopup::openBelow(const QWidget& field)
{
    adjustSize();
    QPoint place = field.mapToGlobal(QPoint(0, field.height() + 2));
    if (const QScreen* screen = field.screen()) {
        const QRect area = screen->availableGeometry();
        place.setX(std::clamp(place.x(), area.left(), std::max(area.left(), area.right() - width())));
        if (place.y() + height() > area.bottom())
            place.setY(std::max(area.top(), field.mapToGlobal(QPoint(0, 0)).y() - height() - 2));
    }
    move(place);
    show();
    m_calendar->setFocus(Qt::PopupFocusReason);
}

void CalendarPopup::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace redraft
