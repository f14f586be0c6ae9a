#include "app/checklist/alternatives.h"
#include "app/checklist/sectionappending.h"
#include "app/checklist/sectioncontent.h"
#include "app/templates/sectioninsertion.h"

#include <QCoreApplication>
#include <algorithm>

namespace redraft {

namespace {

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

/// The level above which inner headings stand: authors skip levels, too.
int outerLevel(const CheckInput& input, const Section& section)
{
    const SectionContent content(input, section);
    int lowest = 0;
    for (int block = content.firstBlock(); block < content.endBlock(); ++block) {
        const Node& node = content.node(block);
        if (node.kind == NodeKind::Heading)
            lowest = lowest == 0 ? node.level : std::min(lowest, node.level);
    }
    return lowest > 0 ? lowest - 1 : section.level;
}

} // namespace

Fix addAlternativeFix(const CheckInput& input, const SectionInput& section, AlternativeKind kind)
{
    QString text =
        scaffoldAtLevel(scaffoldPart(section.definition.scaffold, kind), outerLevel(input, section.section));
    if (text.startsWith(u'#') && usesBoldWords(input, section.section)) {
        const qsizetype lineEnd = text.indexOf(u'\n') < 0 ? text.size() : text.indexOf(u'\n');
        const QString name = text.left(lineEnd).remove(u'#').trimmed();
        text = QStringLiteral("**%1**").arg(name) + text.mid(lineEnd);
    }
    Fix fix = appendToSection(input, section.section, text,
                              QCoreApplication::translate("Alternatives", "Add alternative"));
    // Behind prose it may say again what stands there, or deny that there are none.
    const std::vector<Alternative> present = alternativesOf(input, section.section);
    const bool isListed = std::any_of(present.begin(), present.end(),
                                      [](const Alternative& each) { return !each.name.isEmpty(); });
    fix.safety = isListed ? FixSafety::Safe : FixSafety::Unsafe;
    return fix;
}

} // namespace redraft
