#include "widgets/form/valueeditor.h"

#include "widgets/form/sectioneditor.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace redraft {

ValueEditor::ValueEditor(const FormStyle& style, ValueLines lines, QWidget* parent)
    : FieldBox(style, parent)
    , m_lines(lines)
    , m_editor(new SectionEditor(style))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(style.px(9), style.px(5), style.px(9), style.px(4));
    layout->addWidget(m_editor);
    setTextFont(style.textFont());
    followFocusOf(m_editor);
    m_editor->installEventFilter(this);
    connect(this, &FieldBox::pressed, m_editor, [this] { m_editor->setFocus(Qt::MouseFocusReason); });
    connect(m_editor, &SectionEditor::edited, this, [this] {
        const bool holdsLines = m_lines == ValueLines::One && m_editor->rawText().contains(u'\n');
        if (holdsLines) // pasted
            m_editor->setRawText(m_editor->rawText().simplified());
        emit edited();
    });
    connect(m_editor, &SectionEditor::undoRequested, this, &ValueEditor::undoRequested);
    connect(m_editor, &SectionEditor::redoRequested, this, &ValueEditor::redoRequested);
    connect(m_editor, &SectionEditor::leaveRequested, this, &ValueEditor::leaveRequested);
    connect(m_editor, &SectionEditor::focused, this, [this](bool hasFocus) {
        if (!hasFocus)
            emit focusLeft();
    });
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QString ValueEditor::value() const
{
    return m_editor->rawText();
}

void ValueEditor::setValue(const QString& value)
{
    const bool isSame = isEditing() && m_editor->rawText().trimmed() == value.trimmed();
    if (isSame || m_editor->rawText() == value)
        return;
    m_editor->setRawText(value);
}

void ValueEditor::setFault(const QString& fault)
{
    if (m_fault == fault)
        return;
    m_fault = fault;
    setMark(fault.isEmpty() ? FieldMark::None : FieldMark::Wrong);
    m_editor->setToolTip(fault.isEmpty() ? m_help : fault);
    m_editor->setAccessibleDescription(fault.isEmpty() ? m_help : fault);
}

void ValueEditor::setReadOnly(bool isReadOnly)
{
    m_editor->setReadOnly(isReadOnly);
    setFlat(isReadOnly);
    if (isReadOnly)
        m_editor->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void ValueEditor::setNames(const QString& name, const QString& description, const QString& placeholder)
{
    m_help = description;
    m_editor->setAccessibleName(name);
    m_editor->setPlaceholderText(placeholder);
    if (m_fault.isEmpty()) {
        m_editor->setAccessibleDescription(description);
        m_editor->setToolTip(description);
    }
}

void ValueEditor::setTextFont(const QFont& font)
{
    m_editor->setFont(font);
}

bool ValueEditor::isEditing() const
{
    return m_editor->hasFocus();
}

bool ValueEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_editor && event->type() == QEvent::KeyPress &&
        handleKey(*static_cast<QKeyEvent*>(event)))
        return true;
    return FieldBox::eventFilter(watched, event);
}

bool ValueEditor::handleKey(QKeyEvent& event)
{
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    const bool isPlain = !(event.modifiers() & ~Qt::KeypadModifier);
    if (isEnter && (m_lines == ValueLines::One || (m_isEnterDone && isPlain))) {
        emit finished();
        return true;
    }
    static const QStringList bullets{QStringLiteral("-"), QStringLiteral("*"), QStringLiteral("+")};
    if (m_isEnterDone && isPlain && event.key() == Qt::Key_Space && bullets.contains(m_editor->rawText())) {
        m_editor->setRawText(QString()); // the line has its mark already
        return true;
    }
    if (event.key() == Qt::Key_Backspace && isPlain && m_editor->rawText().isEmpty()) {
        emit emptied();
        return true;
    }
    const bool isArrow = event.key() == Qt::Key_Up || event.key() == Qt::Key_Down;
    if (isArrow && (event.modifiers() & ~Qt::KeypadModifier) == Qt::AltModifier) {
        emit moveRequested(event.key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    return false;
}

} // namespace redraft
