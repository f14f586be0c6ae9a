#include "app/editing/fieldassignment.h"

#include "app/editing/fieldchange.h"
#include "app/editing/itemsplitting.h"
#include "app/editing/metadataedits.h"
#include "app/editing/yamlmapedits.h"
#include "app/metadata/commalist.h"
#include "app/metadata/fieldnames.h"

#include <QCoreApplication>
#include <algorithm>

namespace redraft {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("FieldAssignment", text);
}

QString singular(const QString& name)
{
    QString folded = foldedFieldName(name);
    if (folded.size() > 3 && folded.endsWith(u's') && !folded.endsWith(QStringLiteral("ss")))
        folded.chop(1);
    return folded;
}

const FieldDefinition* definitionFor(const Template& documentTemplate, const QString& name)
{
    for (const bool isOwnName : {true, false}) {
        for (const FieldDefinition& definition : documentTemplate.fields) {
            const QStringList names =
                isOwnName ? QStringList{definition.id, definition.label} : definition.aliases;
            for (const QString& other : names) {
                if (foldedFieldName(other) == foldedFieldName(name))
                    return &definition;
            }
        }
    }
    return nullptr;
}

/// What a new field is to be: as the template has it, under the name that was asked for.
FieldDefinition newDefinition(const Template& documentTemplate, const QString& name)
{
    const FieldDefinition* known = definitionFor(documentTemplate, name);
    if (known && (foldedFieldName(known->id) == foldedFieldName(name) ||
                  foldedFieldName(known->label) == foldedFieldName(name)))
        return *known;
    FieldDefinition definition;
    definition.id = name;
    definition.label = name;
    definition.kind = isListFieldName(name) ? FieldKind::List : FieldKind::Text;
    return definition;
}

/// Readers of YAML that accept a key twice take the last one; in other dialects the first one counts.
const MetadataField* oneThatCounts(const Metadata& metadata, const MetadataField* first)
{
    const MetadataField* result = first;
    for (const MetadataField& field : metadata.fields) {
        if (first && isYaml(metadata.syntax) && field.key == first->key && !field.isFromHeading)
            result = &field;
    }
    return result;
}

class AssignmentMaker
{
public:
    AssignmentMaker(const TextSnapshot& snapshot, const Metadata& metadata, const Template& documentTemplate,
                    const FieldAssignment& assignment)
        : m_snapshot(snapshot)
        , m_metadata(metadata)
        , m_template(documentTemplate)
        , m_assignment(assignment)
        , m_field(fieldFor(metadata, documentTemplate, assignment.name))
    {
    }

    Result<Edit> make() const;

private:
    Result<Edit> onField() const;
    Result<Edit> set() const;
    Result<Edit> add(const QStringList& items) const;
    Result<Edit> addItem() const;
    bool holdsOneValue() const;
    Result<Edit> removeItem() const;
    Error missing() const
    {
        return {translated("There is no field “%1” in the document.").arg(m_assignment.name)};
    }

    Error oneValue() const
    {
        return {translated("“%1” holds one value, not a list; set it with %1=….").arg(m_field->key)};
    }

    const TextSnapshot& m_snapshot;
    const Metadata& m_metadata;
    const Template& m_template;
    const FieldAssignment& m_assignment;
    const MetadataField* m_field;
};

Result<Edit> AssignmentMaker::make() const
{
    if (!m_field) {
        if (const auto edit = yamlMapEdit(m_snapshot, m_metadata, m_assignment))
            return *edit;
    }
    const Result<Edit> edit = onField();
    const bool isMap = m_field && m_field->shape == ValueShape::Map && m_field->value.startsWith(u'{');
    if (edit || !isMap)
        return edit;
    // It knows better why a map is not written over.
    return yamlMapEdit(m_snapshot, m_metadata, m_assignment).value_or(edit);
}

Result<Edit> AssignmentMaker::onField() const
{
    switch (m_assignment.action) {
    case FieldAssignment::Action::Set:
        return set();
    case FieldAssignment::Action::AddItem:
        return addItem();
    case FieldAssignment::Action::RemoveItem:
        return removeItem();
    case FieldAssignment::Action::Remove:
        return m_field ? removeField(m_snapshot, m_metadata, *m_field) : Result<Edit>(missing());
    case FieldAssignment::Action::Rename:
        return m_field ? renameField(m_snapshot, m_metadata, *m_field, m_assignment.value)
                       : Result<Edit>(missing());
    }
    return Edit{};
}

Result<Edit> AssignmentMaker::set() const
{
    const QString& value = m_assignment.value;
    if (m_field)
        return setFieldValue(m_snapshot, m_metadata, *m_field, value);
    const bool isList = newDefinition(m_template, m_assignment.name).kind == FieldKind::List;
    const QStringList items = isYaml(m_metadata.syntax) ? splitUnquoted(value) : splitAtCommas(value);
    return add(isList ? items : value.isEmpty() ? QStringList() : QStringList{value});
}

Result<Edit> AssignmentMaker::add(const QStringList& items) const
{
    return addField(m_snapshot, m_metadata, m_template, newDefinition(m_template, m_assignment.name), items);
}

Result<Edit> AssignmentMaker::addItem() const
{
    if (!m_field)
        return add({m_assignment.value});
    if (m_field->items.contains(m_assignment.value))
        return Edit{};
    if (holdsOneValue())
        return oneValue();
    return setFieldItems(m_snapshot, m_metadata, *m_field, m_field->items + QStringList{m_assignment.value});
}

/// True for a state, a date and the like with a value: one more would make a list of what is none.
bool AssignmentMaker::holdsOneValue() const
{
    const FieldDefinition* known = definitionFor(m_template, m_field->key);
    const bool isSingle = known && (known->kind == FieldKind::Choice || known->kind == FieldKind::Date ||
                                    known->kind == FieldKind::Url);
    return m_field->shape == ValueShape::Scalar && !m_field->value.isEmpty() &&
           (isSingle || isStateFieldName(m_field->key) || foldedFieldName(m_field->key) == u"title");
}

Result<Edit> AssignmentMaker::removeItem() const
{
    if (!m_field)
        return missing();
    QStringList items = m_field->items;
    if (items.removeAll(m_assignment.value) == 0)
        return Error{translated("“%1” does not hold “%2”.").arg(m_field->key, m_assignment.value)};
    if (holdsOneValue())
        return oneValue();
    return setFieldItems(m_snapshot, m_metadata, *m_field, items);
}

} // namespace

Result<FieldAssignment> parseFieldAssignment(const QString& text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals <= 0)
        return Error{translated("“%1” is no assignment; write NAME=VALUE.").arg(text)};
    FieldAssignment assignment;
    assignment.name = text.left(equals);
    assignment.value = text.mid(equals + 1);
    const bool isAddition = assignment.name.endsWith(u'+');
    if (isAddition || assignment.name.endsWith(u'-')) {
        assignment.action =
            isAddition ? FieldAssignment::Action::AddItem : FieldAssignment::Action::RemoveItem;
        assignment.name.chop(1);
    }
    assignment.name = assignment.name.trimmed();
    if (assignment.name.isEmpty() || assignment.name.contains(u'\n'))
        return Error{translated("“%1” names no field; write NAME=VALUE.").arg(text)};
    if (assignment.action != FieldAssignment::Action::Set && assignment.value.trimmed().isEmpty())
        return Error{translated("“%1” names no item.").arg(text)};
    return assignment;
}

const MetadataField* fieldFor(const Metadata& metadata, const Template& documentTemplate, const QString& name)
{
    if (const MetadataField* field = metadata.find({name}))
        return oneThatCounts(metadata, field);
    for (const MetadataField& field : metadata.fields) {
        if (singular(field.key) == singular(name))
            return oneThatCounts(metadata, &field);
    }
    const FieldDefinition* definition = definitionFor(documentTemplate, name);
    const bool isKnown = definition && definition->kind != FieldKind::List;
    return isKnown ? oneThatCounts(metadata, metadata.find(definition->names())) : nullptr;
}

Result<Edit> assignmentEdit(const TextSnapshot& snapshot, const Metadata& metadata,
                            const Template& documentTemplate, const FieldAssignment& assignment)
{
    return AssignmentMaker(snapshot, metadata, documentTemplate, assignment).make();
}

} // namespace redraft
