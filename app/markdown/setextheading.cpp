#include "app/markdown/setextheading.h"

#include <QRegularExpression>

namespace redraft {

namespace {

bool isUnderline(QStringView line)
{
    const QStringView marks = line.trimmed();
    if (marks.isEmpty() || (marks[0] != u'=' && marks[0] != u'-') || line.indexOf(marks[0]) > 3)
        return false;
    return marks.count(marks[0]) == marks.size();
}

/// Begins a list item or a quote, whose text an underline outside of it does not make a heading.
bool opensContainer(const QString& line)
{
    static const QRegularExpression mark(QStringLiteral(R"(^[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)))"));
    return mark.match(line).hasMatch();
}

/// Could be a line of a paragraph, as far as the line alone shows.
bool isPlainText(const QString& line)
{
    static const QRegularExpression other(QStringLiteral(
        R"(^(?:\s*$| {0,3}#{1,6}(?:[ \t]|$)| {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$)"
        R"(| {0,3}(?:```|~~~)|(?: {4}|\t)| {0,3}\[[^\]]+\]:[ \t]))"));
    return !opensContainer(line) && !isUnderline(line) && !other.match(line).hasMatch();
}

/// The text from the line upwards begins with a line of its own, not in a list item or quote.
bool isOutsideOfContainers(int line, const std::function<QString(int)>& textOf)
{
    int above = line;
    while (above > line - setextReach && isPlainText(textOf(above)))
        --above;
    return !opensContainer(textOf(above)) || isUnderline(textOf(above));
}

} // namespace

bool isInSetextHeading(int line, const std::function<QString(int)>& textOf)
{
    int below = line;
    while (below < line + setextReach && isPlainText(textOf(below)))
        ++below;
    if (!isUnderline(textOf(below)))
        return false;
    const int text = below == line ? line - 1 : line;
    return isPlainText(textOf(text)) && isOutsideOfContainers(text, textOf);
}

} // namespace redraft
