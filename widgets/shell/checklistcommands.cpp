#include "widgets/shell/checklistcommands.h"

#include "app/checklist/safefixes.h"
#include "widgets/checklist/checklistmodel.h"
#include "widgets/checklist/checklistpanel.h"
#include "widgets/checklist/checklistview.h"
#include "widgets/checklist/findingsearch.h"
#include "widgets/shell/actiontable.h"
#include "widgets/shell/documentcontroller.h"
#include "widgets/shell/documentpanes.h"
#include "widgets/shell/sidebar.h"

#include <utility>

namespace redraft {

namespace {

int countSafeFixes(const ChecklistModel& model)
{
    int count = 0;
    if (model.report()) {
        for (const SectionReport& section : model.report()->sections)
            count += countSafeFixes(section.findings);
    }
    return count;
}

} // namespace

ChecklistCommands::ChecklistCommands(ActionTable& actions, DocumentController& controller,
                                     DocumentPanes& panes, QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_controller(controller)
    , m_panes(panes)
{
    m_rowsChanged.setSingleShot(true);
    m_rowsChanged.setInterval(0);
    connectActions();
    connectFacts();
    update();
}

void ChecklistCommands::connectActions()
{
    const auto on = [this](ActionId id, const std::function<void()>& handler) {
        connect(m_actions.action(id), &QAction::triggered, this, handler);
    };
    on(ActionId::NextFinding, [this] { goOn(1); });
    on(ActionId::PreviousFinding, [this] { goOn(-1); });
    on(ActionId::ExplainFinding, [this] {
        m_actions.action(ActionId::ShowChecklist)->setChecked(true);
        m_panes.setSidebarShown(true);
        m_panes.sidebar().showChecklist(); // the page stands beside its row
        choose(RowAction::Why);
    });
    on(ActionId::WaiveFinding, [this] { choose(RowAction::Waive); });
    on(ActionId::FixAllSafe, [this] { m_panes.sidebar().checklist().fixAll(); });
}

void ChecklistCommands::connectFacts()
{
    const ChecklistModel& rows = list().rows();
    const auto later = [this] { m_rowsChanged.start(); };
    connect(&rows, &QAbstractItemModel::rowsInserted, this, later);
    connect(&rows, &QAbstractItemModel::rowsRemoved, this, later);
    connect(&rows, &QAbstractItemModel::dataChanged, this, later);
    connect(&list(), &ChecklistView::actionChosen, this,
            [this](int, RowAction action) { noteGoing(action); });
    connect(&m_rowsChanged, &QTimer::timeout, this, &ChecklistCommands::update);
    connect(&m_controller, &DocumentController::stateChanged, this, &ChecklistCommands::update);
    connect(&m_controller.document(), &Document::readOnlyChanged, this, &ChecklistCommands::update);
    connect(&m_controller.document(), &Document::loaded, this, [this] { m_isLoaded = true; });
    connect(&m_controller.runner(), &AnalysisRunner::analysed, this, [this] {
        if (std::exchange(m_isLoaded, false))
            beginAnew();
        update();
    });
}

/// Rows of another document are no place in this one; a file that is read again keeps its place.
void ChecklistCommands::beginAnew()
{
    const bool isReadAgain = !m_path.isEmpty() && m_path == m_controller.path();
    m_path = m_controller.path();
    if (isReadAgain)
        return;
    m_revision = -1;
    list().setCurrentIndex({});
    list().scrollToTop();
}

void ChecklistCommands::update()
{
    const ChecklistModel& rows = list().rows();
    const bool isShown = m_controller.state() == DocumentState::Shown;
    const QString unseen = !isShown                          ? tr("No document is open.")
                           : findingRowFrom(rows, -1, 1) < 0 ? tr("The checklist shows no finding.")
                                                             : QString();
    const QString fixed = m_controller.document().isReadOnly() ? tr("The document is read-only.") : QString();
    const QString unsafe = countSafeFixes(rows) > 0 ? QString() : tr("No finding has a fix that is safe.");
    const auto first = [](const QString& one, const QString& other) { return one.isEmpty() ? other : one; };
    for (const ActionId id : {ActionId::NextFinding, ActionId::PreviousFinding, ActionId::ExplainFinding})
        m_actions.setObstacle(id, unseen);
    m_actions.setObstacle(ActionId::WaiveFinding, first(unseen, fixed));
    m_actions.setObstacle(ActionId::FixAllSafe, isShown ? first(fixed, unsafe) : unseen);
}

void ChecklistCommands::goOn(int direction)
{
    const FindingSide side = direction > 0 ? FindingSide::Behind : FindingSide::Before;
    const int row = isWhereItWent() ? findingRowFrom(list().rows(), list().currentIndex().row(), direction)
                                    : findingRowAt(list().rows(), m_panes.place().cursor, side);
    if (row >= 0)
        list().choose(row, RowAction::GoTo);
}

/// By F8 or by a click; the panes are there already.
void ChecklistCommands::noteGoing(RowAction action)
{
    if (action != RowAction::GoTo)
        return;
    m_position = m_panes.place().cursor;
    m_revision = m_controller.document().revision();
}

void ChecklistCommands::choose(RowAction action)
{
    if (const int row = rowHere(); row >= 0)
        list().choose(row, action);
}

int ChecklistCommands::rowHere() const
{
    const int row = list().currentIndex().row();
    const Finding* finding = row < 0 ? nullptr : list().rows().findingOf(row);
    if (finding && finding->counts() && (list().hasFocus() || isWhereItWent()))
        return row;
    return findingRowAt(list().rows(), m_panes.place().cursor, FindingSide::Here);
}

/// False once the cursor was moved or the text changed: then the next finding is the next one from there.
bool ChecklistCommands::isWhereItWent() const
{
    return m_revision == m_controller.document().revision() && m_position == m_panes.place().cursor &&
           list().currentIndex().isValid();
}

ChecklistView& ChecklistCommands::list() const
{
    return m_panes.sidebar().checklist().list();
}

} // namespace redraft
