#include "widgets/form/fieldnameeditor.h"

#include <QKeyEvent>
#include <QLabel>

namespace redraft {

FieldNameEditor::FieldNameEditor(const FormStyle& style, QLabel& label, QWidget* control, const QString& name)
    : QLineEdit(name, label.parentWidget())
    , m_old(name)
    , m_control(control)
{
    setAccessibleName(tr("New name of the field “%1”").arg(m_old));
    setFont(style.textFont());
    const Theme& theme = style.theme;
    setStyleSheet(QStringLiteral("QLineEdit { color: %1; background: %2; border: 1px solid %3;"
                                 " border-radius: 4px; padding: 1px 4px; }")
                      .arg(theme.text.name(), theme.surface.name(), theme.accent.name()));
    const int height = sizeHint().height();
    const QRect place = label.geometry();
    setGeometry(place.x(), place.y() - (height - label.fontMetrics().height()) / 2,
                std::max(place.width(), style.px(120)), height);
    selectAll();
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
}

void FieldNameEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        finish(End::Accepted);
    else if (event->key() == Qt::Key_Escape)
        finish(End::Cancelled);
    else
        QLineEdit::keyPressEvent(event);
}

void FieldNameEditor::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        finish(End::Accepted);
}

void FieldNameEditor::finish(End end)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    if (hasFocus() && m_control)
        m_control->setFocus(Qt::OtherFocusReason);
    hide();
    deleteLater();
    const QString name = text().trimmed();
    if (end == End::Accepted && !name.isEmpty() && name != m_old)
        emit named(name);
}

} // namespace redraft
