#include "app/checklist/documentnumber.h"

#include <QRegularExpression>
#include <QSet>

namespace redraft {

namespace {

QString withoutZeros(const QString& digits)
{
    QStringList parts;
    for (const QString& part : digits.split(u'-'))
        parts += QString::number(part.toLongLong());
    return parts.join(u'-');
}

DocumentNumber numberFrom(const QString& prefix, const QString& digits, const QString& written)
{
    if (digits.isEmpty())
        return {};
    return {prefix.toUpper(), withoutZeros(digits), int(digits.size() - digits.lastIndexOf(u'-') - 1),
            written};
}

/// What processes call their documents.
bool isKnownFamily(const QString& prefix)
{
    static const QSet<QString> known{"RFC", "ADR", "MEMO", "PRD", "RFD", "EIP", "ERC", "PEP", "KEP", "TEP",
                                     "BIP", "CIP", "JEP",  "DEP", "CEP", "SEP", "SIP", "XEP", "TIP", "OEP"};
    return known.contains(prefix);
}

/// "2026-3" as "3"; what begins with no year stays.
QString withoutYear(const QString& digits)
{
    static const QRegularExpression year(QStringLiteral("^(?:19|20)\\d{2}-"));
    return QString(digits).remove(year);
}

QString fileName(const QString& path)
{
    return path.section(u'/', -1);
}

} // namespace

bool DocumentNumber::matches(const DocumentNumber& other) const
{
    return isValid() && digits == other.digits &&
           (prefix == other.prefix || prefix.isEmpty() || other.prefix.isEmpty());
}

bool DocumentNumber::agreesWith(const DocumentNumber& other) const
{
    if (matches(other))
        return true;
    const DocumentNumber own{prefix, withoutYear(digits), width};
    const DocumentNumber theirs{other.prefix, withoutYear(other.digits), other.width};
    const bool isYearOnOneSide = (own.digits != digits) != (theirs.digits != other.digits);
    return isYearOnOneSide && own.matches(theirs);
}

bool DocumentNumber::isOfFamily(const DocumentNumber& inFileName) const
{
    return inFileName.prefix.isEmpty() || inFileName.prefix == prefix || isKnownFamily(inFileName.prefix);
}

DocumentNumber documentNumber(const QString& id)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*\\[?([A-Za-z]{1,10})?[-_ ]?#?(\\d{1,6}(?:-\\d{1,4})?)\\]?\\s*$"));
    const QRegularExpressionMatch match = form.match(id);
    return match.hasMatch() ? numberFrom(match.captured(1), match.captured(2), id.trimmed())
                            : DocumentNumber();
}

DocumentNumber numberInFileName(const QString& path)
{
    static const QRegularExpression date(QStringLiteral("^(?:\\d{4}-\\d{2}-\\d{2}|\\d{8})(?!\\d)"));
    static const QRegularExpression form(
        QStringLiteral("^(?:([A-Za-z]{1,4})[-_]?((?:19|20)\\d{2}-\\d{2,4}|\\d{1,6})|(\\d{2,6}))(?=[-_.]|$)"));
    const QString name = isFolderPage(path) ? path.section(u'/', -2, -2) : fileName(path);
    if (date.match(name).hasMatch())
        return {};
    const QRegularExpressionMatch match = form.match(name);
    if (!match.hasMatch())
        return {};
    const QString prefix = match.captured(1);
    const bool isApart = !name[prefix.size()].isDigit();
    const bool isLetter = prefix.size() == 1 && prefix[0].isUpper();
    if (!prefix.isEmpty() && !isApart && !isLetter && !isKnownFamily(prefix.toUpper()))
        return {};
    return numberFrom(prefix, match.captured(2) + match.captured(3), match.captured(0));
}

bool isFolderPage(const QString& path)
{
    const QString name = fileName(path).section(u'.', 0, 0);
    return name.compare(u"README", Qt::CaseInsensitive) == 0 ||
           name.compare(u"index", Qt::CaseInsensitive) == 0;
}

bool isIndexPage(const QString& path)
{
    return isFolderPage(path) && !numberInFileName(path).isValid();
}

} // namespace redraft
