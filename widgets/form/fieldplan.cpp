#include "widgets/form/fieldplan.h"

#include "app/editing/metadataedits.h"
#include "app/metadata/dates.h"
#include "widgets/form/sectiontext.h"

#include <QCoreApplication>
#include <QSet>

namespace redraft {

namespace {

/// Code units of a list that fit on one or two lines of chips in half of the card.
constexpr qsizetype longestNarrowList = 44;
constexpr qsizetype longestNarrowText = 24; ///< half of a form in a window of usual size holds hardly more

QString translated(const char* text)
{
    return QCoreApplication::translate("FormView", text);
}

/// Headings are shown as they are written, so that an edit replaces exactly what was seen.
QString shownValue(const TextSnapshot& snapshot, const MetadataField& field)
{
    return field.isFromHeading ? snapshot.view(field.valueRange).toString() : field.value;
}

FieldPlan planOf(const FieldDefinition& definition)
{
    FieldPlan plan;
    plan.id = definition.id;
    plan.label = definition.label;
    plan.help = definition.help;
    plan.placeholder = definition.placeholder;
    plan.kind = definition.kind;
    plan.choices = definition.choices;
    return plan;
}

void fillFrom(FieldPlan& plan, const TextSnapshot& snapshot, const MetadataField& field)
{
    plan.key = field.key;
    plan.isHeading = field.isFromHeading;
    if (!field.note.isEmpty())
        plan.help += (plan.help.isEmpty() ? QString() : QStringLiteral("\n")) +
                     translated("Behind it stands “%1”, which stays.").arg(field.note);
    plan.position = field.valueRange.start;
    const QString value = shownValue(snapshot, field);
    if (plan.kind == FieldKind::List)
        plan.items = field.items;
    else if (!value.isEmpty())
        plan.items = {value};
    plan.isReadOnly =
        field.shape == ValueShape::Map || field.shape == ValueShape::BlockScalar || value.contains(u'\n');
}

FieldPlan unknownPlan(const TextSnapshot& snapshot, const MetadataField& field)
{
    FieldPlan plan;
    plan.id = QStringLiteral("key:") + foldedFieldName(field.key);
    plan.label = field.key;
    const bool isList = field.shape == ValueShape::FlowList || field.shape == ValueShape::BlockList;
    plan.kind = isList ? FieldKind::List : FieldKind::Text;
    fillFrom(plan, snapshot, field);
    return plan;
}

FieldPlan* planById(std::vector<FieldPlan>& plans, const QString& id)
{
    const auto found =
        std::find_if(plans.begin(), plans.end(), [&](const FieldPlan& plan) { return plan.id == id; });
    return found == plans.end() ? nullptr : &*found;
}

/// Without a field for the number, the one before the title ("RFC-012: Title") is a row of its own.
void splitNumber(std::vector<FieldPlan>& plans)
{
    FieldPlan* title = planById(plans, QStringLiteral("title"));
    FieldPlan* number = planById(plans, QStringLiteral("number"));
    if (!title || !number || !number->key.isEmpty() || title->items.isEmpty() || title->isReadOnly)
        return;
    const QString whole = title->items.front();
    const NumberedTitle split = splitNumberedTitle(whole);
    const qsizetype start = split.number.isEmpty() ? -1 : whole.indexOf(split.number);
    const qsizetype end = start + split.number.size();
    if (start < 0 || split.titleStart < end || split.titleStart > whole.size())
        return;
    title->prefix = whole.left(split.titleStart);
    title->sourceId = title->id;
    title->items = split.titleStart < whole.size() ? QStringList{whole.mid(split.titleStart)} : QStringList();
    number->prefix = whole.left(start);
    number->separator = whole.mid(end, split.titleStart - end);
    number->suffix = whole.mid(split.titleStart);
    number->items = {split.number};
    number->sourceId = title->id;
    number->key = title->key;
    number->position = title->position + start;
}

void markByFindings(FieldPlan& plan, const SectionReport* report)
{
    if (!report)
        return;
    QStringList messages;
    for (const Finding& finding : report->findings) {
        const bool isMeant =
            finding.fieldId == plan.id || (!plan.key.isEmpty() && finding.fieldId == plan.key);
        if (finding.fieldId.isEmpty() || !isMeant || !finding.counts())
            continue;
        messages += finding.message;
        if (finding.severity == Severity::Error)
            plan.mark = FieldMark::Wrong;
        else if (finding.severity == Severity::Warning && plan.mark == FieldMark::None)
            plan.mark = FieldMark::Recommended;
    }
    plan.hint = messages.join(u'\n');
    if (!plan.items.isEmpty())
        plan.message = plan.hint;
}

bool isAmong(const QStringList& choices, const QString& value)
{
    return choices.isEmpty() || choices.contains(value, Qt::CaseInsensitive);
}

void markByValue(FieldPlan& plan, const Lifecycle& lifecycle)
{
    const QString value = plan.value();
    if (value.isEmpty() || plan.isReadOnly || plan.mark != FieldMark::None)
        return;
    if (plan.kind == FieldKind::Date && !parseDate(value).isValid()) {
        plan.mark = FieldMark::Wrong;
        plan.message = translated("Not a date. Write it like 2026-03-12.");
    } else if (plan.kind == FieldKind::Choice && !isAmong(plan.choices, value) &&
               !(plan.id == u"status" && lifecycle.find(value))) {
        plan.mark = FieldMark::Recommended;
        plan.message = translated("Not one of the states of the template.");
    }
}

/// Nothing is taken for a value where the front matter is broken: each line shows what is written there.
void markAsUnreadable(FieldPlan& plan, const TextSnapshot& snapshot, const Metadata& metadata)
{
    plan.isReadOnly = true;
    plan.kind = FieldKind::Text;
    plan.placeholder.clear();
    const MetadataField* field = plan.position < 0 ? nullptr : metadata.find({plan.key});
    if (!field)
        return;
    plan.items = field->valueRange.isEmpty() ? QStringList()
                                             : QStringList{snapshot.view(field->valueRange).toString()};
    const MetadataError& error = *metadata.error;
    if (error.position < field->entryRange.start || error.position >= field->entryRange.end())
        return;
    plan.mark = FieldMark::Wrong;
    plan.message = translated("Line %1, column %2: %3").arg(error.line).arg(error.column).arg(error.message);
}

QString wholeValue(const FieldPlan& plan, const QString& part)
{
    return plan.prefix + (part.isEmpty() ? QString() : part + plan.separator) + plan.suffix;
}

/// True for a field that the document has as a map, whose entries are fields of their own.
bool isMapOfFields(const Metadata& metadata, const FieldDefinition& definition)
{
    QSet<QString> names;
    for (const QString& name : definition.names())
        names.insert(foldedFieldName(name));
    return std::any_of(metadata.fields.begin(), metadata.fields.end(), [&](const MetadataField& field) {
        return !field.parent.isEmpty() && names.contains(foldedFieldName(field.parent.section(u'.', 0, 0)));
    });
}

bool needsField(const LifecycleState& state, const QString& fieldId)
{
    return std::any_of(
        state.requirements.begin(), state.requirements.end(), [&](const StateRequirement& requirement) {
            return requirement.kind == StateRequirement::Kind::Field && requirement.id == fieldId;
        });
}

/// True for a field that nobody fills in before the document comes into a state that asks for it.
bool waitsForState(const FieldDefinition& field, const Template& documentTemplate, const Metadata& metadata)
{
    const std::vector<LifecycleState>& states = documentTemplate.lifecycle.states;
    const auto asks = [&](const LifecycleState& state) { return needsField(state, field.id); };
    const bool isForClosed = field.requirement == Requirement::Optional &&
                             std::any_of(states.begin(), states.end(), asks) &&
                             std::all_of(states.begin(), states.end(), [&](const LifecycleState& state) {
                                 return state.stage == LifecycleStage::Closed || !asks(state);
                             });
    const FieldDefinition* definition = documentTemplate.field(QStringLiteral("status"));
    const MetadataField* status = isForClosed && definition ? metadata.find(definition->names()) : nullptr;
    const LifecycleState* state = status ? documentTemplate.lifecycle.find(status->value) : nullptr;
    return isForClosed && !(state && asks(*state));
}

} // namespace

bool FieldPlan::isWide() const
{
    const bool isLongList = kind == FieldKind::List && value().size() > longestNarrowList;
    const bool isLongText = kind == FieldKind::Text && value().size() > longestNarrowText;
    return id == QStringLiteral("title") || kind == FieldKind::Url || isLongList || isLongText;
}

std::vector<FieldPlan> planFields(const TextSnapshot& snapshot, const Metadata& metadata,
                                  const Template& documentTemplate, const SectionReport* report,
                                  const QStringList& wanted)
{
    std::vector<FieldPlan> plans;
    std::vector<const MetadataField*> known;
    for (const FieldDefinition& definition : documentTemplate.fields) {
        if (isMapOfFields(metadata, definition))
            continue;
        FieldPlan plan = planOf(definition);
        const MetadataField* field = metadata.find(definition.names());
        if (!field && !wanted.contains(definition.id) &&
            waitsForState(definition, documentTemplate, metadata))
            continue;
        if (field) {
            fillFrom(plan, snapshot, *field);
            known.push_back(field);
        }
        plans.push_back(plan);
    }
    if (!metadata.error)
        splitNumber(plans);
    for (const MetadataField& field : metadata.fields) {
        if (std::find(known.begin(), known.end(), &field) != known.end())
            continue;
        if (plans.size() >= mostFieldsPlanned)
            break;
        const FieldPlan plan = unknownPlan(snapshot, field);
        if (!planById(plans, plan.id))
            plans.push_back(plan);
    }
    for (FieldPlan& plan : plans) {
        if (metadata.error) {
            markAsUnreadable(plan, snapshot, metadata);
            continue;
        }
        markByFindings(plan, report);
        markByValue(plan, documentTemplate.lifecycle);
    }
    return plans;
}

const MetadataField* fieldOf(const Metadata& metadata, const Template& documentTemplate,
                             const FieldPlan& plan)
{
    const QString id = plan.sourceId.isEmpty() ? plan.id : plan.sourceId;
    if (const FieldDefinition* definition = documentTemplate.field(id))
        return metadata.find(definition->names());
    return metadata.find({plan.key});
}

Result<Edit> fieldEdit(const TextSnapshot& snapshot, const Metadata& metadata,
                       const Template& documentTemplate, const FieldPlan& plan, const QStringList& items)
{
    const MetadataField* field = fieldOf(metadata, documentTemplate, plan);
    if (!field) {
        const FieldDefinition* definition = documentTemplate.field(plan.id);
        return definition && !items.isEmpty()
                   ? addField(snapshot, metadata, documentTemplate, *definition, items)
                   : Result<Edit>(Edit());
    }
    const QString value = wholeValue(plan, items.join(QStringLiteral(", ")));
    if (field->isFromHeading && !metadata.error)
        return minimised(Edit::replace(field->valueRange, value, {}), snapshot.text);
    const Result<Edit> edit = plan.kind == FieldKind::List ? setFieldItems(snapshot, metadata, *field, items)
                                                           : setFieldValue(snapshot, metadata, *field, value);
    return edit ? minimised(*edit, snapshot.text) : edit;
}

} // namespace redraft
