#include "widgets/form/linelist.h"

#include "widgets/common/icon.h"
#include "widgets/form/entrybuttons.h"
#include "widgets/form/gapdrag.h"
#include "widgets/form/grip.h"
#include "widgets/form/sectioneditor.h"
#include "widgets/form/valueeditor.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

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
        for (const Row& row : m_rows)
            all += row.widget->geometry();
        return all;
    };
    m_drag = new GapDrag(style, Qt::Vertical, *this, places, this);
    connect(m_drag, &GapDrag::moved, this, &LineList::moveTo);
    m_new = makeRow(true);
    m_layout->addWidget(m_new.widget);
    connectNew();
}

void LineList::moveTo(int index, int place)
{
    if (!m_isReadOnly && index >= 0 && place >= 0 && place < lineCount())
        emit lineMoved(index, place);
}

LineList::Row LineList::makeRow(bool isNew)
{
    Row row;
    row.widget = new QWidget;
    auto* layout = new QHBoxLayout(row.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_style.px(6));
    if (m_marks == LineMarks::Boxes) {
        row.box = new QCheckBox;
        row.box->setEnabled(!isNew);
        layout->addWidget(row.box, 0, Qt::AlignTop);
        row.box->setContentsMargins(0, m_style.px(5), 0, 0);
        row.box->setMinimumHeight(m_style.px(28));
    } else {
        row.bullet =
            new Grip(m_style, Qt::Vertical, isNew ? QStringLiteral("+") : QStringLiteral("•"), row.widget);
        row.bullet->setFixedSize(m_style.px(10), m_style.px(28));
        row.bullet->setEnabled(!isNew);
        layout->addWidget(row.bullet, 0, Qt::AlignTop);
    }
    row.editor = new ValueEditor(m_style, ValueLines::Many);
    row.editor->setEnterFinishes();
    layout->addWidget(row.editor, 1);
    row.remove = makeIconButton(m_style, QStringLiteral("close"), tr("Remove"));
    layout->addWidget(row.remove, 0, Qt::AlignTop);
    if (isNew) {
        QSizePolicy policy = row.remove->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        row.remove->setSizePolicy(policy);
        row.remove->hide();
    }
    return row;
}

int LineList::indexOf(const ValueEditor* editor) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [editor](const Row& row) { return row.editor == editor; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

void LineList::connectRow(const Row& row)
{
    ValueEditor* editor = row.editor;
    const auto index = [this, editor] { return indexOf(editor); };
    connect(editor, &ValueEditor::edited, this, [this, editor, index] {
        m_touched.insert(editor);
        emit lineEdited(index(), editor->value());
    });
    connect(editor, &ValueEditor::finished, this, [this, index] { beginBehind(index()); });
    connect(editor, &ValueEditor::emptied, this, [this, index] {
        const int at = index();
        emit lineRemoved(at);
        focusLine(at - 1);
    });
    connect(editor, &ValueEditor::focusLeft, this, [this, editor, index] {
        // Only what the user emptied goes; a line that was empty before stays.
        const bool isTouched = m_touched.remove(editor);
        if (isTouched && editor->value().trimmed().isEmpty() && index() >= 0)
            emit lineRemoved(index());
        else if (index() >= 0)
            emit lineLeft(index());
    });
    connect(editor, &ValueEditor::leaveRequested, this,
            [this, index](int direction) { focusLine(index() + direction); });
    connect(editor, &ValueEditor::moveRequested, this,
            [this, index](int direction) { moveTo(index(), index() + direction); });
    connect(editor, &ValueEditor::undoRequested, this, &LineList::undoRequested);
    connect(editor, &ValueEditor::redoRequested, this, &LineList::redoRequested);
    connect(row.remove, &QToolButton::clicked, this, [this, index] { emit lineRemoved(index()); });
    if (row.bullet) {
        connect(row.bullet, &Grip::dragged, this,
                [this, index](QPoint place) { m_drag->drag(index(), place); });
        connect(row.bullet, &Grip::dropped, m_drag, &GapDrag::drop);
    }
    if (row.box)
        connect(row.box, &QCheckBox::clicked, this, [this, index] { emit lineToggled(index()); });
}

void LineList::addTyped()
{
    const QString text = m_new.editor->value();
    if (text.trimmed().isEmpty())
        return;
    m_isAdopting = true;
    emit lineAdded(std::min(m_behind < 0 ? lineCount() - 1 : m_behind, lineCount() - 1), text);
    m_isAdopting = false; // refused: the text stays where it was typed
}

LineList::Row LineList::takeRow()
{
    if (!m_isAdopting)
        return makeRow(false);
    m_isAdopting = false;
    const Row row = m_new;
    row.editor->disconnect(this);
    if (row.bullet) {
        row.bullet->setMark(QStringLiteral("•"));
        row.bullet->setEnabled(true);
    }
    if (row.box)
        row.box->setEnabled(true);
    row.remove->show();
    m_layout->removeWidget(row.widget);
    m_new = makeRow(true);
    m_new.editor->setNames(tr("Add to %1").arg(m_name), QString(), m_placeholder);
    m_layout->addWidget(m_new.widget);
    connectNew();
    return row;
}

void LineList::connectNew()
{
    ValueEditor* editor = m_new.editor;
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
    m_layout->removeWidget(m_new.widget);
    m_layout->insertWidget(behind + 1, m_new.widget);
}

void LineList::beginBehind(int index)
{
    if (m_isReadOnly)
        return;
    placeNew(index);
    m_new.editor->editor().setFocus(Qt::OtherFocusReason);
}

void LineList::focusLine(int index)
{
    if (index >= 0 && index < lineCount())
        m_rows[size_t(index)].editor->editor().setFocus(Qt::OtherFocusReason);
    else if (index >= lineCount())
        m_new.editor->editor().setFocus(Qt::OtherFocusReason);
}

void LineList::showRow(Row& row, const ListLine& line, int index)
{
    const bool isHeld = row.editor->hasFault() && row.shown == line.text;
    row.shown = line.text;
    if (!isHeld) { // what was refused is only here
        row.editor->setValue(line.text);
        row.editor->setFault(QString());
    }
    row.editor->setNames(tr("%1, line %2").arg(m_name).arg(index + 1), QString(), QString());
    row.remove->setAccessibleName(tr("Remove line %1 of %2").arg(index + 1).arg(m_name));
    if (row.box) {
        row.box->setChecked(line.isDone);
        row.box->setAccessibleName(line.text);
    }
}

void LineList::setLines(const std::vector<ListLine>& lines)
{
    // Lines at both ends that stay the same stay the same widgets, so that the cursor stays where it is.
    const auto isSame = [this](size_t row, const ListLine& line) {
        const Row& own = m_rows[row];
        return own.editor->hasFault() ? own.shown == line.text
                                      : own.editor->value().trimmed() == line.text.trimmed();
    };
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
        const Row row = m_rows[at];
        m_rows.erase(m_rows.begin() + qsizetype(at));
        m_layout->removeWidget(row.widget);
        row.editor->disconnect(this);
        row.widget->hide();
        row.widget->deleteLater();
    }
    while (m_rows.size() < lines.size()) {
        const size_t at = m_rows.size() - std::min(tail, m_rows.size());
        const Row row = takeRow();
        row.editor->setReadOnly(m_isReadOnly);
        const int newAt = m_layout->indexOf(m_new.widget);
        m_layout->insertWidget(int(at) + (newAt >= 0 && newAt < int(at) ? 1 : 0), row.widget);
        m_rows.insert(m_rows.begin() + qsizetype(at), row);
        row.widget->show();
        connectRow(row);
    }
    for (size_t i = 0; i < lines.size(); ++i)
        showRow(m_rows[i], lines[i], int(i));
    if (!m_new.editor->isEditing())
        placeNew(lineCount() - 1);
    if (isOther)
        emit controlsChanged();
}

void LineList::setNames(const QString& name, const QString& placeholder)
{
    m_name = name;
    m_placeholder = placeholder;
    m_new.editor->setNames(tr("Add to %1").arg(name), QString(), placeholder);
}

void LineList::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_new.widget->setVisible(!isReadOnly);
    for (Row& row : m_rows) {
        row.editor->setReadOnly(isReadOnly);
        row.remove->setVisible(!isReadOnly);
        if (row.bullet)
            row.bullet->setEnabled(!isReadOnly);
        if (row.box)
            row.box->setEnabled(!isReadOnly);
    }
}

QList<QWidget*> LineList::controls() const
{
    QList<QWidget*> controls;
    for (const Row& row : m_rows) {
        if (row.box)
            controls += row.box;
        controls += &row.editor->editor();
        controls += row.remove;
    }
    controls += &m_new.editor->editor();
    return controls;
}

bool LineList::hasFault(int index) const
{
    return m_rows[size_t(index)].editor->hasFault();
}

int LineList::faultCount() const
{
    const auto count = std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) {
        return row.editor->hasFault() && !row.editor->value().trimmed().isEmpty();
    });
    return int(count) + (m_new.editor->hasFault() ? 1 : 0);
}

QString LineList::lineText(int index) const
{
    return m_rows[size_t(index)].editor->value();
}

void LineList::setLineText(int index, const QString& text)
{
    if (index < lineCount())
        m_rows[size_t(index)].editor->setValue(text);
}

void LineList::setFault(int index, const QString& fault)
{
    const Row& row = index >= 0 && index < lineCount() ? m_rows[size_t(index)] : m_new;
    row.editor->setFault(fault);
}

} // namespace redraft
