#include "app/document/parseddocument.h"

#include "app/document/sharedpart.h"
#include "app/markdown/markdownreading.h"
#include "app/metadata/companionfields.h"

namespace redraft {

namespace {

std::shared_ptr<const ParsedDocument> documentWith(std::shared_ptr<const SyntaxTree> tree,
                                                   const TextSnapshot& snapshot,
                                                   const std::shared_ptr<const ParsedDocument>& previous,
                                                   const AnalysisContext& context,
                                                   const std::shared_ptr<const Metadata>& known = nullptr)
{
    auto parsed = std::make_shared<ParsedDocument>();
    parsed->snapshot = snapshot;
    parsed->documentTemplate =
        context.documentTemplate ? context.documentTemplate : std::make_shared<Template>();
    parsed->neighbourhood = context.neighbourhood;
    parsed->companion = context.companion;
    parsed->reason = context.reason;
    parsed->tree = std::move(tree);
    parsed->outline =
        sharedPart(makeOutline(*parsed->tree, snapshot), previous ? previous->outline : nullptr);
    Metadata metadata = known ? *known : readMetadata(snapshot);
    if (context.companion)
        metadata = withCompanionFields(metadata, *context.companion);
    parsed->metadata = sharedPart(std::move(metadata), previous ? previous->metadata : nullptr);
    return parsed;
}

} // namespace

AnalysisContext contextOf(const ParsedDocument& parsed, QDate today)
{
    return {parsed.documentTemplate, today, parsed.neighbourhood, parsed.companion, parsed.reason};
}

std::shared_ptr<const ParsedDocument> parseDocument(const TextSnapshot& snapshot,
                                                    const std::shared_ptr<const ParsedDocument>& previous,
                                                    const AnalysisContext& context,
                                                    const std::stop_token& stop)
{
    auto tree = parseMarkdown(snapshot, previous ? previous->tree : nullptr, stop);
    if (!tree || stop.stop_requested())
        return nullptr;
    return documentWith(std::move(tree), snapshot, previous, context);
}

std::shared_ptr<const ParsedDocument> parseDocumentOnce(const TextSnapshot& snapshot,
                                                        const AnalysisContext& context,
                                                        const std::shared_ptr<const Metadata>& metadata)
{
    return documentWith(parseMarkdownOnce(snapshot), snapshot, nullptr, context, metadata);
}

} // namespace redraft
