#include "app/document/parseddocument.h"

#include "app/document/sharedpart.h"
#include "app/metadata/companionfields.h"

namespace redraft {

std::shared_ptr<const ParsedDocument> parseDocument(const TextSnapshot& snapshot,
                                                    const std::shared_ptr<const ParsedDocument>& previous,
                                                    const AnalysisContext& context,
                                                    const std::stop_token& stop)
{
    auto parsed = std::make_shared<ParsedDocument>();
    parsed->snapshot = snapshot;
    parsed->documentTemplate =
        context.documentTemplate ? context.documentTemplate : std::make_shared<Template>();
    parsed->neighbourhood = context.neighbourhood;
    parsed->tree = parseMarkdown(snapshot, previous ? previous->tree : nullptr, stop);
    if (!parsed->tree || stop.stop_requested())
        return nullptr;
    parsed->outline =
        sharedPart(makeOutline(*parsed->tree, snapshot), previous ? previous->outline : nullptr);
    Metadata metadata = readMetadata(snapshot);
    if (context.companion)
        metadata = withCompanionFields(metadata, *context.companion);
    parsed->metadata = sharedPart(std::move(metadata), previous ? previous->metadata : nullptr);
    return parsed;
}

} // namespace redraft
