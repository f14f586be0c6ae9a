#include "widgets/form/fieldlineedit.h"

#include "widgets/form/sectiontext.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QToolTip>

namespace redraft {

namespace {

/// What the widget or the next one around it has to say.
QString toolTipAround(const QWidget* widget)
{
    while (widget && widget->toolTip().isEmpty())
        widget = widget->parentWidget();
    return widget ? widget->toolTip() : QString();
}

} // namespace

FieldLineEdit::FieldLineEdit(QWidget* parent)
    : QLineEdit(parent)
{
    setFrame(false);
    // Escape leaves the field nowhere to go; the menu of the line edit offers its own undo, which is not
    // ours.
    setContextMenuPolicy(Qt::DefaultContextMenu);
}

void FieldLineEdit::patchText(const QString& text)
{
    if (text == this->text())
        return;
    const TextDelta delta = minimalDelta(this->text(), text, 0);
    int cursor = cursorPosition();
    if (cursor >= delta.position + delta.removed)
        cursor += int(delta.growth());
    else if (cursor > delta.position)
        cursor = int(delta.position + delta.inserted.size());
    const QSignalBlocker blocker(this);
    setText(text);
    setCursorPosition(hasFocus() ? cursor : 0);
}

bool FieldLineEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip && isCut()) {
        const QStringList lines = QStringList{text(), toolTipAround(this)};
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), lines.join(u'\n').trimmed(), this);
        return true;
    }
    return QLineEdit::event(event);
}

bool FieldLineEdit::isCut() const
{
    constexpr int marginOfLineEdit = 2;
    return fontMetrics().horizontalAdvance(text()) > width() - 2 * marginOfLineEdit;
}

void FieldLineEdit::keyPressEvent(QKeyEvent* event)
{
    bool isDone = false;
    if (event->matches(QKeySequence::Undo))
        return emit undoRequested();
    if (event->matches(QKeySequence::Redo))
        return emit redoRequested();
    emit keyPressed(event, &isDone);
    if (!isDone)
        QLineEdit::keyPressEvent(event);
}

void FieldLineEdit::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason)
        return;
    if (isCut())
        setCursorPosition(0); // the end alone says little to who comes by
    emit focusLeft();
}

} // namespace redraft
