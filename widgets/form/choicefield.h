#pragma once

#include "widgets/form/fieldcontrol.h"

#include <QPoint>
#include <functional>

namespace redraft {

class ChoiceBox;

/// One of the template's choices, or what the document says if it is none of them.
class ChoiceField : public FieldControl
{
    Q_OBJECT

public:
    ChoiceField(const FormStyle& style, QWidget* parent);
    QStringList items() const override;
    void setReadOnly(bool isReadOnly) override;
    QList<QWidget*> controls() const override;
    /// Opens something else than the list of choices below the field; the list where it answers false.
    void setOpener(const std::function<bool(const QPoint& place)>& opener);

protected:
    void showItems(const FieldPlan& plan) override;
    void setNames(const QString& name, const QString& description, const QString& placeholder) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    ChoiceBox* m_combo;
};

} // namespace redraft
