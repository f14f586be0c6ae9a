#pragma once

#include "widgets/editor/findbar.h"

#include <QObject>
#include <QPointer>

namespace redraft {

class ActionTable;
class DocumentPanes;

/// Find and replace in whichever view is shown: source and form have a find bar each, with the same matches,
/// and what is searched for goes along from one to the other. So has the preview, for when it has the focus.
/// GUI thread.
class FindCommands : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this.
    FindCommands(ActionTable& actions, DocumentPanes& panes, QObject* parent = nullptr);

private:
    /// Of the view that is shown.
    FindBar& bar();

    DocumentPanes& m_panes;
    QPointer<FindBar> m_last; ///< the one that was used last
};

} // namespace redraft
