#include "app/editing/entryedits.h"
#include "widgets/form/entryrow.h"
#include "widgets/form/fieldcontrol.h"
#include "widgets/form/freetext.h"
#include "widgets/form/linelist.h"
#include "widgets/form/sectioneditor.h"

#include <QApplication>
#include <QRegularExpression>

namespace redraft {

namespace {

/// An item of a list in words, without what divides it from the others.
QString itemOf(const QString& words)
{
    static const QRegularExpression divider(QStringLiteral("\\A[\\s,;]+|[\\s,;]+\\z"));
    return QString(words).remove(divider);
}

/// The items of a bullet list.
int lineCountOf(const QString& list)
{
    const QStringList lines = list.split(u'\n');
    return int(std::count_if(lines.begin(), lines.end(),
                             [](const QString& line) { return !line.isEmpty() && !line.front().isSpace(); }));
}

} // namespace

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
    if (m_field)
        return flushField();
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

/// A date that the document refused; a choice is in it, or not to be seen.
bool EntryRow::isFieldHeld() const
{
    return m_field && m_plan.control == RowControl::Date && !m_fault->isHidden();
}

int EntryRow::flushField()
{
    if (isFieldHeld())
        tell(written([this] { return m_writer.setValue(m_field->items().value(0)); }));
    return isFieldHeld() ? 1 : 0;
}

QString EntryRow::written(const std::function<QString()>& write)
{
    m_isWriting = true;
    const QString fault = write();
    m_isWriting = false;
    return fault;
}

HeldTexts EntryRow::heldTexts() const
{
    HeldTexts held;
    if (m_isWriting)
        return held;
    if (m_lines)
        held = m_lines->heldTexts();
    else if (m_value && m_value->hasFault())
        held.append(
            {{}, 0, {}, {}, HeldText::Place::Value, 0, m_written, m_value->value(), m_value->fault()});
    else if (isFieldHeld())
        held.append({{},
                     0,
                     {},
                     {},
                     HeldText::Place::Value,
                     0,
                     m_written,
                     m_field->items().value(0),
                     m_fault->text()});
    for (HeldText& text : held) {
        text.part = m_plan.partId;
        text.label = m_plan.label;
    }
    return held;
}

bool EntryRow::hold(const HeldText& held)
{
    const bool isOwn = (!held.part.isEmpty() && held.part == m_plan.partId) || held.label == m_plan.label;
    const bool isAsBefore = held.place != HeldText::Place::Value || held.written == m_written;
    if (!isOwn || !isAsBefore || m_text || held.place == HeldText::Place::Name)
        return false;
    if (m_lines) {
        m_lines->hold(held);
        return true;
    }
    if (m_value)
        m_value->setValue(held.text);
    if (m_field) {
        FieldPlan field = m_shownField;
        field.items = {held.text};
        m_field->showPlan(field);
    }
    tell(held.reason);
    return true;
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

/// Enter in a list that is written in words: what stands in front of the cursor is an item, and the next one
/// begins.
void EntryRow::breakLine(bool* isDone)
{
    if (!m_plan.isList)
        return;
    const QTextCursor cursor = m_value->editor().textCursor();
    const QString head = itemOf(m_value->value().left(cursor.selectionStart()));
    const QString tail = itemOf(m_value->value().mid(cursor.selectionEnd()));
    *isDone = true;
    QStringList items;
    for (const QString& text : {head, tail}) {
        if (!text.isEmpty())
            items += isBulletList(text) ? text : asItem(text);
    }
    if (items.isEmpty())
        return;
    m_isTyped = false;
    m_lineAfterwards = head.isEmpty() ? 0 : lineCountOf(items.front());
    const QString fault = written([&] { return m_writer.setList(items.join(u'\n')); });
    *isDone = fault.isEmpty();
    m_lineAfterwards = -1;
}

void EntryRow::goOnFrom(const EntryRow& other)
{
    focusEnd();
    if (m_lines && other.m_lineAfterwards >= 0)
        m_lines->beginLine(other.m_lineAfterwards);
}

void EntryRow::focusEnd()
{
    focusFirst();
    if (m_lines)
        m_lines->focusLine(std::max(0, m_lines->lineCount() - 1));
    if (auto* editor = qobject_cast<SectionEditor*>(QApplication::focusWidget()))
        editor->setCursorPosition(editor->rawText().size(), editor->rawText().size());
}

bool EntryRow::selectWords(const ReadSection& section, const SectionEntry& entry, TextRange range)
{
    const bool hasPart = m_plan.number >= 0 && m_plan.number < std::ssize(entry.parts) && !m_text;
    std::vector<EntryText> texts;
    if (m_plan.control == RowControl::Tasks) {
        for (const EntryTask& task : entry.tasks)
            texts.push_back(task.text);
    } else if (hasPart) {
        const EntryPart& part = entry.parts[size_t(m_plan.number)];
        texts = m_lines ? part.items : std::vector<EntryText>{part.value};
    } else if (m_text) {
        texts.push_back(m_text->place());
    }
    for (int i = 0; i < std::ssize(texts); ++i) {
        if (!texts[size_t(i)].range.contains(range.start))
            continue;
        const TextRange words = shownRange(section.snapshot, texts[size_t(i)], range);
        focusFirst();
        if (m_lines)
            m_lines->selectWords(i, words);
        else if (ValueEditor* value = m_text ? m_text : m_value)
            value->editor().setCursorPosition(words.start, words.end());
        return true;
    }
    return false;
}

void EntryRow::focusPlace(qsizetype position)
{
    const QList<QWidget*> all = controls();
    if (!all.isEmpty())
        all.front()->setFocus(Qt::OtherFocusReason); // which selects nothing
    ValueEditor* editor = m_text ? m_text : m_value;
    const qsizetype at = position - m_start;
    if (editor)
        editor->editor().setCursorPosition(at, at);
}

} // namespace redraft
