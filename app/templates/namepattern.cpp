#include "app/templates/namepattern.h"

#include <QRegularExpression>
#include <functional>

namespace redraft {

namespace {

constexpr qsizetype longestSlug = 60;

const QRegularExpression& placeholderExpression()
{
    static const QRegularExpression expression(QStringLiteral("\\{([a-z]+)(?::([1-9]))?\\}"));
    return expression;
}

const QStringList& knownPlaceholders()
{
    static const QStringList names{
        QStringLiteral("title"),  QStringLiteral("slug"),   QStringLiteral("number"),
        QStringLiteral("id"),     QStringLiteral("year"),   QStringLiteral("date"),
        QStringLiteral("author"), QStringLiteral("status"), QStringLiteral("uuid")};
    return names;
}

QString valueOf(const QString& name, int digits, const PatternValues& values)
{
    switch (knownPlaceholders().indexOf(name)) {
    case 0:
        return values.title;
    case 1:
        return slugOf(values.title);
    case 2:
        return QStringLiteral("%1").arg(values.number, digits, 10, QLatin1Char('0'));
    case 3:
        return values.id;
    case 4:
        return values.today.toString(QStringLiteral("yyyy"));
    case 5:
        return values.today.toString(Qt::ISODate);
    case 6:
        return values.author;
    case 7:
        return values.status;
    default:
        return values.uuid;
    }
}

/// `pattern` with each known placeholder replaced by what `replace` makes of it, and the rest by `keep`.
QString rewritten(const QString& pattern, const std::function<QString(const QString&, int)>& replace,
                  const std::function<QString(const QString&)>& keep)
{
    QString result;
    qsizetype end = 0;
    for (auto matches = placeholderExpression().globalMatch(pattern); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (!knownPlaceholders().contains(match.captured(1)))
            continue;
        result += keep(pattern.mid(end, match.capturedStart() - end));
        result += replace(match.captured(1), match.captured(2).toInt());
        end = match.capturedEnd();
    }
    return result + keep(pattern.mid(end));
}

} // namespace

QString filledPattern(const QString& pattern, const PatternValues& values)
{
    return rewritten(
        pattern, [&values](const QString& name, int digits) { return valueOf(name, digits, values); },
        [](const QString& text) { return text; });
}

QString unknownPlaceholder(const QString& pattern)
{
    static const QRegularExpression anyBraces(QStringLiteral("\\{[^{}]*\\}"));
    for (auto matches = anyBraces.globalMatch(pattern); matches.hasNext();) {
        const QString braces = matches.next().captured();
        const QRegularExpressionMatch known = placeholderExpression().match(braces);
        if (!known.hasMatch() || known.capturedLength() != braces.size() ||
            !knownPlaceholders().contains(known.captured(1)))
            return braces;
    }
    return {};
}

int patternNumber(const QString& pattern, const QString& name)
{
    bool hasNumber = false;
    const QString expression = rewritten(
        pattern,
        [&hasNumber](const QString& placeholder, int) {
            if (placeholder != QStringLiteral("number"))
                return QStringLiteral(".*");
            const bool isFirst = !hasNumber;
            hasNumber = true;
            return isFirst ? QStringLiteral("(\\d{1,9})") : QStringLiteral("\\d+");
        },
        [](const QString& text) { return QRegularExpression::escape(text); });
    if (!hasNumber)
        return -1;
    const QRegularExpression whole(QRegularExpression::anchoredPattern(expression),
                                   QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = whole.match(name);
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

QString slugOf(const QString& title)
{
    QString slug;
    for (const QChar character : title.normalized(QString::NormalizationForm_KD).toLower()) {
        if (character.isLetterOrNumber())
            slug += character;
        else if (!character.isMark() && character != u'\'' && character != u'’' && !slug.isEmpty() &&
                 !slug.endsWith(u'-'))
            slug += u'-';
    }
    if (slug.size() > longestSlug) {
        const qsizetype lastWordEnd = slug.lastIndexOf(u'-', longestSlug);
        slug.truncate(lastWordEnd > 0 ? lastWordEnd : longestSlug);
    }
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug.isEmpty() ? QStringLiteral("untitled") : slug;
}

} // namespace redraft
