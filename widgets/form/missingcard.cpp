#include "widgets/form/missingcard.h"

#include "widgets/form/cardheader.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace redraft {

MissingCard::MissingCard(const FormStyle& style, QWidget* parent)
    : Card(style, parent)
{
}

void MissingCard::buildContent(QVBoxLayout& layout)
{
    layout.setContentsMargins(layout.contentsMargins() - QMargins(0, 0, 0, formStyle().px(3)));
    m_header = new CardHeader(formStyle());
    m_button = m_header->addButton(tr("Add section"), formStyle().theme.accent);
    layout.addWidget(m_header);
    connect(m_button, &QToolButton::clicked, this, [this] { emit sectionRequested(m_plan.sectionId); });
    m_button->setEnabled(!isReadOnly());
    showPlan();
}

void MissingCard::forgetContent()
{
    m_header = nullptr;
    m_button = nullptr;
}

void MissingCard::setPlan(const CardPlan& plan, const QString& documentText)
{
    if (plan == m_plan)
        return;
    Card::setPlan(plan, documentText);
    if (m_header)
        showPlan();
}

void MissingCard::showPlan()
{
    m_header->showPlan(m_plan);
    m_header->setToolTip(m_plan.guidance);
    m_button->setAccessibleName(tr("Add section %1").arg(m_plan.title));
    m_button->setAccessibleDescription(m_plan.guidance);
}

void MissingCard::setReadOnly(bool isReadOnly)
{
    Card::setReadOnly(isReadOnly);
    if (m_button)
        m_button->setEnabled(!isReadOnly);
}

QWidget* MissingCard::firstControl() const
{
    return m_button;
}

QList<QWidget*> MissingCard::controls() const
{
    return m_button ? QList<QWidget*>{m_button} : QList<QWidget*>{};
}

int MissingCard::estimatedHeight(int) const
{
    return formStyle().px(46);
}

} // namespace redraft
