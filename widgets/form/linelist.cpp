#include "widgets/form/linelist.h"

#include "widgets/form/gapdrag.h"
#include "widgets/form/sectioneditor.h"
#include "widgets/form/valueeditor.h"

#include <QVBoxLayout>

namespace redraft {

LineList::LineList(const FormStyle& style, LineMarks marks, QWidget* parent)
    : QWidget(parent)
    , m_style(style)
    , m_marks(marks)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(style.px(3));
    const auto places = [this] {
        QList<QRect> all;
        for (const LineRow* row : m_rows)
            all += row->geometry();
        return all;
    };
    m_drag = new GapDrag(style, Qt::Vertical, *this, places, this);
    connect(m_drag, &GapDrag::moved, this, &LineList::moveTo);
    m_new = new LineRow(style, marks);
    m_layout->addWidget(m_new);
    connectNew();
}

void LineList::moveTo(int index, int place)
{
    if (!m_isReadOnly && index >= 0 && place >= 0 && place < lineCount())
        emit lineMoved(index, place);
}

int LineList::indexOf(const LineRow* row) const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), row);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

ValueEditor& LineList::editorAt(int index) const
{
    return (index >= 0 && index < lineCount() ? m_rows[size_t(index)] : m_new)->editor();
}

void LineList::connectRow(LineRow& row)
{
    ValueEditor* editor = &row.editor();
    const auto index = [this, own = &row] { return indexOf(own); };
    connect(editor, &ValueEditor::edited, this, [this, editor, own = &row, index] {
        m_touched.insert(own);
        emit lineEdited(index(), editor->value());
    });
    connect(editor, &ValueEditor::finished, this, [this, index] { beginBehind(index()); });
    connect(editor, &ValueEditor::emptied, this, [this, index] {
        const int at = index();
        emit lineRemoved(at);
        focusLine(at - 1);
    });
    connect(editor, &ValueEditor::focusLeft, this, [this, editor, own = &row, index] {
        // Only what the user emptied goes; a line that was empty before stays.
        const bool isEmptied = m_touched.remove(own) && editor->value().trimmed().isEmpty();
        if (index() >= 0)
            isEmptied ? emit lineRemoved(index()) : emit lineLeft(index());
    });
    connect(editor, &ValueEditor::leaveRequested, this,
            [this, index](int direction) { focusLine(index() + direction); });
    connect(editor, &ValueEditor::moveRequested, this,
            [this, index](int direction) { moveTo(index(), index() + direction); });
    connect(editor, &ValueEditor::undoRequested, this, &LineList::undoRequested);
    connect(editor, &ValueEditor::redoRequested, this, &LineList::redoRequested);
    connect(&row, &LineRow::removeRequested, this, [this, index] { emit lineRemoved(index()); });
    connect(&row, &LineRow::toggled, this, [this, index] { emit lineToggled(index()); });
    connect(&row, &LineRow::dragged, this, [this, index](QPoint place) { m_drag->drag(index(), place); });
    connect(&row, &LineRow::dropped, m_drag, &GapDrag::drop);
}

void LineList::addTyped()
{
    const QString text = m_new->editor().value();
    if (text.trimmed().isEmpty())
        return;
    m_isAdopting = true;
    emit lineAdded(std::min(m_behind < 0 ? lineCount() - 1 : m_behind, lineCount() - 1), text);
    m_isAdopting = false; // refused: the text stays where it was typed
}

LineRow* LineList::takeRow()
{
    LineRow* row = new LineRow(m_style, m_marks);
    if (std::exchange(m_isAdopting, false)) {
        std::swap(row, m_new);
        row->editor().disconnect(this);
        row->editor().setMark(FieldMark::None);
        m_layout->removeWidget(row);
        m_new->editor().setNames(tr("Add to %1").arg(m_name), QString(), m_placeholder);
        m_layout->addWidget(m_new);
        connectNew();
    }
    row->adopt();
    return row;
}

void LineList::connectNew()
{
    ValueEditor* editor = &m_new->editor();
    connect(editor, &ValueEditor::edited, this, &LineList::addTyped);
    connect(editor, &ValueEditor::emptied, this,
            [this] { focusLine(m_behind < 0 ? lineCount() - 1 : m_behind); });
    connect(editor, &ValueEditor::focusLeft, this, [this, editor] {
        if (editor->value().trimmed().isEmpty())
            placeNew(lineCount() - 1);
    });
    connect(editor, &ValueEditor::leaveRequested, this, [this](int direction) {
        focusLine(std::max(0, m_behind < 0 ? lineCount() - 1 : m_behind) + (direction < 0 ? 0 : 1));
    });
    connect(editor, &ValueEditor::undoRequested, this, &LineList::undoRequested);
    connect(editor, &ValueEditor::redoRequested, this, &LineList::redoRequested);
}

/// The new line goes behind a line of the list.
void LineList::placeNew(int behind)
{
    m_behind = behind;
    m_layout->removeWidget(m_new);
    m_layout->insertWidget(behind + 1, m_new);
}

void LineList::beginBehind(int index)
{
    if (m_isReadOnly)
        return;
    placeNew(index);
    m_new->editor().editor().setFocus(Qt::OtherFocusReason);
}

void LineList::selectWords(int index, TextRange words)
{
    focusLine(index);
    editorAt(index).editor().setCursorPosition(words.start, words.end());
}

void LineList::beginLine(int index)
{
    if (index >= lineCount())
        return beginBehind(lineCount() - 1);
    focusLine(index);
    editorAt(index).editor().setCursorPosition(0, 0);
}

void LineList::focusLine(int index)
{
    if (index >= 0 && index < lineCount())
        m_rows[size_t(index)]->editor().editor().setFocus(Qt::OtherFocusReason);
    else if (index >= lineCount())
        m_new->editor().editor().setFocus(Qt::OtherFocusReason);
}

void LineList::setLines(const std::vector<ListLine>& lines)
{
    // Lines at both ends that stay the same stay the same widgets, so that the cursor stays where it is.
    const auto isSame = [this](size_t row, const ListLine& line) { return m_rows[row]->isOf(line); };
    size_t head = 0;
    while (head < std::min(lines.size(), m_rows.size()) && isSame(head, lines[head]))
        ++head;
    size_t tail = 0;
    while (tail < std::min(lines.size(), m_rows.size()) - head &&
           isSame(m_rows.size() - 1 - tail, lines[lines.size() - 1 - tail]))
        ++tail;
    const bool isOther = m_rows.size() != lines.size();
    while (m_rows.size() > lines.size()) {
        const size_t at = m_rows.size() - 1 - std::min(tail, m_rows.size() - 1);
        LineRow* row = m_rows[at];
        m_rows.erase(m_rows.begin() + qsizetype(at));
        m_layout->removeWidget(row);
        row->editor().disconnect(this);
        m_touched.remove(row);
        row->hide();
        row->deleteLater();
    }
    while (m_rows.size() < lines.size()) {
        const size_t at = m_rows.size() - std::min(tail, m_rows.size());
        LineRow* row = takeRow();
        row->setReadOnly(m_isReadOnly);
        const int newAt = m_layout->indexOf(m_new);
        m_layout->insertWidget(int(at) + (newAt >= 0 && newAt < int(at) ? 1 : 0), row);
        m_rows.insert(m_rows.begin() + qsizetype(at), row);
        row->show();
        connectRow(*row);
    }
    for (size_t i = 0; i < lines.size(); ++i)
        m_rows[i]->showLine(lines[i], m_name, int(i));
    if (!m_new->editor().isEditing())
        placeNew(lineCount() - 1);
    if (isOther)
        emit controlsChanged();
}

void LineList::setNames(const QString& name, const QString& placeholder)
{
    m_name = name;
    m_placeholder = placeholder;
    m_new->editor().setNames(tr("Add to %1").arg(name), QString(), placeholder);
}

void LineList::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_new->setVisible(!isReadOnly);
    for (LineRow* row : m_rows)
        row->setReadOnly(isReadOnly);
}

QList<QWidget*> LineList::controls() const
{
    QList<QWidget*> controls;
    for (const LineRow* row : m_rows)
        controls += row->controls();
    controls += &m_new->editor().editor();
    return controls;
}

bool LineList::hasFault(int index) const
{
    return editorAt(index).hasFault();
}

void LineList::markNew(FieldMark mark)
{
    if (!m_new->editor().hasFault())
        m_new->editor().setMark(mark);
}

int LineList::faultCount() const
{
    const auto isHeld = [](const LineRow* row) {
        return row->editor().hasFault() && !row->editor().value().trimmed().isEmpty();
    };
    return int(std::count_if(m_rows.begin(), m_rows.end(), isHeld)) + (isHeld(m_new) ? 1 : 0);
}

HeldTexts LineList::heldTexts() const
{
    HeldTexts held;
    const auto add = [&held](const LineRow& row, HeldText::Place place, int line) {
        const ValueEditor& editor = row.editor();
        if (editor.hasFault() && !editor.value().trimmed().isEmpty())
            held.append({{}, 0, {}, {}, place, line, row.shown(), editor.value(), editor.fault()});
    };
    for (int i = 0; i < lineCount(); ++i)
        add(*m_rows[size_t(i)], HeldText::Place::Line, i);
    add(*m_new, HeldText::Place::NewLine, m_behind);
    return held;
}

void LineList::hold(const HeldText& held)
{
    int found = -1;
    for (int i = 0; i < lineCount() && held.place == HeldText::Place::Line; ++i) {
        const bool isNearer = found < 0 || std::abs(i - held.line) < std::abs(found - held.line);
        if (isNearer && m_rows[size_t(i)]->shown() == held.written)
            found = i;
    }
    if (found >= 0)
        return m_rows[size_t(found)]->hold(held.text, held.reason);
    const QString before = m_new->editor().hasFault() ? m_new->editor().value() + u'\n' : QString();
    placeNew(std::clamp(held.line, -1, lineCount() - 1));
    m_new->hold(before + held.text, held.reason);
}

QString LineList::lineText(int index) const
{
    return editorAt(index).value();
}

void LineList::setFault(int index, const QString& fault)
{
    editorAt(index).setFault(fault);
}

} // namespace redraft
