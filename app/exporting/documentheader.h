#pragma once

#include "app/document/parseddocument.h"
#include "app/rendering/headerlayout.h"

namespace redraft {

/// What stands above the first block in preview and export, and which blocks need not be shown because of it.
struct DocumentHeader
{
    HeaderContent content;
    /// Indices of blocks whose text the header shows: the title's heading, bold metadata lines. Rising.
    std::vector<int> shownBlocks;
    int titleBlock = -1; ///< the heading among them, if the title is one
    bool operator==(const DocumentHeader&) const = default;
};

/// Only the title: nothing of the metadata, whose lines stay in the text.
DocumentHeader titleOnly(const DocumentHeader& header);

/// Made from the metadata: title, status, people and dates in front, what else is known below. Pure; cost
/// does not grow with the document.
DocumentHeader makeDocumentHeader(const ParsedDocument& document);

} // namespace redraft
