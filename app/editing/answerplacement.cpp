#include "app/editing/answerplacement.h"

#include "app/markdown/fences.h"
#include "app/templates/sectioninsertion.h"

#include <QRegularExpression>
#include <algorithm>

namespace redraft {

namespace {

constexpr qsizetype deepestHeading = 6;
constexpr int sectionLevel = 2; ///< of sections in scaffolds; their parts are one deeper

/// `answer` without blanks around it, and with the end of a fence that it leaves open.
QString closedAnswer(const QString& answer)
{
    static const QRegularExpression fenceLine(QStringLiteral("^ {0,3}(`{3,}|~{3,})(.*)$"));
    QString open;
    for (const QString& line : answer.split(u'\n')) {
        const QRegularExpressionMatch match = fenceLine.match(line);
        if (!match.hasMatch())
            continue;
        const QString marks = match.captured(1);
        if (open.isEmpty())
            open = marks;
        else if (marks.front() == open.front() && marks.size() >= open.size() &&
                 match.captured(2).trimmed().isEmpty())
            open.clear();
    }
    QString text = answer;
    while (!text.isEmpty() && (text.front() == u'\n' || text.front() == u'\r'))
        text.remove(0, 1);
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return open.isEmpty() ? text : text + u'\n' + open;
}

/// How many '#' a line begins with if it is a heading; 0 for other lines.
qsizetype headingLevel(const QString& line)
{
    qsizetype marks = 0;
    while (marks < line.size() && line[marks] == u'#')
        ++marks;
    return marks <= deepestHeading && marks < line.size() && line[marks] == u' ' ? marks : 0;
}

/// `answer` with its headings moved down, all by as much, until they stand below a heading of `level`.
QString below(const QString& answer, int level)
{
    QStringList lines = answer.split(u'\n');
    QList<qsizetype> headings;
    qsizetype highest = deepestHeading;
    const std::vector<bool> isCode = fencedLines(TextSnapshot(answer), int(lines.size()) - 1);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (isCode[size_t(i)] || headingLevel(lines[i]) == 0)
            continue;
        headings += i;
        highest = std::min(highest, headingLevel(lines[i]));
    }
    const qsizetype down = std::max<qsizetype>(0, level + 1 - highest);
    for (const qsizetype i : headings) {
        const qsizetype old = headingLevel(lines[i]);
        lines[i].replace(0, old, QString(std::min(old + down, deepestHeading), u'#'));
    }
    return lines.join(u'\n');
}

bool isHeading(const QString& line)
{
    return line.startsWith(QStringLiteral("### "));
}

/// The lines from behind the heading at `at` to the next one are replaced by the answer.
void replaceUnder(QStringList& lines, qsizetype at, const QString& answer)
{
    qsizetype end = at + 1;
    bool isInFence = false;
    while (end < lines.size() && (isInFence || !isHeading(lines[end]))) {
        if (lines[end].startsWith(QStringLiteral("```")))
            isInFence = !isInFence;
        ++end;
    }
    QStringList rest = lines.mid(end);
    lines = lines.first(at + 1) + QStringList{QString()} + answer.split(u'\n');
    if (!rest.isEmpty())
        lines += QString();
    lines += rest;
}

/// Directly under the section's heading.
QString placedFirst(const QString& scaffold, const QString& answer)
{
    const qsizetype paragraphEnd = scaffold.indexOf(QStringLiteral("\n\n"));
    const QString first = scaffold.left(paragraphEnd).trimmed();
    const bool isPlaceholder = first.startsWith(u'[') && first.endsWith(u']');
    const QString rest =
        isPlaceholder ? (paragraphEnd < 0 ? QString() : scaffold.mid(paragraphEnd + 2)) : scaffold;
    return rest.trimmed().isEmpty() ? answer : answer + QStringLiteral("\n\n") + rest;
}

QString placedUnder(const QString& scaffold, const QString& heading, const QString& answer, BriefAnswer kind)
{
    const QString line = QStringLiteral("### ") + heading;
    QStringList lines = scaffold.split(u'\n');
    const qsizetype at = lines.indexOf(line);
    if (at >= 0) {
        replaceUnder(lines, at, answer);
        return lines.join(u'\n');
    }
    const QString part = line + QStringLiteral("\n\n") + answer;
    if (scaffold.isEmpty())
        return part;
    const bool standsFirst = kind == BriefAnswer::Context && scaffold.startsWith(u'#');
    return standsFirst ? part + QStringLiteral("\n\n") + scaffold : scaffold + QStringLiteral("\n\n") + part;
}

} // namespace

QString scaffoldWithAnswers(const SectionDefinition& section, const QMap<BriefAnswer, QString>& answers)
{
    QString scaffold = section.scaffold.trimmed();
    for (auto place = section.answers.begin(); place != section.answers.end(); ++place) {
        const QString answer = below(closedAnswer(answers.value(place.key())),
                                     place.value().isEmpty() ? sectionLevel : sectionLevel + 1);
        if (answer.isEmpty())
            continue;
        scaffold = place.value().isEmpty() ? placedFirst(scaffold, answer)
                                           : placedUnder(scaffold, place.value(), answer, place.key());
    }
    return scaffold;
}

} // namespace redraft
