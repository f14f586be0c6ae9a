#include "app/checklist/rules/mentioncheck.h"

#include "app/checklist/rules/sectionprose.h"
#include "app/checklist/sectionappending.h"
#include "app/checklist/sectioncontent.h"

namespace redraft {

std::vector<Finding> MentionCheck::run(const CheckInput& input, const SectionInput& section) const
{
    if (words().isIn(section.section.title))
        return {};
    const auto [first, end] = blocksIn(input.tree, section.section.body);
    int count = 0;
    for (int block = first; block < end; ++block) {
        for (const ProsePart& part : input.blockFacts->of(block).parts) {
            if (words().isIn(part.text))
                return {}; // as a rule one of the first paragraphs has a word
            count += wordCount(part.text);
        }
    }
    if (count < fewestWords() || isShown(input, section))
        return {};
    Finding finding = found(severity(), complaint(), SectionContent(input, section.section).start());
    if (!scaffoldHeading().isEmpty()) {
        if (const std::optional<Fix> fix = addScaffoldPart(input, section, scaffoldHeading()))
            finding.fixes.push_back(*fix);
    }
    return {finding};
}

QString proseOf(const CheckInput& input, const SectionInput& section)
{
    return SectionProse(input, section).in(section.section.body);
}

} // namespace redraft
