#include "app/checklist/sectionappending.h"

#include "app/checklist/sectioncontent.h"
#include "app/templates/sectioninsertion.h"

#include <QCoreApplication>
#include <algorithm>

namespace redraft {

namespace {

/// True if the line behind `position` is made of dashes: it would make the text above it a heading.
bool isAboveDashes(const QString& text, qsizetype position)
{
    const qsizetype start = position + 1;
    const qsizetype end = text.indexOf(u'\n', start);
    const QStringView line =
        QStringView(text).mid(std::min(start, text.size()), end < 0 ? -1 : end - start).trimmed();
    return !line.isEmpty() && std::all_of(line.begin(), line.end(), [](QChar c) { return c == u'-'; });
}

/// The end of the last block of the section that is no rule: behind its last character that is not blank.
qsizetype endOfContent(const CheckInput& input, const Section& section)
{
    const SectionContent content(input, section);
    qsizetype end = section.heading.end();
    for (int block = content.firstBlock(); block < content.endBlock(); ++block) {
        if (content.node(block).kind != NodeKind::ThematicBreak)
            end = content.rangeOf(block, content.node(block)).end();
    }
    while (end > section.heading.start && input.snapshot.text[end - 1].isSpace())
        --end;
    return end;
}

} // namespace

Fix appendToSection(const CheckInput& input, const Section& section, const QString& text,
                    const QString& label)
{
    const qsizetype position = endOfContent(input, section);
    Edit edit = Edit::replace({position, 0}, QStringLiteral("\n\n") + text, label);
    if (isAboveDashes(input.snapshot.text, position))
        edit.deltas.front().inserted += u'\n';
    const qsizetype lineLength = text.indexOf(u'\n') < 0 ? text.size() : text.indexOf(u'\n');
    edit.selection = TextRange{position + 2, lineLength};
    return {QCoreApplication::translate("Alternatives", "Add"), edit};
}

QStringList scaffoldParts(const QString& scaffold)
{
    QStringList parts;
    for (const QString& line : scaffold.split(u'\n')) {
        if (line.startsWith(QStringLiteral("### ")))
            parts += QString();
        if (!parts.isEmpty())
            parts.back() += line + u'\n';
    }
    return parts;
}

std::optional<Fix> addScaffoldPart(const CheckInput& input, const SectionInput& section, const QString& words)
{
    for (const QString& part : scaffoldParts(section.definition.scaffold)) {
        const QString heading = part.section(u'\n', 0, 0).mid(4);
        if (!normalizedHeading(heading).contains(words))
            continue;
        const QString label = QCoreApplication::translate("Report", "Add “%1”").arg(heading.trimmed());
        Fix fix = appendToSection(input, section.section,
                                  scaffoldAtLevel(part.trimmed(), section.section.level), label);
        fix.safety = FixSafety::Unsafe;
        return fix;
    }
    return std::nullopt;
}

} // namespace redraft
