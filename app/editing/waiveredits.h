#pragma once

#include "app/checklist/finding.h"
#include "app/checklist/waiver.h"
#include "app/metadata/metadata.h"
#include "app/text/edit.h"
#include "app/text/result.h"

namespace redraft {

/// What the edits of waivers look at. References stay valid during the call only.
struct WaiverPlace
{
    const TextSnapshot& snapshot;
    const SyntaxTree& tree;
    const Outline& outline;
    const Metadata& metadata;
};

/// Writes a comment that waives the finding of the section `sectionId` (see Waiver): under the heading of the
/// innermost section that holds it, or, for a field or a missing section, behind the metadata or at the
/// start. An error where the reason says nothing, or where the document has no place for it. Pure.
Result<Edit> addWaiver(const WaiverPlace& place, const Finding& finding, const QString& sectionId,
                       const QString& reason);

/// Takes out what waives the finding: the statement alone where others share its comment, else the comment
/// with its line. An empty edit if nothing waives it. Pure.
Edit removeWaiver(const WaiverPlace& place, const Finding& finding, const QString& sectionId);

} // namespace redraft
