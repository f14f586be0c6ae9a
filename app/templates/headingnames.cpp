#include "app/templates/template.h"

#include <QCache>
#include <QRegularExpression>
#include <memory>

namespace redraft {

namespace {

/// "3.", "3.1)", "A.2 -", "IV." in front of the words of a heading.
QString withoutNumbering(QString heading)
{
    const bool mayBeNumbered = heading.size() > 1 && (heading.front().isDigit() || heading.front() == u'§' ||
                                                      heading.contains(u'.') || heading.contains(u')') ||
                                                      heading.front() == u'p' || heading.front() == u's');
    if (!mayBeNumbered)
        return heading;
    static const QRegularExpression numbering(
        QStringLiteral("^(?:(?:part|section|step)\\s+\\d+[.:)]?\\s+|§?\\d+(?:\\.\\d+)*[.:)]*\\s+|"
                       "[a-z]\\d*(?:\\.\\d+)*[.)]\\s+|[ivx]+[.)]\\s+)(?:[-–—]\\s+)?"));
    return heading.remove(numbering);
}

/// Remarks that templates leave behind the words: "(optional)", "[required]", "(if applicable)".
QString withoutRemark(QString heading)
{
    if (!heading.contains(u'(') && !heading.contains(u'[') && !heading.endsWith(QStringLiteral("optional")) &&
        !heading.endsWith(QStringLiteral("required")) && !heading.endsWith(QStringLiteral("mandatory")))
        return heading;
    static const QRegularExpression remark(QStringLiteral(
        "\\s*[(\\[][^)\\]]*\\b(?:optional|required|mandatory|recommended|applicable|tbd|todo|wip)"
        "\\b[^)\\]]*[)\\]]\\s*|[*]?\\s+[-–—]\\s+(?:optional|required|mandatory)$"));
    return heading.remove(remark);
}

QString normalized(const QString& heading)
{
    const QString words = withoutRemark(withoutNumbering(heading.toCaseFolded().simplified()));
    QString result;
    result.reserve(words.size());
    for (const QChar character : words) {
        if (character == u'&')
            result += QStringLiteral(" and ");
        else if (character.isLetterOrNumber() || character.isMark())
            result += character;
        else if (character != u'\'' && character != u'’')
            result += u' ';
    }
    return result.simplified();
}

} // namespace

QString normalizedHeading(const QString& heading)
{
    // The names of a template come again for each document, and most headings at each edit.
    constexpr int remembered = 4096;
    constexpr qsizetype longest = 80;
    if (heading.size() > longest)
        return normalized(heading);
    thread_local QCache<QString, QString> known(remembered);
    if (const QString* same = known.object(heading))
        return *same;
    auto result = std::make_unique<QString>(normalized(heading));
    const QString value = *result;
    known.insert(heading, result.release());
    return value;
}

} // namespace redraft
