#include "widgets/form/entryrow.h"

#include "app/checklist/placeholders.h"
#include "app/templates/entryparts.h"
#include "widgets/form/choicefield.h"
#include "widgets/form/datefield.h"
#include "widgets/form/freetext.h"
#include "widgets/form/linelist.h"
#include "widgets/form/sectioneditor.h"

#include <QGridLayout>

namespace redraft {

EntryRow::EntryRow(const FormStyle& style, const EntryRowPlan& plan, AskForEdit ask, QWidget* parent)
    : QWidget(parent)
    , m_style(style)
    , m_plan(plan)
    , m_ask(std::move(ask))
    , m_writer(m_ask)
    , m_label(new QLabel)
    , m_fault(new QLabel)
{
    m_writer.setPlan(plan);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(style.px(8));
    grid->setVerticalSpacing(style.px(2));
    styleLabel(*m_label, style.textFont(9), style.theme.muted);
    styleLabel(*m_fault, style.textFont(9), style.theme.error);
    m_label->setFixedWidth(style.px(104)); // the longest label of the templates: "Recommendation"
    m_label->setMinimumHeight(style.px(29));
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    m_fault->hide();
    makeControl();
    const bool isLabelled = plan.control != RowControl::Text;
    if (isLabelled)
        grid->addWidget(m_label, 0, 0, Qt::AlignTop);
    else
        m_label->setParent(this);
    m_label->setVisible(isLabelled);
    grid->addWidget(m_control, 0, isLabelled ? 1 : 0, 1, isLabelled ? 1 : 2);
    grid->addWidget(m_fault, 1, isLabelled ? 1 : 0);
    grid->setColumnStretch(1, 1);
}

void EntryRow::makeControl()
{
    switch (m_plan.control) {
    case RowControl::Value:
        m_control = m_value = new ValueEditor(m_style, ValueLines::Many);
        connectValue();
        break;
    case RowControl::Text:
        m_control = m_text = new FreeText(m_style, m_ask);
        connect(m_text, &ValueEditor::focusLeft, this, &EntryRow::focusLeft);
        connect(m_text, &ValueEditor::undoRequested, this, &EntryRow::undoRequested);
        connect(m_text, &ValueEditor::redoRequested, this, &EntryRow::redoRequested);
        break;
    case RowControl::Choice:
        m_control = m_field = new ChoiceField(m_style, nullptr);
        connectField();
        break;
    case RowControl::Date:
        m_control = m_field = new DateField(m_style, nullptr);
        connectField();
        break;
    case RowControl::Lines:
        m_control = m_lines = new LineList(m_style, LineMarks::Bullets);
        connectLines();
        break;
    case RowControl::Tasks:
        m_control = m_lines = new LineList(m_style, LineMarks::Boxes);
        connectLines();
        break;
    }
}

void EntryRow::tell(const QString& fault)
{
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    if (m_value)
        m_value->setFault(fault);
    if (!m_field)
        return;
    FieldPlan field = m_shownField;
    field.mark = fault.isEmpty() ? m_shownField.mark : FieldMark::Wrong;
    field.hint = fault;
    m_field->showFaults(field);
}

void EntryRow::connectValue()
{
    connect(m_value, &ValueEditor::edited, this, [this] {
        m_isTyped = true;
        tell(written([this] { return m_writer.setValue(m_value->value()); }));
    });
    connect(&m_value->editor(), &SectionEditor::lineBreakRequested, this, &EntryRow::breakLine);
    connect(m_value, &ValueEditor::focusLeft, this, [this] {
        flush();
        emit focusLeft();
    });
    connect(m_value, &ValueEditor::undoRequested, this, &EntryRow::undoRequested);
    connect(m_value, &ValueEditor::redoRequested, this, &EntryRow::redoRequested);
}

void EntryRow::connectField()
{
    connect(m_field, &FieldControl::edited, this, [this](const QStringList& items) {
        const QString fault = written([&] { return m_writer.setValue(items.value(0)); });
        // A choice that is not in the document must not look as if it was.
        if (!fault.isEmpty() && m_plan.control == RowControl::Choice)
            m_field->showPlan(m_shownField);
        tell(fault);
    });
    connect(m_field, &FieldControl::undoRequested, this, &EntryRow::undoRequested);
    connect(m_field, &FieldControl::redoRequested, this, &EntryRow::redoRequested);
    connect(m_field, &FieldControl::focusLeft, this, &EntryRow::focusLeft);
}

void EntryRow::connectLines()
{
    connect(m_lines, &LineList::controlsChanged, this, &EntryRow::controlsChanged);
    connect(m_lines, &LineList::undoRequested, this, &EntryRow::undoRequested);
    connect(m_lines, &LineList::redoRequested, this, &EntryRow::redoRequested);
    connect(m_lines, &LineList::lineLeft, this, &EntryRow::flushLine);
    connectWishes();
}

void EntryRow::connectWishes()
{
    connect(m_lines, &LineList::lineEdited, this, [this](int index, const QString& text) {
        m_lines->setFault(index, written([=, this] { return m_writer.setLine(index, text); }));
    });
    connect(m_lines, &LineList::lineAdded, this, [this](int behind, const QString& text) {
        const QString fault = written([=, this] { return m_writer.addLine(behind, text); });
        m_lines->setFault(fault.isEmpty() ? behind + 1 : -1, fault);
    });
    connect(m_lines, &LineList::lineRemoved, this, [this](int index) { m_writer.removeLine(index); });
    connect(m_lines, &LineList::lineToggled, this, [this](int index) { m_writer.toggleLine(index); });
    connect(m_lines, &LineList::lineMoved, this, [this](int index, int place) {
        if (m_writer.moveLine(index, place).isEmpty())
            m_lines->focusLine(place);
    });
}

void EntryRow::showRow(const ReadSection& section, int entry, const EntryRowPlan& plan)
{
    const SectionEntry& own = section.entries.entries[size_t(entry)];
    const bool hasPart = plan.number >= 0 && plan.number < std::ssize(own.parts) && !m_text;
    const EntryPart* part = hasPart ? &own.parts[size_t(plan.number)] : nullptr;
    m_plan = plan;
    m_writer.setPlan(plan);
    m_start = part ? part->value.range.start : own.range.end();
    m_written = part ? part->text : QString();
    if (m_text) {
        m_start = own.texts[size_t(plan.number)].range.start;
        m_text->setPlace(section, own.texts[size_t(plan.number)]);
    } else if (m_lines && !own.tasks.empty() && plan.control == RowControl::Tasks) {
        m_start = own.tasks.front().range.start;
    }
    // Most rows stay as they are while somebody types in one of them.
    const QStringList shown = contentOfRow(section, own, part);
    const bool isSame = shown == m_shown && m_fault->isHidden();
    m_shown = shown;
    if (!isSame)
        showContent(section, own, part);
}

QStringList EntryRow::contentOfRow(const ReadSection& section, const SectionEntry& entry,
                                   const EntryPart* part) const
{
    QStringList content{entry.name, m_plan.label, m_plan.help, m_plan.choices.join(u'\n'),
                        QString::number(int(m_plan.requirement))};
    if (m_text)
        return content;
    if (m_plan.control == RowControl::Tasks) {
        for (const EntryTask& task : entry.tasks)
            content += (task.isDone ? u'x' : u' ') + task.words;
    } else if (m_lines) {
        for (const EntryText& item : part ? part->items : std::vector<EntryText>())
            content += shownText(section.snapshot, item);
    } else if (part) {
        content += part->text;
    }
    return content;
}

void EntryRow::showContent(const ReadSection& section, const SectionEntry& entry, const EntryPart* part)
{
    const QString name = tr("%1 of %2").arg(m_plan.label, entry.name.simplified());
    m_label->setText(m_plan.label);
    m_label->setToolTip(m_plan.help);
    if (m_text)
        m_text->setNames(tr("Text of %1").arg(entry.name.simplified()), QString(), QString());
    if (m_value && !m_value->hasFault()) { // what was refused is only here
        m_value->setValue(part ? part->text : QString());
        tell(QString());
    }
    if (m_value)
        m_value->setNames(name, m_plan.help, m_plan.help.isEmpty() ? tr("Still to be written") : m_plan.help);
    if (m_field && !isFieldHeld()) {
        FieldPlan field;
        field.label = name;
        field.help = m_plan.help;
        field.choices = m_plan.choices;
        if (part && !part->text.isEmpty() && !isPlaceholder(part->text))
            field.items = {part->text};
        else if (part)
            field.placeholder = part->text;
        m_shownField = field;
        m_field->showPlan(field);
        tell(QString());
    }
    if (m_lines)
        showLines(section, entry, part, name);
    // A choice shows no words that only stand for one.
    const bool isEmpty = m_field ? m_shownField.items.isEmpty() : !part || part->text.trimmed().isEmpty();
    const bool isMissing = m_plan.requirement == Requirement::Required && isEmpty;
    markMissing(isMissing ? FieldMark::Recommended : FieldMark::None);
}

void EntryRow::markMissing(FieldMark mark)
{
    if (m_value && !m_value->hasFault())
        m_value->setMark(mark);
    if (m_lines)
        m_lines->markNew(mark);
    m_shownField.mark = mark;
    if (m_field && !isFieldHeld())
        m_field->showFaults(m_shownField);
}

void EntryRow::showLines(const ReadSection& section, const SectionEntry& entry, const EntryPart* part,
                         const QString& name)
{
    std::vector<ListLine> lines;
    if (m_plan.control == RowControl::Tasks) {
        for (const EntryTask& task : entry.tasks)
            lines.push_back({task.words, task.isDone});
    } else if (part) {
        for (const EntryText& item : part->items)
            lines.push_back({shownText(section.snapshot, item), false});
    }
    m_lines->setNames(name, m_plan.control == RowControl::Tasks ? tr("Add a task…") : tr("Add…"));
    m_lines->setLines(lines);
}

void EntryRow::setReadOnly(bool isReadOnly)
{
    if (m_value)
        m_value->setReadOnly(isReadOnly);
    if (m_text)
        m_text->setReadOnly(isReadOnly);
    if (m_lines)
        m_lines->setReadOnly(isReadOnly);
    if (m_field)
        m_field->setReadOnly(isReadOnly);
}

} // namespace redraft
