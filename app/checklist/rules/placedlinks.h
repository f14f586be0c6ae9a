#pragma once

#include "app/checklist/check.h"
#include "app/checklist/linktarget.h"

#include <functional>

namespace redraft {

/// A link or an image of a document, and where it leads.
struct PlacedLink
{
    const LinkFact& link;
    const BlockEntry& block; ///< around it; the ranges of the link count from its start
    LinkTarget target;
};

/// Visits the links and images of a document in source order, but no footnotes. None of a document that lies
/// in no folder: nobody knows where they lead.
void forEachLink(const CheckInput& input, const std::function<void(const PlacedLink&)>& visit);

} // namespace redraft
