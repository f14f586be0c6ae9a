#include "app/templates/sectioninsertion.h"

#include "app/markdown/fences.h"
#include "app/text/frontmatterrange.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace redraft {

namespace {

constexpr int scaffoldLevel = 2;
constexpr int deepestLevel = 6;

/// The part of the document that holds section `index`: itself, or the part around it.
int partAround(const Outline& outline, const std::vector<int>& parts, int index)
{
    while (std::find(parts.begin(), parts.end(), index) == parts.end()) {
        const int parent = outline.sections[size_t(index)].parent;
        if (parent < 0)
            break;
        index = parent;
    }
    return index;
}

int partLevel(const Outline& outline)
{
    const std::vector<int> parts = outline.topSections();
    return parts.empty() ? scaffoldLevel : outline.sections[size_t(parts.front())].level;
}

QStringView lastFilledLine(QStringView text)
{
    text = text.trimmed();
    return text.mid(text.lastIndexOf(u'\n') + 1).trimmed();
}

/// "---", "***" or "___" as the last line of `range`, if it is no heading's underline.
QString closingRule(const TextSnapshot& snapshot, const Outline& outline, TextRange range)
{
    const QStringView text = snapshot.view(range);
    const QStringView line = lastFilledLine(text);
    const bool isRule = line.size() >= 3 && QStringView(u"-*_").contains(line.front()) &&
                        std::all_of(line.begin(), line.end(), [&line](QChar c) { return c == line.front(); });
    if (!isRule)
        return {};
    const qsizetype place = range.start + (line.data() - text.data());
    const bool isUnderline =
        std::any_of(outline.sections.begin(), outline.sections.end(),
                    [place](const Section& section) { return section.heading.contains(place); });
    return isUnderline ? QString() : line.toString();
}

/// The rule that divides the parts of the document, where at least half of them end with one.
QString dividingRule(const TextSnapshot& snapshot, const Outline& outline)
{
    const std::vector<int> parts = outline.topSections();
    QString rule;
    size_t count = 0;
    for (const int part : parts) {
        const QString closing = closingRule(snapshot, outline, outline.sections[size_t(part)].body);
        count += closing.isEmpty() ? 0 : 1;
        rule = closing.isEmpty() ? rule : closing;
    }
    return count > 0 && count * 2 >= parts.size() - 1 ? rule : QString();
}

/// Line ends that are missing for one empty line between `before` and what follows.
QString gapBehind(QStringView before)
{
    if (before.trimmed().isEmpty() && !before.contains(u'\n'))
        return before.isEmpty() ? QString() : QStringLiteral("\n");
    const qsizetype lastEnd = before.lastIndexOf(u'\n');
    const bool endsInBlankLine = before.mid(lastEnd + 1).trimmed().isEmpty();
    if (!endsInBlankLine)
        return QStringLiteral("\n\n");
    const QString lineEnd = lastEnd + 1 < before.size() ? QStringLiteral("\n") : QString();
    const QStringView line = before.left(std::max<qsizetype>(lastEnd, 0));
    const bool isLineBlank = line.mid(line.lastIndexOf(u'\n') + 1).trimmed().isEmpty();
    return isLineBlank || !lineEnd.isEmpty() ? lineEnd : QStringLiteral("\n");
}

/// What the author writes first: the first words in brackets, else the first line.
TextRange firstToWrite(const QString& scaffold)
{
    static const QRegularExpression placeholder(QStringLiteral("\\[[^\\[\\]\\n]{2,}\\](?![(\\[:])"));
    const QRegularExpressionMatch match = placeholder.match(scaffold);
    if (match.hasMatch())
        return {match.capturedStart(), match.capturedLength()};
    const qsizetype end = scaffold.indexOf(u'\n');
    return {0, end < 0 ? scaffold.size() : end};
}

} // namespace

QString scaffoldAtLevel(const QString& scaffold, int level)
{
    QStringList lines = scaffold.trimmed().split(u'\n');
    const std::vector<bool> isCode = fencedLines(TextSnapshot(scaffold.trimmed()), int(lines.size()) - 1);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString& line = lines[i];
        qsizetype marks = 0;
        while (marks < line.size() && line[marks] == u'#')
            ++marks;
        if (isCode[size_t(i)] || marks == 0 || marks > deepestLevel || marks == line.size() ||
            line[marks] != u' ')
            continue;
        const qsizetype moved = std::clamp<qsizetype>(marks + level - scaffoldLevel, 1, deepestLevel);
        line.replace(0, marks, QString(moved, u'#'));
    }
    return lines.join(u'\n');
}

qsizetype sectionInsertionPoint(const TextSnapshot& snapshot, const Outline& outline,
                                const std::vector<int>& matches, size_t definition)
{
    const std::vector<int> parts = outline.topSections();
    for (size_t earlier = definition; earlier > 0; --earlier) {
        if (matches[earlier - 1] >= 0)
            return outline.sections[size_t(partAround(outline, parts, matches[earlier - 1]))].body.end();
    }
    for (size_t later = definition + 1; later < matches.size(); ++later) {
        if (matches[later] >= 0)
            return outline.sections[size_t(partAround(outline, parts, matches[later]))].heading.start;
    }
    return snapshot.text.size();
}

Edit sectionInsertion(const TextSnapshot& snapshot, const Outline& outline, const Template& documentTemplate,
                      const std::vector<int>& matches, size_t definition)
{
    const SectionDefinition& section = documentTemplate.sections[definition];
    const int level = partLevel(outline);
    const QString scaffold = scaffoldAtLevel(section.scaffold, level);
    const qsizetype position = sectionInsertionPoint(snapshot, outline, matches, definition);
    const QStringView before = QStringView(snapshot.text).left(position);
    const QStringView behind = QStringView(snapshot.text).mid(position);
    const QString rule = dividingRule(snapshot, outline);

    QString text = gapBehind(before);
    if (!rule.isEmpty() && closingRule(snapshot, outline, {0, position}).isEmpty() &&
        !before.trimmed().isEmpty())
        text += rule + QStringLiteral("\n\n");
    text += QString(level, u'#') + u' ' + section.heading;
    const qsizetype bodyStart = position + text.size() + 2;
    if (!scaffold.isEmpty())
        text += QStringLiteral("\n\n") + scaffold;
    if (!rule.isEmpty() && !behind.trimmed().isEmpty())
        text += QStringLiteral("\n\n") + rule;
    if (!behind.trimmed().isEmpty())
        text += QStringLiteral("\n\n");
    else if (before.isEmpty() || before.endsWith(u'\n') || !behind.isEmpty())
        text += u'\n';

    Edit edit{{TextDelta{position, 0, text}},
              std::nullopt,
              QCoreApplication::translate("SectionInsertion", "Add section “%1”").arg(section.heading)};
    edit.selection =
        scaffold.isEmpty() ? TextRange{bodyStart - 2, 0} : firstToWrite(scaffold).shifted(bodyStart);
    return edit;
}

} // namespace redraft
