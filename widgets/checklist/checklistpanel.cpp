#include "widgets/checklist/checklistpanel.h"

#include "widgets/checklist/checklistheader.h"
#include "widgets/checklist/checklistview.h"

#include <QAccessible>
#include <QBoxLayout>

namespace redraft {

ChecklistPanel::ChecklistPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new ChecklistModel(this))
    , m_delegate(new ChecklistDelegate(*m_model, this))
    , m_header(new ChecklistHeader(this))
    , m_view(new ChecklistView(*m_model, *m_delegate, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connect(m_view, &ChecklistView::placeChosen, this, &ChecklistPanel::goToRow);
    connect(m_view, &ChecklistView::fixChosen, this, &ChecklistPanel::doFix);
    connect(m_model, &ChecklistModel::stateChanged, this, &ChecklistPanel::announce);
}

ChecklistPanel::~ChecklistPanel() = default;

void ChecklistPanel::setAnalysis(const std::shared_ptr<const Analysis>& analysis)
{
    if (!analysis)
        return;
    m_analysis = analysis;
    if (analysis->report != m_model->report()) {
        m_model->setReport(analysis->report);
        m_header->setReport(*analysis->report, analysis->documentTemplate->name);
    }
    markCurrent();
}

void ChecklistPanel::setTheme(const Theme& theme)
{
    m_delegate->setTheme(theme);
    m_header->setTheme(theme);
    m_view->viewport()->update();
}

void ChecklistPanel::showPosition(qsizetype position)
{
    m_position = position;
    markCurrent();
}

void ChecklistPanel::goToRow(int row)
{
    const Finding* finding = m_model->findingOf(row);
    if (finding && !finding->fieldId.isEmpty())
        emit fieldRequested(finding->fieldId);
    else
        emit navigateRequested(finding ? finding->range : m_model->sectionOf(row).range);
}

void ChecklistPanel::doFix(int row, int fix)
{
    const Finding* finding = m_model->findingOf(row);
    const bool hasEdit =
        finding && size_t(fix) < finding->fixes.size() && !finding->fixes[size_t(fix)].edit.isEmpty();
    if (hasEdit)
        emit editRequested(finding->fixes[size_t(fix)].edit, m_analysis->snapshot.revision);
    else
        goToRow(row);
}

void ChecklistPanel::announce(const QString& spoken)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(this, spoken);
#else
    m_view->setAccessibleDescription(spoken);
    QAccessibleEvent event(m_view, QAccessible::DescriptionChanged);
#endif
    QAccessible::updateAccessibility(&event);
}

void ChecklistPanel::markCurrent()
{
    const int section = m_analysis ? sectionAtPosition() : -1;
    const int row = section < 0 ? -1 : m_model->rowOfSection(section);
    if (row == m_delegate->currentRow())
        return;
    m_delegate->setCurrentRow(row);
    m_view->viewport()->update();
}

int ChecklistPanel::sectionAtPosition() const
{
    const Report& report = *m_analysis->report;
    const std::vector<Section>& sections = m_analysis->outline->sections;
    const auto entryOf = [&report](int section) {
        for (int i = 0; i < int(report.sections.size()); ++i) {
            if (report.sections[size_t(i)].sectionIndex == section)
                return i;
        }
        return -1;
    };
    for (int i = m_analysis->outline->sectionAt(m_position); i >= 0; i = sections[size_t(i)].parent) {
        const int entry = entryOf(i);
        if (entry >= 0)
            return entry;
    }
    const bool isInMetadata = m_analysis->metadata->range.contains(m_position);
    return isInMetadata && !report.sections.empty() && report.sections.front().sectionIndex < 0 ? 0 : -1;
}

} // namespace redraft
