#pragma once

#include "widgets/checklist/checklistdelegate.h"
#include "widgets/checklist/checklistmenu.h"

#include <QListView>

namespace redraft {

/// The list of the checklist with its keys: arrows move, Enter goes to the place, Space does the fix, the
/// question mark tells why, the menu key offers all of it. GUI thread.
class ChecklistView : public QListView
{
    Q_OBJECT

public:
    /// Both must outlive the view.
    ChecklistView(ChecklistModel& model, ChecklistDelegate& rowDelegate, QWidget* parent = nullptr);

    const ChecklistModel& rows() const { return m_model; }
    /// Makes the row the current one and asks for the action, as its menu does.
    void choose(int row, RowAction action);

signals:
    /// `fix` is an index in Finding::fixes, for RowAction::Fix; 0 also stands for "Show" where a finding has
    /// none.
    void actionChosen(int row, redraft::RowAction action, int fix);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    bool isOnFix(const QPoint& point, const QModelIndex& index) const;
    bool isOnSign(const QPoint& point, const QModelIndex& index) const;
    void setHovered(int fixRow, int signRow);
    void showToolTip(const QHelpEvent& event);

    ChecklistModel& m_model;
    ChecklistDelegate& m_delegate;
    int m_hoveredFix = -1;
    int m_hoveredSign = -1;
};

} // namespace redraft
