#pragma once

#include "widgets/checklist/checklistmenu.h"
#include "widgets/shell/actionid.h"

#include <QObject>
#include <QTimer>

namespace redraft {

class ActionTable;
class ChecklistView;
class DocumentController;
class DocumentPanes;

/// The Checklist menu: from finding to finding, why, waivers, all safe fixes. What can be done with a finding
/// is done with the one that was gone to last, else with the one at the cursor. GUI thread.
class ChecklistCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the object.
    ChecklistCommands(ActionTable& actions, DocumentController& controller, DocumentPanes& panes,
                      QObject* parent);

private:
    void connectActions();
    void connectFacts();
    void beginAnew();
    /// Enables the actions, or says why there is nothing to do.
    void update();
    void goOn(int direction);
    void noteGoing(RowAction action);
    void choose(RowAction action);
    /// The row of the finding that is meant now, or -1.
    int rowHere() const;
    bool isWhereItWent() const;
    ChecklistView& list() const;

    ActionTable& m_actions;
    DocumentController& m_controller;
    DocumentPanes& m_panes;
    QTimer m_rowsChanged;      ///< rows come and go one by one
    qsizetype m_position = -1; ///< of the cursor, once it stood at the finding that was gone to
    QString m_path;            ///< of the document whose rows were shown last
    bool m_isLoaded = false;   ///< another text came, which is not analysed yet
    int m_revision = -1;       ///< of the text then
};

} // namespace redraft
