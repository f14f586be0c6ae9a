#include "app/checklist/rules/mentioncheck.h"

#include "app/checklist/sectioncontent.h"

namespace redraft {

std::vector<Finding> MentionCheck::run(const CheckInput& input, const SectionInput& section) const
{
    const QString text = proseOf(input, section);
    if (words().isIn(section.section.title) || words().isIn(text) || wordCount(text) < fewestWords() ||
        isShown(input, section))
        return {};
    return {found(severity(), complaint(), SectionContent(input, section.section).start())};
}

QString proseOf(const CheckInput& input, const SectionInput& section)
{
    return proseIn(input, section, section.section.body);
}

QString proseIn(const CheckInput& input, const SectionInput& section, TextRange range)
{
    QString text;
    forEachPart(input, section, [&](const PlacedPart& placed) {
        if (range.contains(placed.range().start))
            text += placed.part.text + u'\n';
    });
    return text;
}

} // namespace redraft
