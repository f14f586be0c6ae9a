#include "app/markdown/htmlenclosures.h"

#include "app/markdown/htmlnodes.h"

namespace redraft {

HtmlEnclosures::HtmlEnclosures(const HtmlBlocks& blocks)
    : m_pairs(blocks.parts())
{
    std::vector<int> open;
    for (const HtmlPair& pair : m_pairs.list()) {
        HtmlEnclosure enclosure;
        enclosure.firstPlace = pair.openBlock;
        enclosure.lastPlace = pair.closeBlock;
        const QString& source = blocks.partsAt(pair.openBlock)[size_t(pair.openPart)].source;
        if (const std::optional<HtmlTag> tag = sanitizeStartTag(source))
            enclosure.element = nodeOfElement(*tag);
        const auto isOver = [&](int index) {
            const HtmlPair& outer = m_pairs.list()[size_t(index)];
            return std::pair(outer.closeBlock, outer.closePart) < std::pair(pair.openBlock, pair.openPart);
        };
        while (!open.empty() && isOver(open.back()))
            open.pop_back();
        enclosure.parent = open.empty() ? -1 : open.back();
        enclosure.element.start = firstEnclosingFoldKey + pair.openPart;
        open.push_back(int(m_list.size()));
        m_list.push_back(std::move(enclosure));
    }
}

} // namespace redraft
