#include "widgets/shell/sourcecommands.h"

#include "app/editing/linecommands.h"
#include "widgets/editor/sourceeditor.h"
#include "widgets/shell/actiontable.h"
#include "widgets/shell/documentpanes.h"
#include "widgets/shell/sourcepane.h"

#include <QInputDialog>

namespace redraft {

SourceCommands::SourceCommands(ActionTable& actions, Document& document, DocumentPanes& panes,
                               QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_panes(panes)
{
    for (const ActionId id :
         {ActionId::MoveLineUp, ActionId::MoveLineDown, ActionId::DuplicateLine, ActionId::DeleteLine})
        connect(actions.action(id), &QAction::triggered, this, [this, id] { edit(id); });
    connect(actions.action(ActionId::SelectLine), &QAction::triggered, this, &SourceCommands::selectLines);
    connect(actions.action(ActionId::GoToLine), &QAction::triggered, this, &SourceCommands::askForLine);
    const auto update = [this, &actions] { updateRule(actions); };
    connect(&panes, &DocumentPanes::viewChanged, this, update);
    connect(&document, &Document::readOnlyChanged, this, update);
    updateRule(actions);
}

/// Disabled actions leave their keys to the form, where Alt+Down opens a calendar.
void SourceCommands::updateRule(ActionTable& actions)
{
    actions.setRule(ActionRule::SourceWritable, m_panes.view() != View::Form && !m_document.isReadOnly());
}

void SourceCommands::edit(ActionId id)
{
    const TextSnapshot snapshot = m_document.snapshot();
    const TextRange selection = m_panes.source().editor().selectedRange();
    Edit edit;
    if (id == ActionId::MoveLineUp || id == ActionId::MoveLineDown)
        edit = moveLines(snapshot, selection, id == ActionId::MoveLineUp ? LineMove::Up : LineMove::Down);
    else if (id == ActionId::DuplicateLine)
        edit = duplicateLines(snapshot, selection);
    else
        edit = deleteLines(snapshot, selection);
    if (!edit.isEmpty())
        m_document.apply(edit);
}

/// Again: one line more.
void SourceCommands::selectLines()
{
    if (m_panes.view() == View::Form)
        return;
    const LineIndex lines = m_document.snapshot().lines;
    const TextRange selection = m_panes.source().editor().selectedRange();
    const qsizetype start = lines.startOf(lines.lineOf(selection.start));
    const qsizetype end = lines.startOf(lines.lineOf(selection.end()) + 1);
    m_panes.source().editor().goTo(TextRange::fromBounds(start, end));
}

void SourceCommands::askForLine()
{
    emit sourceRequested();
    const LineIndex lines = m_document.snapshot().lines;
    const int present = lines.lineOf(m_panes.source().editor().selectedRange().start) + 1;
    auto* dialog = new QInputDialog(&m_panes);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Go to Line"));
    dialog->setLabelText(tr("Line, from 1 to %1:").arg(lines.lineCount()));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, lines.lineCount());
    dialog->setIntValue(present);
    connect(dialog, &QInputDialog::intValueSelected, this, &SourceCommands::goToLine);
    dialog->open();
}

void SourceCommands::goToLine(int number)
{
    const LineIndex lines = m_document.snapshot().lines;
    m_panes.source().editor().goTo({lines.startOf(number - 1), 0});
}

} // namespace redraft
