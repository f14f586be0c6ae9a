#include "app/checklist/documentnumber.h"
#include "app/checklist/neighbourfacts.h"
#include "app/checklist/rules/documentrules.h"
#include "app/templates/namepattern.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace redraft::rules {

namespace {

class IdOfFile final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(IdOfFile)

public:
    QString id() const override { return QStringLiteral("ID-FILE"); }
    QString title() const override { return tr("Number and file name agree"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        const MetadataField* field = idField(input.metadata);
        if (!field || !input.neighbourhood)
            return {};
        const DocumentNumber written = documentNumber(field->value);
        const DocumentNumber inName = numberInFileName(input.neighbourhood->ownPath());
        if (!written.isValid() || !inName.isValid() || written.agreesWith(inName) ||
            !written.isOfFamily(inName))
            return {};
        if (written.isOfTemplate() || inName.isOfTemplate())
            return {};
        Finding finding = found(
            Severity::Error,
            tr("The number is %1, but the file is named %2").arg(field->value.trimmed(), inName.written),
            field->valueRange);
        if (const std::optional<Fix> fix = renumbered(input, *field, inName))
            finding.fixes.push_back(*fix);
        return {finding};
    }

private:
    /// How many digits the template asks for where the id has letters in front as its pattern has: 3 by
    /// "rfc-{number:3}" for "rfc-9". 0 for others, which stay as short as they are written.
    static int digitsAskedFor(const CheckInput& input, const QString& id)
    {
        static const QRegularExpression number(QStringLiteral("\\{number:([1-9])\\}"));
        const QString& pattern = input.documentTemplate.form.id;
        const bool isNamed = !pattern.startsWith(u'{') && patternNumber(pattern, id.trimmed()) >= 0;
        return isNamed ? number.match(pattern).captured(1).toInt() : 0;
    }

    /// Only where the number stands in the value as one run of digits; its prefix and its zeros stay.
    static std::optional<Fix> renumbered(const CheckInput& input, const MetadataField& field,
                                         const DocumentNumber& wanted)
    {
        const QString source = input.snapshot.view(field.valueRange).toString();
        qsizetype start = 0;
        while (start < source.size() && !source[start].isDigit())
            ++start;
        qsizetype end = start;
        while (end < source.size() && source[end].isDigit())
            ++end;
        if (start == end || wanted.digits.contains(u'-') || documentNumber(field.value).digits.contains(u'-'))
            return std::nullopt;
        const QString digits = wanted.digits.rightJustified(
            std::max<qsizetype>(end - start, digitsAskedFor(input, field.value)), u'0');
        return Fix{tr("Take the number of the file"),
                   Edit::replace({field.valueRange.start + start, end - start}, digits,
                                 tr("Take the number of the file")),
                   FixSafety::Unsafe};
    }
};

} // namespace

const DocumentCheck& idOfFile()
{
    static const IdOfFile rule;
    return rule;
}

} // namespace redraft::rules
