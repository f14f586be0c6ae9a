#include "widgets/form/metadatacard.h"

#include "widgets/form/choicefield.h"
#include "widgets/form/datefield.h"
#include "widgets/form/fieldactions.h"
#include "widgets/form/listfield.h"
#include "widgets/form/urlfield.h"

#include <QApplication>
#include <QLineEdit>

namespace redraft {

FieldRow MetadataCard::makeRow(const FieldPlan& plan)
{
    const FormStyle& style = formStyle();
    FieldRow row;
    row.id = plan.id;
    row.isWide = plan.isWide();
    row.label = new QLabel(plan.label, m_grid);
    row.label->setTextFormat(Qt::PlainText);
    row.label->setAlignment(Qt::AlignRight | Qt::AlignTop);
    row.label->setWordWrap(true);
    styleLabel(*row.label, style.textFont(), style.theme.muted);
    row.control = makeControl(plan);
    row.message = new QLabel(m_grid);
    row.message->setTextFormat(Qt::PlainText);
    row.message->setWordWrap(true);
    row.label->setBuddy(row.control->firstControl());
    row.actions = new FieldActions(*row.label, *row.control);
    const QString id = plan.id;
    connect(row.control, &FieldControl::edited, this,
            [this, id](const QStringList& items) { commit(id, items); });
    connect(row.control, &FieldControl::focusLeft, this, &MetadataCard::settle, Qt::QueuedConnection);
    connect(row.control, &FieldControl::undoRequested, this, &MetadataCard::undoRequested);
    connect(row.control, &FieldControl::redoRequested, this, &MetadataCard::redoRequested);
    connectActions(row);
    return row;
}

void MetadataCard::connectActions(const FieldRow& row)
{
    const QString id = row.id;
    connect(row.actions, &FieldActions::renameRequested, this, [this, id] { beginRenaming(id); });
    connect(row.actions, &FieldActions::removeRequested, this, [this, id] { remove(id); });
    connect(row.actions, &FieldActions::sourceRequested, this, [this, id] {
        if (const FieldPlan* shown = planById(id); shown && shown->position >= 0)
            requestSource(shown->position);
    });
}

FieldControl* MetadataCard::makeControl(const FieldPlan& plan)
{
    const FormStyle& style = formStyle();
    FieldControl* control = nullptr;
    if (plan.kind == FieldKind::Choice) {
        auto* choice = new ChoiceField(style, m_grid);
        if (plan.id == QStringLiteral("status"))
            choice->setOpener(
                [this](const QPoint& place) { return !isBeside() && m_statusHooks.open(place); });
        control = choice;
    } else if (plan.kind == FieldKind::List) {
        control = new ListField(style, m_grid);
    } else {
        TextField* field = plan.kind == FieldKind::Date ? new DateField(style, m_grid)
                           : plan.kind == FieldKind::Url
                               ? static_cast<TextField*>(new UrlField(style, m_grid))
                               : new TextField(style, m_grid);
        const QString id = plan.id;
        connect(field, &TextField::sourceRequested, this, [this, id] {
            if (const FieldPlan* shown = planById(id); shown && shown->position >= 0)
                requestSource(shown->position);
        });
        control = field;
    }
    control->setProperty("kind", int(plan.kind));
    return control;
}

void MetadataCard::selectWords(TextRange range)
{
    const FieldPlan* plan = planById(focusedField());
    auto* edit = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    if (!plan || !edit)
        return;
    const QString words = m_document.snapshot().view(range).toString();
    const qsizetype place = std::max<qsizetype>(0, range.start - plan->position - plan->prefix.size() - 1);
    qsizetype found = edit->text().indexOf(words, place); // quotes and escapes may stand in front of it
    if (found < 0)
        found = edit->text().indexOf(words);
    if (found >= 0)
        edit->setSelection(int(found), int(words.size()));
}

QString MetadataCard::focusedField() const
{
    for (const FieldRow& row : m_grid ? m_grid->rows() : std::vector<FieldRow>()) {
        if (row.control->hasFocusInside())
            return row.id;
    }
    return {};
}

void MetadataCard::showRow(const FieldRow& row, FieldPlan plan)
{
    const bool isBeingTyped = row.control->hasFocusInside() && !m_isChangedOutside;
    if (isBeingTyped && row.id == m_typedId) {
        // What is typed stays, and so does the part of a value that it is read as.
        for (FieldPlan& shown : m_fields) {
            if (shown.id == row.id && m_typedPlan) {
                shown.prefix = m_typedPlan->prefix;
                shown.suffix = m_typedPlan->suffix;
                shown.separator = m_typedPlan->separator;
                shown.sourceId = m_typedPlan->sourceId;
            }
        }
        row.control->showFaults(plan);
    } else if (m_held.contains(row.id)) {
        FieldPlan held = plan; // what was refused is only here
        held.items = m_held[row.id].items;
        if (row.control->items() == held.items)
            row.control->showFaults(plan);
        else
            row.control->showPlan(held);
    } else {
        row.control->showPlan(plan);
        if (row.id == m_typedId)
            m_typedId.clear();
    }
    row.control->setReadOnly(isReadOnly() || plan.isReadOnly);
    if (auto* text = qobject_cast<TextField*>(row.control);
        text && plan.isReadOnly && plan.position >= 0 && !isBeside())
        text->offerSource();
    const bool mayChange = plan.hasName() && !isReadOnly() && !m_analysis->metadata->error;
    row.actions->setAvailable(mayChange, plan.position >= 0 && !isBeside());
    if (row.id == m_refusedId || m_held.contains(row.id)) {
        plan.message = m_held.contains(row.id) ? m_held[row.id].reason : m_refusal;
        plan.mark = FieldMark::Wrong;
    }
    // What makes the metadata unreadable stands above all fields, with the way to its line.
    row.message->setText(m_analysis->metadata->error ? QString() : plan.message);
    const Theme& theme = formStyle().theme;
    styleLabel(*row.message, formStyle().textFont(8.5),
               plan.mark == FieldMark::Wrong ? theme.error : theme.warning);
}

} // namespace redraft
