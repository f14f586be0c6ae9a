#pragma once

#include "app/markdown/htmlresolver.h"
#include "app/markdown/htmlstructure.h"

namespace redraft {

/// Has `writer` write the top-level block `index` with its raw HTML resolved. Elements that the block opens
/// may enclose the blocks after it: of these the writer gets the start and the end tag as they come.
template <typename Writer>
void writeStructured(Writer& writer, const HtmlStructure& structure, int index, const Node& node)
{
    if (structure.isDrawnBefore(index))
        return;
    const std::vector<HtmlStep> steps = structure.steps(index);
    if (steps.empty())
        return writer.writeBlock(holdsHtml(node) ? resolveHtml(node) : node);
    for (const HtmlStep& step : steps) {
        for (const Node& block : step.content)
            writer.writeBlock(block);
        if (step.kind == HtmlPart::Kind::Content)
            continue;
        const HtmlTag& tag = *structure.enclosures()[size_t(step.pair)].element.tag;
        if (step.kind == HtmlPart::Kind::Open)
            writer.writeStartTag(tag);
        else
            writer.writeEndTag(tag);
    }
}

} // namespace redraft
