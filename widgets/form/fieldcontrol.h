#pragma once

#include "widgets/form/fieldplan.h"

#include <QWidget>

namespace redraft {

class FieldBox;

/// The control of one metadata field. It shows what it is told and says what the user makes of it; it knows
/// nothing of the document.
class FieldControl : public QWidget
{
    Q_OBJECT

public:
    FieldControl(const FormStyle& style, QWidget* parent);

    /// Shows label, help, faults and the value of `plan`, without telling back.
    void showPlan(const FieldPlan& plan);
    /// The same, but leaves the value alone that the user is about to change.
    void showFaults(const FieldPlan& plan);
    /// What the control holds: the value or nothing, or the items of a list.
    virtual QStringList items() const = 0;
    virtual void setReadOnly(bool isReadOnly) = 0;
    /// What takes the focus by Tab, in the order of the eye.
    virtual QList<QWidget*> controls() const = 0;
    virtual QWidget* firstControl() const { return controls().value(0); }
    bool hasFocusInside() const;
    /// Tells what is being typed and was not told yet.
    virtual void flush() {}

signals:
    void edited(const QStringList& items);
    void focusLeft();
    void undoRequested();
    void redoRequested();

protected:
    virtual void showItems(const FieldPlan& plan) = 0;
    virtual void setNames(const QString& name, const QString& description, const QString& placeholder) = 0;
    FieldBox& box() const { return *m_box; }
    const FormStyle& formStyle() const { return m_style; }

private:
    FormStyle m_style;
    FieldBox* m_box;
};

} // namespace redraft
