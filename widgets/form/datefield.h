#pragma once

#include "widgets/form/textfield.h"

namespace redraft {

/// A date as it is written in the document, with a calendar to choose from. What is no date stays as it is
/// typed.
class DateField : public TextField
{
    Q_OBJECT

public:
    DateField(const FormStyle& style, QWidget* parent);
    void setReadOnly(bool isReadOnly) override;

private:
    void openCalendar();
    void choose(QDate date);

    QToolButton* m_button;
};

} // namespace redraft
