#include "app/checklist/fieldchecks.h"

#include "app/checklist/placeholders.h"
#include "app/metadata/dates.h"

#include <QCoreApplication>
#include <QRegularExpression>

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
    const QString message = field.field ? FieldMessages::tr("%1 is empty") : FieldMessages::tr("%1 missing");
    Finding result = finding("META-MISSING", severityOf(field.definition.requirement),
                             message.arg(field.definition.label), field);
    result.fixes.push_back(setFix());
    return {result};
}

/// Puts `date` in the place of the value and leaves quotes and comments; nothing where the value is not
/// written as it reads.
std::vector<Fix> dateFix(const CheckInput& input, const FieldInput& field, const QString& label, QDate date)
{
    const TextRange range = field.field->valueRange;
    const QString value = field.field->value.trimmed();
    const qsizetype offset = value.isEmpty() ? -1 : input.snapshot.view(range).indexOf(value);
    if (offset < 0 || !date.isValid())
        return {};
    const QString step = FieldMessages::tr("Set %1").arg(field.definition.label);
    return {{label, Edit::replace({range.start + offset, value.size()}, date.toString(Qt::ISODate), step)}};
}

std::vector<Finding> checkResidue(const CheckInput& input, const FieldInput& field)
{
    const QString value = field.field->value;
    const QString written = input.snapshot.view(field.field->valueRange).toString();
    if (!isPlaceholder(value) && findPlaceholders(value).empty() && findPlaceholders(written).empty())
        return {};
    Finding result =
        finding("META-LEFT", severityOf(field.definition.requirement),
                FieldMessages::tr("%1 still to be filled in").arg(field.definition.label), field);
    if (field.definition.id == QStringLiteral("created"))
        result.fixes = dateFix(input, field, FieldMessages::tr("Today"), input.today);
    if (result.fixes.empty())
        result.fixes.push_back(setFix());
    return {result};
}

/// The day that "2026.1.2", "20260102" and the like can only mean; invalid for anything else.
QDate looselyWrittenDate(const QString& value)
{
    static const QRegularExpression parts(QStringLiteral("^(\\d{4})[-./ ]?(\\d{1,2})[-./ ]?(\\d{1,2})$"));
    const QRegularExpressionMatch match = parts.match(value);
    return QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
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
        const QDate meant = looselyWrittenDate(field.field->value.trimmed());
        result.fixes = dateFix(input, field, meant.toString(Qt::ISODate), meant);
        if (result.fixes.empty())
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
    std::vector<Finding> residue = checkResidue(input, field);
    if (!residue.empty())
        return residue;
    if (field.definition.kind == FieldKind::Choice)
        return checkChoice(field);
    if (field.definition.kind == FieldKind::Date)
        return checkDate(input, field);
    return {};
}

} // namespace redraft
