#pragma once

#include "widgets/checklist/checklistdelegate.h"

#include <QListView>

namespace redraft {

/// The list of the checklist with its keys: arrows move, Enter goes to the place, Space does the fix. GUI
/// thread.
class ChecklistView : public QListView
{
    Q_OBJECT

public:
    /// Both must outlive the view.
    ChecklistView(ChecklistModel& model, ChecklistDelegate& rowDelegate, QWidget* parent = nullptr);

signals:
    void placeChosen(int row);
    /// `fix` is an index in Finding::fixes; 0 also stands for "Show" where a finding has none.
    void fixChosen(int row, int fix);

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
    void setHoveredFix(int row);

    ChecklistModel& m_model;
    ChecklistDelegate& m_delegate;
    int m_hoveredFix = -1;
};

} // namespace redraft
