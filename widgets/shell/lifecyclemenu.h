#pragma once

#include "app/document/analysis.h"
#include "app/editing/transition.h"

#include <QMenu>

namespace redraft {

class DocumentController;

/// The states that the document may enter next. A state whose requirements are not met opens a menu of them,
/// each of which leads to its place. Filled each time it opens. GUI thread.
class LifecycleMenu : public QMenu
{
    Q_OBJECT

public:
    /// `controller` must outlive the menu.
    LifecycleMenu(DocumentController& controller, QWidget* parent);

    /// The states that may follow in the newest analysis; none before there is one.
    std::vector<Transition> transitions() const;
    /// Changes status, date and history in one step; what cannot be done is said in the window.
    void enter(const QString& state);

    /// Opens above a place of the screen, with the first state under the keys.
    void openAbove(const QPoint& place);

signals:
    void statusFieldRequested();
    void fieldRequested(const QString& fieldId);
    void placeRequested(redraft::TextRange range, int revision);
    /// Why the status could not be changed.
    void refused(const QString& reason);

private:
    void fill();
    void addTransition(const Transition& transition);
    void addBlocked(const Transition& transition);

    DocumentController& m_controller;
};

} // namespace redraft
