#pragma once

#include "widgets/form/fieldcontrol.h"

class QComboBox;

namespace redraft {

/// One of the template's choices, or what the document says if it is none of them.
class ChoiceField : public FieldControl
{
    Q_OBJECT

public:
    ChoiceField(const FormStyle& style, QWidget* parent);
    QStringList items() const override;
    void setReadOnly(bool isReadOnly) override;
    QList<QWidget*> controls() const override;

protected:
    void showItems(const FieldPlan& plan) override;
    void setNames(const QString& name, const QString& description, const QString& placeholder) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QComboBox* m_combo;
};

} // namespace redraft
