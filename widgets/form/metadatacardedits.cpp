#include "widgets/form/metadatacard.h"

#include "app/editing/metadataedits.h"
#include "app/editing/templatefields.h"
#include "widgets/form/fieldcontrol.h"
#include "widgets/form/fieldnameeditor.h"

#include <algorithm>
#include <utility>

namespace redraft {

void MetadataCard::commit(const QString& id, const QStringList& items)
{
    const FieldPlan* plan = planById(id);
    if (!plan || !m_analysis)
        return;
    const bool isState = id == QStringLiteral("status") && items.size() == 1 && !isBeside();
    if (isState && m_statusHooks.enter && m_statusHooks.enter(items.first()))
        return;
    const PresentMetadata now = present();
    if (m_typedId != id) {
        m_typedId = id;
        ++m_typingNumber;
        m_typedPlan = *plan;
        m_isChangedOutside = false;
    }
    // A blank at the end would need quotes in YAML; it is written together with what follows it.
    QStringList written;
    for (const QString& item : items) {
        if (!item.trimmed().isEmpty())
            written += item.trimmed();
    }
    Result<Edit> edit =
        fieldEdit(now.snapshot, now.metadata, *m_analysis->documentTemplate, *m_typedPlan, written);
    // What is typed in one go is one undo step; each choice and each item of a list is one of its own.
    if (edit && plan->kind != FieldKind::Choice && plan->kind != FieldKind::List)
        edit.value().typing = QStringLiteral("%1 %2").arg(id).arg(m_typingNumber);
    if (edit)
        m_held.remove(id);
    else
        m_held.insert(id, {items, edit.error().message, plan->key});
    submit(id, edit);
}

int MetadataCard::flush()
{
    if (!m_grid)
        return 0;
    const std::vector<FieldRow> rows = m_grid->rows();
    for (const FieldRow& row : rows)
        row.control->flush();
    // A field that is not there for now keeps its text until it comes back.
    return int(std::count_if(m_fields.begin(), m_fields.end(),
                             [this](const FieldPlan& plan) { return m_held.contains(plan.id); }));
}

/// A template may know a field by another id than the one before.
void MetadataCard::followHeld()
{
    const QStringList ids = m_held.keys();
    for (const QString& id : ids) {
        const QString name = foldedFieldName(m_held[id].key);
        const auto same = std::find_if(m_fields.begin(), m_fields.end(), [&](const FieldPlan& plan) {
            return !name.isEmpty() && plan.hasName() && foldedFieldName(plan.key) == name;
        });
        if (!planById(id) && same != m_fields.end() && !m_held.contains(same->id))
            m_held.insert(same->id, m_held.take(id));
    }
}

PresentMetadata MetadataCard::present() const
{
    if (isBeside()) {
        const TextSnapshot snapshot = m_companion->snapshot();
        return {snapshot, readYamlFile(snapshot)};
    }
    const TextSnapshot snapshot = m_document.snapshot();
    const bool isNewest = m_analysis->snapshot.revision == snapshot.revision;
    return {snapshot, isNewest ? *m_analysis->metadata : readMetadata(snapshot)};
}

void MetadataCard::submit(const QString& id, const Result<Edit>& edit)
{
    if (!edit)
        return refuse(id, edit.error().message);
    if (m_refusedId == id)
        refuse(QString(), QString());
    if (edit->isEmpty())
        return;
    m_isOwnEdit = true;
    if (isBeside())
        emit companionEditRequested(*edit);
    else
        emit editRequested(*edit);
    m_isOwnEdit = false;
}

void MetadataCard::refuse(const QString& id, const QString& reason)
{
    m_refusedId = id;
    m_focusAfterwards.clear();
    m_refusal = reason;
    showRows();
    m_grid->setRows(m_grid->rows()); // makes room for the message
}

void MetadataCard::addAllFields()
{
    if (!m_analysis)
        return;
    const PresentMetadata now = present();
    submit(QString(), addTemplateFields(now.snapshot, now.metadata, *m_analysis->documentTemplate,
                                        QDate::currentDate()));
}

void MetadataCard::beginRenaming(const QString& id)
{
    const auto& rows = m_grid->rows();
    const auto row =
        std::find_if(rows.begin(), rows.end(), [&](const FieldRow& other) { return other.id == id; });
    const FieldPlan* plan = planById(id);
    if (row == rows.end() || !plan)
        return;
    auto* editor = new FieldNameEditor(formStyle(), *row->label, row->control->firstControl(), plan->key);
    connect(editor, &FieldNameEditor::named, this, [this, id](const QString& name) { rename(id, name); });
}

/// The key of the field that the document has behind this one in the card, or else before it.
QString MetadataCard::neighbourOf(const QString& id) const
{
    QString before;
    bool isBehind = false;
    for (const FieldPlan& plan : m_fields) {
        if (plan.id == id) {
            isBehind = true;
        } else if (!plan.key.isEmpty()) {
            if (isBehind)
                return plan.key;
            before = plan.key;
        }
    }
    return before;
}

/// The field that was renamed, or that stands beside one that was removed, gets the focus.
void MetadataCard::focusNamed()
{
    if (m_focusAfterwards.isEmpty() || !m_grid)
        return;
    const QString name = foldedFieldName(std::exchange(m_focusAfterwards, QString()));
    for (const FieldPlan& plan : m_fields) {
        QWidget* control = foldedFieldName(plan.key) == name ? fieldControl(plan.id) : nullptr;
        if (control)
            return control->setFocus(Qt::OtherFocusReason);
    }
}

void MetadataCard::rename(const QString& id, const QString& name)
{
    const FieldPlan* plan = planById(id);
    if (!plan || !m_analysis)
        return;
    const PresentMetadata now = present();
    const MetadataField* field = fieldOf(now.metadata, *m_analysis->documentTemplate, *plan);
    if (!field)
        return;
    m_focusAfterwards = name;
    if (m_held.contains(id))
        m_held[id].key = name;
    submit(id, renameField(now.snapshot, now.metadata, *field, name));
}

void MetadataCard::remove(const QString& id)
{
    const FieldPlan* plan = planById(id);
    if (!plan || !m_analysis)
        return;
    const PresentMetadata now = present();
    m_focusAfterwards = neighbourOf(id);
    m_held.remove(id);
    m_isChangedOutside = true; // what is being typed in the field goes with it
    if (const MetadataField* field = fieldOf(now.metadata, *m_analysis->documentTemplate, *plan))
        submit(id, removeField(now.snapshot, now.metadata, *field));
}

} // namespace redraft
