#pragma once

#include "widgets/form/formstyle.h"

#include <QLineEdit>
#include <QPointer>

namespace redraft {

/// Takes a new name for a field in the place of its label. Enter and leaving it take the name over, Escape
/// does not; then it deletes itself.
class FieldNameEditor : public QLineEdit
{
    Q_OBJECT

public:
    /// Shows itself over `label` with `name` selected, and takes the focus, which `control` gets back.
    FieldNameEditor(const FormStyle& style, QLabel& label, QWidget* control, const QString& name);

signals:
    /// Another name than the one that was there.
    void named(const QString& name);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class End
    {
        Accepted,
        Cancelled
    };
    void finish(End end);

    QString m_old;
    QPointer<QWidget> m_control;
    bool m_isFinished = false;
};

} // namespace redraft
