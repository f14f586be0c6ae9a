#pragma once

#include "widgets/form/fieldcontrol.h"

namespace redraft {

class FieldLineEdit;
class FlowLayout;
class ItemChip;

/// A list as chips with a line to add more: Enter or a comma adds, Backspace in the empty line removes the
/// last, arrow keys go along the chips, Delete removes the one with the focus.
class ListField : public FieldControl
{
    Q_OBJECT

public:
    ListField(const FormStyle& style, QWidget* parent);
    QStringList items() const override { return m_items; }
    void setReadOnly(bool isReadOnly) override;
    void flush() override { addTyped(); }
    QList<QWidget*> controls() const override;

protected:
    void showItems(const FieldPlan& plan) override;
    void setNames(const QString& name, const QString& description, const QString& placeholder) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showPlaceholder();
    void setItems(const QStringList& items);
    void handleKey(QKeyEvent* event, bool* isDone);
    void addTyped();
    void removeAt(int index);
    void focusChip(int index);
    ItemChip* makeChip(const QString& item);

    QStringList m_items;
    QList<ItemChip*> m_chips;
    FlowLayout* m_flow;
    FieldLineEdit* m_edit;
    bool m_isReadOnly = false;
};

} // namespace redraft
