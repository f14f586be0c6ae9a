#include "app/workspace/numbering.h"

#include "app/templates/namepattern.h"

#include <QRegularExpression>

namespace redraft {

namespace {

/// "rfc-042-x.md", "RFC_7.md", "0042-x.md" or the folder "0042-x"; not "2024-01-02-x.md".
int numberByHabit(const QString& name)
{
    static const QRegularExpression date(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}(?:\\D|$)"));
    static const QRegularExpression number(
        QStringLiteral("^(?:[A-Za-z]{1,8}[-_ ]?)?(?:(?:19|20)\\d{2}-)?(\\d{1,6})(?:[-_. ]|$)"));
    if (date.match(name).hasMatch())
        return -1;
    const QRegularExpressionMatch match = number.match(name);
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

} // namespace

int numberInName(const QString& pattern, const QString& name)
{
    const int byPattern = patternNumber(pattern.section(u'/', 0, 0), name);
    // "rfc-2024-031.md" fits "rfc-{number}-{slug}.md", but means 31.
    const bool mayBeYear = byPattern >= 1900 && byPattern < 2100;
    const int byHabit = byPattern < 0 || mayBeYear ? numberByHabit(name) : -1;
    return byHabit >= 0 ? byHabit : byPattern;
}

} // namespace redraft
