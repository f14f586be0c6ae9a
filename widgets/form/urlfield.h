#pragma once

#include "widgets/form/textfield.h"

namespace redraft {

/// A web address with a button that opens it; only http and https are opened.
class UrlField : public TextField
{
    Q_OBJECT

public:
    UrlField(const FormStyle& style, QWidget* parent);

protected:
    void textShown(const QString& text) override;

private:
    QToolButton* m_button;
};

} // namespace redraft
