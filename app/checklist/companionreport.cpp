#include "app/checklist/companionreport.h"

#include "app/checklist/metadatareport.h"
#include "app/checklist/waiverbook.h"

namespace redraft {

std::vector<Finding> companionFindings(const CheckInput& document, const TextSnapshot& companion)
{
    const SyntaxTree noTree;
    const Outline noOutline;
    const Metadata metadata = readYamlFile(companion);
    const CheckInput input{companion,
                           noTree,
                           noOutline,
                           metadata,
                           document.documentTemplate,
                           document.today,
                           document.stop,
                           document.neighbourhood};
    WaiverBook waivers(findWaivers(document.snapshot, document.tree, document.outline));
    return makeMetadataReport(input, waivers).findings;
}

} // namespace redraft
