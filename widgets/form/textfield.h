#pragma once

#include "widgets/form/fieldcontrol.h"

class QHBoxLayout;
class QToolButton;

namespace redraft {

class FieldLineEdit;

/// A field of one line of text, also for values that only the source can edit.
class TextField : public FieldControl
{
    Q_OBJECT

public:
    TextField(const FormStyle& style, QWidget* parent);
    QStringList items() const override;
    void setReadOnly(bool isReadOnly) override;
    QList<QWidget*> controls() const override;
    /// Offers to go to the source, for values that are not edited here.
    void offerSource();

signals:
    void sourceRequested();

protected:
    void showItems(const FieldPlan& plan) override;
    void setNames(const QString& name, const QString& description, const QString& placeholder) override;
    /// The text was changed by the user or from outside.
    virtual void textShown(const QString&) {}
    /// A small button behind the text; owned by the field.
    QToolButton* addButton(const QString& iconName, const QString& name);
    FieldLineEdit& edit() const { return *m_edit; }

    void resizeEvent(QResizeEvent* event) override;

private:
    void nameSourceButton();

    FieldLineEdit* m_edit;
    QHBoxLayout* m_row;
    QList<QWidget*> m_buttons;
    QToolButton* m_sourceButton = nullptr;
};

} // namespace redraft
