#pragma once

#include <QObject>
#include <functional>
#include <vector>

class QWidget;

namespace redraft {

class ActionTable;
class DocumentPanes;

/// Leads the focus from pane to pane of the window: sidebar, form or source, preview, tool bar. Each pane
/// gets it where it had it last, else at its first control.
class PaneFocus : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    PaneFocus(ActionTable& actions, QWidget& toolBar, DocumentPanes& panes, QObject* parent = nullptr);

private:
    struct Stop
    {
        QWidget* pane = nullptr;
        /// Why it gets the focus: by Tab, fields would select what they hold.
        Qt::FocusReason reason = Qt::OtherFocusReason;
        std::function<void()> enter; ///< for a pane that never had the focus
    };
    void move(int direction);
    static bool giveTo(const Stop& stop);

    std::vector<Stop> m_stops;
};

} // namespace redraft
