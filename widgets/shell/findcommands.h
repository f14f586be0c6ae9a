#pragma once

#include "widgets/editor/findbar.h"
#include "widgets/shell/view.h"

#include <QObject>

namespace redraft {

class ActionTable;
class DocumentPanes;

/// Find and replace from whichever view is shown. The form shows no more than its cards, so a search there
/// goes on in the source beside the preview, and closing the find bar leads back to the card of the place
/// that was found. The preview has a find bar of its own, for when it has the focus. GUI thread.
class FindCommands : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this.
    FindCommands(ActionTable& actions, DocumentPanes& panes, QObject* parent = nullptr);

signals:
    void viewRequested(redraft::View view);

private:
    void open(FindBar::Mode mode);
    void showSource();
    void goBack();

    DocumentPanes& m_panes;
    bool m_cameFromForm = false;
};

} // namespace redraft
