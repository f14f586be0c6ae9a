#pragma once

#include <QObject>

class QAction;
class QLabel;

namespace redraft {

/// What can be done with a field as a whole: the menu of its label, and keys while its control has the focus.
/// Owned by the control.
class FieldActions : public QObject
{
    Q_OBJECT

public:
    FieldActions(QLabel& label, QWidget& control);

    /// Only fields that the document has under a name of their own can be renamed and removed.
    void setAvailable(bool mayChange, bool hasPlace);

signals:
    void renameRequested();
    void removeRequested();
    void sourceRequested();

private:
    void showMenu(QPoint position);

    QLabel& m_label;
    QAction* m_rename;
    QAction* m_remove;
    QAction* m_source;
};

} // namespace redraft
