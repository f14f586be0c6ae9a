#include "widgets/form/fieldcontrol.h"

#include "widgets/form/fieldbox.h"

#include <QApplication>
#include <QVBoxLayout>

namespace redraft {

FieldControl::FieldControl(const FormStyle& style, QWidget* parent)
    : QWidget(parent)
    , m_style(style)
    , m_box(new FieldBox(style))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    m_box->setMinimumHeight(style.px(31));
}

void FieldControl::showPlan(const FieldPlan& plan)
{
    showItems(plan);
    showFaults(plan);
}

void FieldControl::showFaults(const FieldPlan& plan)
{
    m_box->setMark(plan.mark);
    const QString fault = plan.hint.isEmpty() ? plan.message : plan.hint;
    setToolTip(fault.isEmpty() ? plan.help : plan.help.isEmpty() ? fault : fault + u'\n' + plan.help);
    setNames(plan.label, fault.isEmpty() ? plan.help : fault, plan.placeholder);
}

bool FieldControl::hasFocusInside() const
{
    const QWidget* focused = QApplication::focusWidget();
    return focused && (focused == this || isAncestorOf(focused));
}

} // namespace redraft
