#include "widgets/checklist/checklistpanel.h"

#include "app/checklist/checkpage.h"
#include "app/checklist/waiverbook.h"
#include "app/editing/waiveredits.h"
#include "widgets/checklist/checklistheader.h"
#include "widgets/checklist/checklistprompter.h"
#include "widgets/checklist/checklistview.h"
#include "widgets/checklist/checkpagepopup.h"
#include "widgets/checklist/safefixing.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QMenu>

namespace redraft {

namespace {

ChecklistPrompter& dialogs()
{
    static ChecklistDialogs prompter;
    return prompter;
}

WaiverPlace placeIn(const Analysis& analysis)
{
    return {analysis.snapshot, *analysis.tree, *analysis.outline, *analysis.metadata};
}

} // namespace

ChecklistPanel::ChecklistPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new ChecklistModel(this))
    , m_delegate(new ChecklistDelegate(*m_model, this))
    , m_header(new ChecklistHeader(this))
    , m_view(new ChecklistView(*m_model, *m_delegate, this))
    , m_prompter(&dialogs())
    , m_fixing(new SafeFixing(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connect(m_view, &ChecklistView::actionChosen, this, &ChecklistPanel::doAction);
    connect(m_header, &ChecklistHeader::filterChosen, this, [this](ChecklistFilter filter) {
        m_model->setFilter(filter);
        m_view->scrollToTop();
        m_delegate->setCurrentRow(-1);
        markCurrent();
    });
    connect(m_header, &ChecklistHeader::fixAllChosen, this, &ChecklistPanel::fixAll);
    connect(m_fixing, &SafeFixing::finished, this, [this](Edit edit, int revision) {
        edit.label = tr("Fix All");
        emit editRequested(edit, revision);
    });
    connect(m_model, &ChecklistModel::stateChanged, this, &ChecklistPanel::announce);
}

ChecklistPanel::~ChecklistPanel() = default;

void ChecklistPanel::setAnalysis(const std::shared_ptr<const Analysis>& analysis)
{
    if (!analysis)
        return;
    m_analysis = analysis;
    if (analysis->report != m_model->report()) {
        m_model->setAnalysis(analysis);
        m_header->setReport(*analysis->report, analysis->documentTemplate->name);
    }
    markCurrent();
}

void ChecklistPanel::setTemplateMenu(QMenu& menu)
{
    m_templates = &menu;
    m_header->addMenu(menu);
}

void ChecklistPanel::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_delegate->setTheme(theme);
    m_header->setTheme(theme);
    m_view->viewport()->update();
}

void ChecklistPanel::showPosition(qsizetype position)
{
    m_position = position;
    markCurrent();
}

void ChecklistPanel::doAction(int row, RowAction action, int fix)
{
    switch (action) {
    case RowAction::GoTo:
        goToRow(row);
        break;
    case RowAction::Fix:
        doFix(row, fix);
        break;
    case RowAction::Why:
        showPage(row);
        break;
    case RowAction::Waive:
        waive(row);
        break;
    case RowAction::RemoveWaiver:
        removeWaiver(row);
        break;
    case RowAction::FixAllInSection:
        fixSection(row);
        break;
    }
}

void ChecklistPanel::goToRow(int row)
{
    const Finding* finding = m_model->findingOf(row);
    if (finding && finding->checkId == u"TPL-NONE" && m_templates)
        m_templates->popup(
            m_view->viewport()->mapToGlobal(m_view->visualRect(m_model->index(row)).bottomLeft()));
    else if (finding && !finding->fieldId.isEmpty())
        emit fieldRequested(finding->fieldId);
    else
        emit navigateRequested(finding ? finding->range : m_model->sectionOf(row).range);
}

/// A question may take its time, in which the document changes: findings and edits are those of before, and
/// go out with their revision.
void ChecklistPanel::doFix(int row, int fix)
{
    const Finding* finding = m_model->findingOf(row);
    const bool hasEdit = finding && finding->counts() && size_t(fix) < finding->fixes.size() &&
                         !finding->fixes[size_t(fix)].edit.isEmpty();
    if (!hasEdit) {
        goToRow(row);
        return;
    }
    const std::shared_ptr<const Analysis> analysis = m_analysis;
    const Fix& wanted = finding->fixes[size_t(fix)];
    if (wanted.safety == FixSafety::Safe ||
        m_prompter->confirmFix(this, analysis->snapshot, *finding, wanted))
        emit editRequested(wanted.edit, analysis->snapshot.revision);
}

void ChecklistPanel::showPage(int row)
{
    const Finding* finding = m_model->findingOf(row);
    const std::optional<CheckPage> page = finding ? checkPage(finding->checkId) : std::nullopt;
    if (!page)
        return;
    const QRect rect = m_view->visualRect(m_model->index(row));
    CheckPagePopup::open(*page, QRect(m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size()), m_theme,
                         this);
}

/// The heading under which a waiver is written, or "".
QString ChecklistPanel::placeOfWaiver(const Finding& finding) const
{
    const int section =
        needsDocumentWaiver(finding) ? -1 : m_analysis->outline->sectionAt(finding.range.start);
    return section < 0 ? QString() : m_analysis->outline->sections[size_t(section)].title;
}

void ChecklistPanel::waive(int row)
{
    if (!m_model->findingOf(row))
        return;
    const std::shared_ptr<const Analysis> analysis = m_analysis;
    const Finding finding = *m_model->findingOf(row);
    const QString section = m_model->sectionOf(row).id;
    const std::optional<QString> reason = m_prompter->waiverReason(this, finding, placeOfWaiver(finding));
    if (!reason)
        return;
    if (const Result<Edit> edit = addWaiver(placeIn(*analysis), finding, section, *reason))
        emit editRequested(*edit, analysis->snapshot.revision);
}

void ChecklistPanel::removeWaiver(int row)
{
    const Finding* finding = m_model->findingOf(row);
    if (!finding)
        return;
    const Edit edit = redraft::removeWaiver(placeIn(*m_analysis), *finding, m_model->sectionOf(row).id);
    if (!edit.isEmpty())
        emit editRequested(edit, m_analysis->snapshot.revision);
}

void ChecklistPanel::fixAll()
{
    if (m_analysis)
        m_fixing->start(m_analysis, [](const SectionReport&) { return true; });
}

/// Sections that the template does not know have no id, but keep their place among the headings: what is
/// mended in them adds none.
void ChecklistPanel::fixSection(int row)
{
    const SectionReport& wanted = m_model->sectionOf(row);
    m_fixing->start(m_analysis, [id = wanted.id, index = wanted.sectionIndex](const SectionReport& section) {
        return section.id == id && (!id.isEmpty() || section.sectionIndex == index);
    });
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
