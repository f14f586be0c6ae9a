#include "app/editing/listitemline.h"

#include <QRegularExpression>

namespace redraft {

namespace {

bool isRule(QStringView line)
{
    QChar mark;
    int count = 0;
    for (const QChar unit : line) {
        if (unit.isSpace() || unit == u'>')
            continue;
        if ((unit != u'-' && unit != u'*') || (count > 0 && unit != mark))
            return false;
        mark = unit;
        ++count;
    }
    return count >= 3;
}

} // namespace

std::optional<int> ListItemLine::number() const
{
    return marker.size() > 1 ? std::optional<int>(marker.chopped(1).toInt()) : std::nullopt;
}

QString ListItemLine::prefixOfSibling(int itemNumber) const
{
    const QString itemMarker = marker.size() > 1 ? QString::number(itemNumber) + marker.back() : marker;
    const QString box = taskBox.isEmpty() ? QString() : QStringLiteral("[ ] ");
    return quotePrefix + indent + itemMarker + gap + box;
}

std::optional<ListItemLine> parseListItemLine(QStringView line)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^((?:[ ]{0,3}>[ ]?)*)([ \\t]*)([-+*]|[0-9]{1,9}[.)])(?:([ \\t]+)(\\[[ xX]\\](?:[ \\t]+|$))?|$)"));
    const QRegularExpressionMatch match = pattern.match(line.toString());
    if (!match.hasMatch() || isRule(line))
        return std::nullopt;
    ListItemLine item;
    item.quotePrefix = match.captured(1);
    item.indent = match.captured(2);
    item.marker = match.captured(3);
    item.gap = match.captured(4).isEmpty() ? QStringLiteral(" ") : match.captured(4);
    item.taskBox = match.captured(5);
    item.textStart = match.capturedEnd(0);
    return item;
}

} // namespace redraft
