#include "app/checklist/alternatives.h"
#include "app/checklist/sectioncontent.h"
#include "app/templates/sectioninsertion.h"

#include <QCoreApplication>
#include <algorithm>

namespace redraft {

namespace {

/// The alternatives of a scaffold: its parts from one inner heading to the next.
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

QString scaffoldPart(const QString& scaffold, AlternativeKind kind)
{
    const QStringList parts = scaffoldParts(scaffold);
    if (parts.isEmpty())
        return scaffold.trimmed();
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        const bool isNothing =
            part->section(u'\n', 0, 0).contains(QStringLiteral("nothing"), Qt::CaseInsensitive);
        if (isNothing == (kind == AlternativeKind::DoNothing))
            return part->trimmed();
    }
    return parts.back().trimmed();
}

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

bool usesBoldWords(const CheckInput& input, const Section& section)
{
    const SectionContent content(input, section);
    bool isBold = false;
    for (int block = content.firstBlock(); block < content.endBlock(); ++block) {
        const Node& node = content.node(block);
        if (node.kind == NodeKind::Heading)
            return false;
        isBold |= node.kind == NodeKind::Paragraph && !node.children.empty() &&
                  node.children.front().kind == NodeKind::Strong;
    }
    return isBold;
}

} // namespace

Fix addAlternativeFix(const CheckInput& input, const SectionInput& section, AlternativeKind kind)
{
    QString text = scaffoldAtLevel(scaffoldPart(section.definition.scaffold, kind), section.section.level);
    if (text.startsWith(u'#') && usesBoldWords(input, section.section)) {
        const qsizetype lineEnd = text.indexOf(u'\n') < 0 ? text.size() : text.indexOf(u'\n');
        const QString name = text.left(lineEnd).remove(u'#').trimmed();
        text = QStringLiteral("**%1**").arg(name) + text.mid(lineEnd);
    }
    const qsizetype position = endOfContent(input, section.section);
    const QString label = QCoreApplication::translate("Alternatives", "Add alternative");
    Edit edit = Edit::replace({position, 0}, QStringLiteral("\n\n") + text, label);
    if (isAboveDashes(input.snapshot.text, position))
        edit.deltas.front().inserted += u'\n';
    const qsizetype lineLength = text.indexOf(u'\n') < 0 ? text.size() : text.indexOf(u'\n');
    edit.selection = TextRange{position + 2, lineLength};
    return {QCoreApplication::translate("Alternatives", "Add"), edit};
}

} // namespace redraft
