#include "widgets/shell/sidebar.h"

#include "widgets/checklist/checklistpanel.h"
#include "widgets/outline/outlinepanel.h"

#include <QBoxLayout>
#include <QStackedWidget>
#include <QTabBar>

namespace redraft {

Sidebar::Sidebar(QWidget* parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
    , m_checklist(new ChecklistPanel(this))
    , m_outline(new OutlinePanel(this))
{
    setMinimumWidth(200);
    m_tabs->addTab(tr("CHECKLIST"));
    m_tabs->addTab(tr("OUTLINE"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Side bar"));
    m_pages->addWidget(m_checklist);
    m_pages->addWidget(m_outline);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);

    auto* tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(16, 4, 8, 0);
    tabRow->addWidget(m_tabs);
    tabRow->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(tabRow);
    layout->addWidget(m_pages, 1);
}

void Sidebar::setAnalysis(const std::shared_ptr<const Analysis>& analysis)
{
    m_checklist->setAnalysis(analysis);
    m_outline->setAnalysis(analysis);
}

void Sidebar::setTheme(const Theme& theme)
{
    m_checklist->setTheme(theme);
    m_outline->setTheme(theme);
}

void Sidebar::showPosition(qsizetype position)
{
    m_checklist->showPosition(position);
    m_outline->showPosition(position);
}

void Sidebar::showChecklist()
{
    m_tabs->setCurrentIndex(0);
}

void Sidebar::focusChecklist()
{
    showChecklist();
    focusPage();
}

void Sidebar::focusPage()
{
    m_pages->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace redraft
