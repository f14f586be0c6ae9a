#include "app/checklist/fieldrules.h"

#include "app/checklist/documentstage.h"
#include "app/checklist/placeholders.h"

namespace redraft {

namespace fields {

namespace {

TextRange placeOf(const FieldInput& field)
{
    if (!field.field)
        return field.fallback;
    return field.field->valueRange.isEmpty() ? field.field->keyRange : field.field->valueRange;
}

/// "RFC-12: Title" gives the number with the title.
bool isNumberInTitle(const CheckInput& input, const FieldInput& field)
{
    const FieldDefinition* title = input.documentTemplate.field(QStringLiteral("title"));
    const MetadataField* written = title ? input.metadata.find(title->names()) : nullptr;
    return field.definition.id == QStringLiteral("number") && written &&
           !splitNumberedTitle(written->value).number.isEmpty();
}

std::vector<Finding> checkMissing(const CheckInput& input, const FieldInput& field)
{
    if (field.definition.requirement == Requirement::Optional || isNumberInTitle(input, field))
        return {};
    const QString message = field.field ? Messages::tr("%1: no value") : Messages::tr("%1 missing");
    const Severity severity = field.field ? severityOfUnwritten(input, field.definition.requirement)
                                          : severityOf(field.definition.requirement);
    Finding result = finding("META-MISSING", severity, message.arg(field.definition.label), field);
    result.fixes.push_back(setFix());
    return {result};
}

/// "[Ada Example]": somebody meant to add a link.
bool isNameInBrackets(const QString& value)
{
    static const QRegularExpression name(
        QStringLiteral("^\\[\\p{Lu}[\\p{L}.'-]*(?: \\p{Lu}[\\p{L}.'-]*){1,3}\\]$"),
        QRegularExpression::UseUnicodePropertiesOption);
    return name.match(value.trimmed()).hasMatch() && !asksForText(value.trimmed());
}

/// What is to be written of a value: of "RFC-001: [Title]" the title.
QString ownWords(const FieldInput& field)
{
    const QString& value = field.field->value;
    return field.definition.id == QStringLiteral("title") ? value.mid(splitNumberedTitle(value).titleStart)
                                                          : value;
}

std::vector<Finding> checkResidue(const CheckInput& input, const FieldInput& field)
{
    const QString value = ownWords(field);
    const QString written = input.snapshot.view(field.field->valueRange).toString();
    if ((!isPlaceholder(value) || isNameInBrackets(value)) && findPlaceholders(value).empty() &&
        findPlaceholders(written).empty())
        return {};
    Finding result = finding("META-LEFT", severityOfUnwritten(input, field.definition.requirement),
                             Messages::tr("%1 still to be filled in").arg(field.definition.label), field);
    if (field.definition.id == QStringLiteral("created"))
        result.fixes = replacement(input, field, value.trimmed(), input.today.toString(Qt::ISODate),
                                   FixSafety::Safe, Messages::tr("Today"));
    if (result.fixes.empty())
        result.fixes.push_back(setFix());
    return {result};
}

} // namespace

Finding finding(const char* id, Severity severity, const QString& message, const FieldInput& field)
{
    return {QString::fromLatin1(id), severity, message, placeOf(field), field.definition.id, {}};
}

Fix setFix()
{
    return {Messages::tr("Set…"), Edit()};
}

Severity severityOf(Requirement requirement)
{
    return requirement == Requirement::Required ? Severity::Error : Severity::Warning;
}

std::vector<Fix> replacement(const CheckInput& input, const FieldInput& field, const QString& written,
                             const QString& wanted, FixSafety safety, const QString& label)
{
    const TextRange range = field.field->valueRange;
    const qsizetype offset = written.isEmpty() ? -1 : input.snapshot.view(range).indexOf(written);
    if (offset < 0 || wanted.isEmpty())
        return {};
    const QString step = Messages::tr("Set %1").arg(field.definition.label);
    return {{label.isEmpty() ? wanted : label,
             Edit::replace({range.start + offset, written.size()}, wanted, step), safety}};
}

} // namespace fields

std::vector<Finding> checkField(const CheckInput& input, const FieldInput& field)
{
    using namespace fields;
    if (!field.field || field.field->value.trimmed().isEmpty())
        return checkMissing(input, field);
    const QString& id = field.definition.id;
    const bool isStatus = id == QStringLiteral("status");
    if (isStatus && listsStates(field.field->value, lifecycleOf(input.documentTemplate, field.definition)))
        return checkStatus(input, field);
    if (std::vector<Finding> residue = checkResidue(input, field); !residue.empty())
        return residue;
    if (isStatus)
        return checkStatus(input, field);
    if (id == QStringLiteral("title"))
        return checkTitle(input, field);
    if (id == QStringLiteral("tags"))
        return checkTags(input, field);
    if (id.endsWith(QStringLiteral("uuid")))
        return checkUuid(input, field);
    switch (field.definition.kind) {
    case FieldKind::Choice:
        return checkChoice(input, field);
    case FieldKind::Date:
        return checkDate(input, field);
    case FieldKind::Url:
        return checkUrl(input, field);
    case FieldKind::List:
        return checkList(input, field);
    case FieldKind::Text:
        break;
    }
    return {};
}

} // namespace redraft
