#include "app/checklist/documentnumber.h"

#include <QSet>

namespace redraft {

namespace {

/// "2024-031" as "2024-31"; a zero alone stays.
QString withoutZeros(const QString& digits)
{
    QString result;
    result.reserve(digits.size());
    bool isLeading = true;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const bool isLast = i + 1 == digits.size() || digits[i + 1] == u'-';
        if (digits[i] == u'0' && isLeading && !isLast)
            continue;
        result += digits[i];
        isLeading = digits[i] == u'-';
    }
    return result;
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

bool isDigit(QChar unit)
{
    return unit >= u'0' && unit <= u'9';
}

bool isLetter(QChar unit)
{
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
}

bool isBlank(QChar unit)
{
    return unit == u' ' || (unit >= u'\t' && unit <= u'\r');
}

/// How many units from `at` on are of a kind.
template <typename Accept>
qsizetype runOf(QStringView text, qsizetype at, Accept accept)
{
    qsizetype end = at;
    while (end < text.size() && accept(text[end]))
        ++end;
    return end - at;
}

bool isYear(QStringView digits)
{
    return digits.startsWith(u"19") || digits.startsWith(u"20");
}

/// "2026-3" as "3"; what begins with no year stays.
QString withoutYear(const QString& digits)
{
    const bool beginsWithYear = isYear(digits) && runOf(digits, 0, isDigit) == 4 && digits.size() > 4;
    return beginsWithYear ? digits.mid(5) : digits;
}

QStringView fileName(QStringView path)
{
    return path.mid(path.lastIndexOf(u'/') + 1);
}

/// The name of the folder that the file lies in.
QStringView folderName(QStringView path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash < 0 ? QStringView() : fileName(path.left(slash));
}

/// "2026-01-02" or "20260102" in front.
bool beginsWithDate(QStringView name)
{
    const qsizetype first = runOf(name, 0, isDigit);
    if (first == 8)
        return true;
    return first == 4 && name.size() > 4 && name[4] == u'-' && runOf(name, 5, isDigit) == 2 &&
           name.size() > 7 && name[7] == u'-' && runOf(name, 8, isDigit) == 2;
}

/// A number ends before a divider or with the name.
bool endsNumber(QStringView name, qsizetype at)
{
    return at == name.size() || name[at] == u'-' || name[at] == u'_' || name[at] == u'.';
}

/// The digits from `at` on: "2024-031" as well as "42" behind letters, which may be followed by '-' or '_'.
QStringView digitsBehindLetters(QStringView name, qsizetype at)
{
    if (at < name.size() && (name[at] == u'-' || name[at] == u'_'))
        ++at;
    const qsizetype length = runOf(name, at, isDigit);
    if (length == 4 && isYear(name.mid(at)) && at + 4 < name.size() && name[at + 4] == u'-') {
        const qsizetype second = runOf(name, at + 5, isDigit);
        if (second >= 2 && second <= 4 && endsNumber(name, at + 5 + second))
            return name.mid(at, 5 + second);
    }
    return length >= 1 && length <= 6 && endsNumber(name, at + length) ? name.mid(at, length) : QStringView();
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

/// By hand, as numberInFileName() is: asked of each link and each neighbour of each document.
DocumentNumber documentNumber(const QString& id)
{
    const QStringView text = id;
    qsizetype at = runOf(text, 0, isBlank);
    const auto skip = [&text, &at](QStringView oneOf) {
        at += at < text.size() && oneOf.contains(text[at]) ? 1 : 0;
    };
    skip(u"[");
    const qsizetype letters = runOf(text, at, isLetter);
    const QStringView prefix = text.mid(at, letters);
    at += letters;
    skip(u"-_ ");
    skip(u"#");
    const qsizetype start = at;
    const qsizetype first = runOf(text, at, isDigit);
    at += first;
    qsizetype second = 0;
    if (at < text.size() && text[at] == u'-') {
        second = runOf(text, at + 1, isDigit);
        if (second == 0)
            return {};
        at += 1 + second;
    }
    const QStringView digits = text.mid(start, at - start);
    skip(u"]");
    at += runOf(text, at, isBlank);
    if (letters > 10 || first < 1 || first > 6 || second > 4 || at < text.size())
        return {};
    return numberFrom(prefix.toString(), digits.toString(), id.trimmed());
}

DocumentNumber numberInFileName(const QString& path)
{
    const QStringView name = isFolderPage(path) ? folderName(path) : fileName(path);
    if (beginsWithDate(name))
        return {};
    const qsizetype letters = runOf(name, 0, isLetter);
    if (letters > 4)
        return {};
    if (letters == 0) {
        const qsizetype length = runOf(name, 0, isDigit);
        const QString digits = name.left(length).toString();
        const bool isNumber = length >= 2 && length <= 6 && endsNumber(name, length);
        return isNumber ? numberFrom(QString(), digits, digits) : DocumentNumber();
    }
    const QStringView digits = digitsBehindLetters(name, letters);
    const QString prefix = name.left(letters).toString();
    const bool isApart = letters < name.size() && !isDigit(name[letters]);
    const bool isOneLetter = letters == 1 && prefix[0].isUpper();
    if (digits.isEmpty() || (!isApart && !isOneLetter && !isKnownFamily(prefix.toUpper())))
        return {};
    return numberFrom(prefix, digits.toString(), name.left(digits.end() - name.begin()).toString());
}

bool isFolderPage(const QString& path)
{
    QStringView name = fileName(path);
    const qsizetype dot = name.indexOf(u'.');
    name = dot < 0 ? name : name.left(dot);
    return name.compare(u"README", Qt::CaseInsensitive) == 0 ||
           name.compare(u"index", Qt::CaseInsensitive) == 0;
}

bool isIndexPage(const QString& path)
{
    return isFolderPage(path) && !numberInFileName(path).isValid();
}

} // namespace redraft
