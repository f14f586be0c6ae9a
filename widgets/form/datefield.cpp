#include "widgets/form/datefield.h"

#include "app/metadata/dates.h"
#include "widgets/form/calendarpopup.h"
#include "widgets/form/fieldlineedit.h"

#include <QKeyEvent>
#include <QToolButton>

namespace redraft {

DateField::DateField(const FormStyle& style, QWidget* parent)
    : TextField(style, parent)
    , m_button(addButton(QStringLiteral("calendar"), tr("Choose from a calendar")))
{
    connect(m_button, &QToolButton::clicked, this, &DateField::openCalendar);
    connect(&edit(), &FieldLineEdit::keyPressed, this, [this](QKeyEvent* event, bool* isDone) {
        if (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier)) {
            *isDone = true;
            openCalendar();
        }
    });
}

void DateField::setReadOnly(bool isReadOnly)
{
    TextField::setReadOnly(isReadOnly);
    m_button->setVisible(!isReadOnly);
}

void DateField::openCalendar()
{
    if (edit().isReadOnly())
        return;
    auto* popup = new CalendarPopup(formStyle(), parseDate(edit().text()), this);
    connect(popup, &CalendarPopup::chosen, this, &DateField::choose);
    popup->openBelow(*this);
}

void DateField::choose(QDate date)
{
    edit().patchText(formatLike(date, edit().text()));
    emit edited(items());
    edit().setFocus(Qt::OtherFocusReason);
}

} // namespace redraft
