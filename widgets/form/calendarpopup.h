#pragma once

#include "widgets/form/formstyle.h"

#include <QDate>
#include <QFrame>

class QCalendarWidget;

namespace redraft {

/// A month to choose a day from; closes and deletes itself.
class CalendarPopup : public QFrame
{
    Q_OBJECT

public:
    /// `date` is chosen at first; today if it is invalid.
    CalendarPopup(const FormStyle& style, QDate date, QWidget* parent);
    void openBelow(const QWidget& field);

signals:
    void chosen(QDate date);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void applyTheme(const FormStyle& style);
    void dressNavigation(const FormStyle& style);

    QCalendarWidget* m_calendar;
};

} // namespace redraft
