#include "app/checklist/fieldchecks.h"

#include "app/checklist/placeholders.h"
#include "app/metadata/dates.h"

#include <QCoreApplication>

namespace redraft {

namespace {

struct FieldMessages
{
    Q_DECLARE_TR_FUNCTIONS(FieldChecks)
};

TextRange placeOf(const FieldInput& field)
{
    if (!field.field)
        return field.fallback;
    return field.field->valueRange.isEmpty() ? field.field->keyRange : field.field->valueRange;
}

Finding finding(const char* id, Severity severity, const QString& message, const FieldInput& field)
{
    return {QString::fromLatin1(id), severity, message, placeOf(field), field.definition.id, {}};
}

/// A way to the field in the form.
Fix setFix()
{
    return {FieldMessages::tr("Set…"), Edit()};
}

Severity severityOf(Requirement requirement)
{
    return requirement == Requirement::Required ? Severity::Error : Severity::Warning;
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
    const bool isEmpty = !field.field || field.field->value.trimmed().isEmpty();
    if (!isEmpty || field.definition.requirement == Requirement::Optional || isNumberInTitle(input, field))
        return {};
    const QString message =
        field.field ? FieldMessages::tr("%1 is empty") : FieldMessages::tr("%1 is missing");
    Finding result = finding("META-MISSING", severityOf(field.definition.requirement),
                             message.arg(field.definition.label), field);
    result.fixes.push_back(setFix());
    return {result};
}

std::vector<Finding> checkResidue(const FieldInput& field)
{
    const QString value = field.field->value;
    if (!isPlaceholder(value) && findPlaceholders(value).empty())
        return {};
    Finding result =
        finding("META-LEFT", severityOf(field.definition.requirement),
                FieldMessages::tr("%1 is still to be filled in").arg(field.definition.label), field);
    result.fixes.push_back(setFix());
    return {result};
}

/// True for "Accepted", "in-review" and "Accepted (2026-01-02)", but not for "Draft | In Review".
bool isChoice(const QString& value, const QStringList& choices)
{
    const QString folded = foldedFieldName(value);
    int named = 0;
    bool begins = false;
    for (const QString& choice : choices) {
        const QString word = foldedFieldName(choice);
        if (folded == word)
            return true;
        begins |= folded.startsWith(word) && !folded[word.size()].isLetterOrNumber();
        named += folded.contains(word) ? 1 : 0;
    }
    return begins && named == 1 && !folded.contains(u'|') && !folded.contains(u'/');
}

std::vector<Finding> checkChoice(const FieldInput& field)
{
    const QString value = field.field->value;
    if (isChoice(value, field.definition.choices))
        return {};
    Finding result =
        finding("META-CHOICE", Severity::Error,
                FieldMessages::tr("%1 cannot be “%2”").arg(field.definition.label, value.left(32)), field);
    result.fixes.push_back(setFix());
    return {result};
}

std::vector<Finding> checkDate(const CheckInput& input, const FieldInput& field)
{
    const QDate date = parseDate(field.field->value.trimmed());
    if (!date.isValid()) {
        Finding result = finding(
            "META-DATE", severityOf(field.definition.requirement),
            FieldMessages::tr("%1 is no date: “%2”").arg(field.definition.label, field.field->value.left(32)),
            field);
        result.fixes.push_back(setFix());
        return {result};
    }
    const FieldDefinition* createdDefinition = input.documentTemplate.field(QStringLiteral("created"));
    const MetadataField* created =
        createdDefinition ? input.metadata.find(createdDefinition->names()) : nullptr;
    if (!created || created == field.field || field.definition.id == QStringLiteral("created"))
        return {};
    const QDate start = parseDate(created->value.trimmed());
    if (!start.isValid() || start <= date)
        return {};
    return {finding(
        "META-ORDER", Severity::Warning,
        FieldMessages::tr("%1 is before %2").arg(field.definition.label, createdDefinition->label), field)};
}

} // namespace

std::vector<Finding> checkField(const CheckInput& input, const FieldInput& field)
{
    if (!field.field || field.field->value.trimmed().isEmpty())
        return checkMissing(input, field);
    std::vector<Finding> residue = checkResidue(field);
    if (!residue.empty())
        return residue;
    if (field.definition.kind == FieldKind::Choice)
        return checkChoice(field);
    if (field.definition.kind == FieldKind::Date)
        return checkDate(input, field);
    return {};
}

} // namespace redraft
