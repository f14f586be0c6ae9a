#pragma once

#include <QDate>
#include <QString>

namespace redraft {

/// What the placeholders of patterns stand for; see DocumentForm.
struct PatternValues
{
    QString title;
    int number = 0;
    QDate today;
    QString author;
    QString status;
    QString id;
    QString uuid;
};

/// `pattern` with its placeholders filled in: "RFC-{number:3}" gives "RFC-007". Unknown ones stay. Pure.
QString filledPattern(const QString& pattern, const PatternValues& values);

/// The first placeholder of `pattern` that means nothing ("{numbr}"), or "".
QString unknownPlaceholder(const QString& pattern);

/// The number that a name has where the pattern has {number}: "rfc-0042-cache.md" by
/// "rfc-{number:4}-{slug}.md" gives 42; case does not matter. -1 where the name does not fit the pattern.
int patternNumber(const QString& pattern, const QString& name);

/// "Move sessions: to Redis!" as "move-sessions-to-redis": letters and digits in lower case, divided by
/// single dashes, at most 60 characters; "untitled" where nothing is left.
QString slugOf(const QString& title);

} // namespace redraft
