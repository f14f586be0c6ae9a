#include "app/checklist/fieldrules.h"

#include "app/metadata/dates.h"

namespace redraft::fields {

namespace {

/// How far ahead of today a day may lie that has passed already: clocks and time zones differ, and people
/// write the day on which they mean to publish.
constexpr int mostDaysAhead = 14;

/// The days that "2026.1.2", "20260102", "25/12/2025" and the like can mean: none, one or two.
QList<QDate> looselyWrittenDates(const QString& value)
{
    static const QRegularExpression yearFirst(QStringLiteral("^(\\d{4})[-./ ]?(\\d{1,2})[-./ ]?(\\d{1,2})$"));
    static const QRegularExpression yearLast(
        QStringLiteral("^(\\d{1,2})([-./])(\\d{1,2})\\2(\\d{2}|\\d{4})$"));
    QList<QDate> dates;
    const auto add = [&dates](const QString& year, const QString& month, const QString& day) {
        const QDate date(year.toInt(), month.toInt(), day.toInt());
        if (date.isValid() && !dates.contains(date))
            dates += date;
    };
    if (const auto match = yearFirst.match(value); match.hasMatch())
        add(match.captured(1), match.captured(2), match.captured(3));
    if (const auto match = yearLast.match(value); match.hasMatch()) {
        const QString year =
            match.capturedLength(4) == 2 ? QStringLiteral("20") + match.captured(4) : match.captured(4);
        add(year, match.captured(1), match.captured(3));
        add(year, match.captured(3), match.captured(1));
    }
    return dates;
}

/// True where nothing tells the parts of the day apart: of "20204-26" and "2026113" a digit may be wrong, or
/// missing.
bool isGuess(const QString& value)
{
    static const QRegularExpression divided(QStringLiteral("^\\d+([-./ ])\\d+\\1\\d+$|^\\d{8}$"));
    static const QRegularExpression figures(QStringLiteral("^[-\\d./ ]+$"));
    return figures.match(value).hasMatch() && !divided.match(value).hasMatch();
}

std::vector<Fix> dateFixes(const CheckInput& input, const FieldInput& field, const QList<QDate>& dates)
{
    std::vector<Fix> fixes;
    const QString written = field.field->value.trimmed();
    // Of "02/24/21" the century is a guess.
    const bool isCertain =
        dates.size() == 1 && !isGuess(written) && written.contains(QString::number(dates.front().year()));
    const FixSafety safety = isCertain ? FixSafety::Safe : FixSafety::Unsafe;
    for (const QDate& date : dates) {
        for (Fix& fix : replacement(input, field, written, date.toString(Qt::ISODate), safety))
            fixes.push_back(std::move(fix));
    }
    if (fixes.empty())
        fixes.push_back(setFix());
    return fixes;
}

Finding noDate(const CheckInput& input, const FieldInput& field)
{
    constexpr int shown = 32;
    const QString value = field.field->value.trimmed();
    const QList<QDate> meant = looselyWrittenDates(value);
    const QString& label = field.definition.label;
    const bool isGuessed = meant.size() == 1 && isGuess(value);
    const QString message =
        isGuessed ? Messages::tr("%1 is no date: “%2”. Did you mean %3?")
                        .arg(label, value, meant.front().toString(Qt::ISODate))
        : meant.size() == 2 ? Messages::tr("%1 can mean two days: “%2”").arg(label, value)
        : meant.size() == 1
            ? Messages::tr("%1 is not written as %2").arg(label, meant.front().toString(Qt::ISODate))
            : Messages::tr("%1 is no date: “%2”").arg(label, value.left(shown));
    // What can be read is no reason to refuse the document.
    const Severity severity = meant.isEmpty()                   ? severityOf(field.definition.requirement)
                              : meant.size() == 1 && !isGuessed ? Severity::Note
                                                                : Severity::Warning;
    Finding result = finding("META-DATE", severity, message, field);
    result.fixes = dateFixes(input, field, meant);
    return result;
}

/// Tools that read YAML know ISO dates only; people read any.
std::vector<Finding> checkForm(const CheckInput& input, const FieldInput& field, QDate date)
{
    const QString value = field.field->value.trimmed();
    if (!isYaml(input.metadata.syntax) || value.startsWith(date.toString(Qt::ISODate)))
        return {};
    Finding result = finding(
        "META-DATE", Severity::Note,
        Messages::tr("%1 is not written as %2").arg(field.definition.label, date.toString(Qt::ISODate)),
        field);
    result.fixes = dateFixes(input, field, {date});
    return {result};
}

bool tellsThePast(const FieldDefinition& definition)
{
    return definition.id == QStringLiteral("created") || definition.id == QStringLiteral("updated");
}

std::vector<Finding> checkFuture(const CheckInput& input, const FieldInput& field, QDate date)
{
    if (!tellsThePast(field.definition) || !input.today.isValid() ||
        input.today.daysTo(date) <= mostDaysAhead)
        return {};
    return {finding("META-FUTURE", Severity::Warning,
                    Messages::tr("%1 is %n days ahead", nullptr, int(input.today.daysTo(date)))
                        .arg(field.definition.label),
                    field)};
}

std::vector<Finding> checkOrder(const CheckInput& input, const FieldInput& field, QDate date)
{
    const FieldDefinition* definition = input.documentTemplate.field(QStringLiteral("created"));
    const MetadataField* created = definition ? input.metadata.find(definition->names()) : nullptr;
    if (!created || created == field.field || field.definition.id == definition->id)
        return {};
    const QDate start = dayOf(created->value);
    if (!start.isValid() || start <= date)
        return {};
    return {finding("META-ORDER", Severity::Warning,
                    Messages::tr("%1 is before %2").arg(field.definition.label, definition->label), field)};
}

} // namespace

QDate dayOf(const QString& value)
{
    const QString text = value.trimmed();
    if (const QDate date = parseDate(text); date.isValid())
        return date;
    constexpr int isoLength = 10;
    const bool isPointInTime = text.size() > isoLength &&
                               (text[isoLength] == u'T' || text[isoLength] == u' ') &&
                               text.mid(isoLength + 1, 2).toInt() >= 0 && text.mid(isoLength).contains(u':');
    return isPointInTime ? QDate::fromString(text.left(isoLength), Qt::ISODate) : QDate();
}

std::vector<Finding> checkDate(const CheckInput& input, const FieldInput& field)
{
    const QDate date = dayOf(field.field->value);
    if (!date.isValid())
        return {noDate(input, field)};
    std::vector<Finding> findings;
    for (const auto check : {checkForm, checkFuture, checkOrder}) {
        for (Finding& each : check(input, field, date))
            findings.push_back(std::move(each));
    }
    return findings;
}

} // namespace redraft::fields
