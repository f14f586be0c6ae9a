#include "app/editing/entryedits.h"
#include "widgets/form/entryrow.h"
#include "widgets/form/fieldcontrol.h"
#include "widgets/form/freetext.h"
#include "widgets/form/linelist.h"
#include "widgets/form/sectioneditor.h"

#include <QApplication>

namespace redraft {

/// What cannot stand beside its label becomes an item of a list below it. What the entry cannot hold even so
/// stays in its field: written anyway it would be read as text beside the part, or take in what stands
/// behind.
int EntryRow::flush()
{
    if (m_lines) {
        for (int index = 0; index < m_lines->lineCount(); ++index)
            flushLine(index);
        return m_lines->faultCount();
    }
    if (!m_value)
        return 0;
    const QString text = m_value->value();
    const bool isNewList = m_isTyped && isBulletList(text);
    m_isTyped = false;
    if (!isNewList && !m_value->hasFault())
        return 0;
    tell(QString()); // the row may give way to another one meanwhile, and is left by that
    QString fault = isNewList ? m_writer.setList(text) : m_writer.setValue(text);
    if (!fault.isEmpty() && !isNewList)
        fault = m_writer.setList(text);
    if (fault.isEmpty())
        return 0;
    m_value->setValue(text);
    tell(isNewList ? QString() : fault);
    return m_value->hasFault() ? 1 : 0;
}

void EntryRow::retire()
{
    disconnect(m_control, nullptr, this, nullptr);
}

void EntryRow::flushLine(int index)
{
    if (!m_lines->hasFault(index))
        return;
    const QString text = m_lines->lineText(index);
    if (text.trimmed().isEmpty())
        return;
    m_lines->setFault(index, m_writer.setLine(index, text));
}

QList<QWidget*> EntryRow::controls() const
{
    if (m_lines)
        return m_lines->controls();
    if (m_field)
        return m_field->controls();
    return {m_text ? &m_text->editor() : &m_value->editor()};
}

bool EntryRow::isInFreeText() const
{
    return m_text && m_text->isEditing();
}

void EntryRow::focusFirst()
{
    const QList<QWidget*> all = controls();
    if (!all.isEmpty())
        all.front()->setFocus(Qt::TabFocusReason); // which selects what is still to be written
}

void EntryRow::focusEnd()
{
    focusFirst();
    if (m_lines)
        m_lines->focusLine(std::max(0, m_lines->lineCount() - 1));
    if (auto* editor = qobject_cast<SectionEditor*>(QApplication::focusWidget()))
        editor->setCursorPosition(editor->rawText().size(), editor->rawText().size());
}

void EntryRow::focusPlace(qsizetype position)
{
    focusFirst();
    ValueEditor* editor = m_text ? m_text : m_value;
    const qsizetype at = position - m_start;
    if (editor)
        editor->editor().setCursorPosition(at, at);
}

} // namespace redraft
