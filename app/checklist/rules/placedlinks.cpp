#include "app/checklist/rules/placedlinks.h"

namespace redraft {

void forEachLink(const CheckInput& input, const std::function<void(const PlacedLink&)>& visit)
{
    if (!input.neighbourhood || input.neighbourhood->ownPath().isEmpty())
        return;
    const QString ownPath = input.neighbourhood->ownPath();
    const auto blocks = input.tree.blocks.begin();
    for (int index = 0; index < input.blockFacts->size(); ++index) {
        const std::vector<LinkFact>& links = input.blockFacts->of(index).links;
        if (links.empty())
            continue;
        const BlockEntry block = blocks[index];
        for (const LinkFact& link : links) {
            if (link.kind != NodeKind::FootnoteReference)
                visit({link, block, linkTarget(link.destination, ownPath)});
        }
    }
}

} // namespace redraft
