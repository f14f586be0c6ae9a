#include "app/document/analysis.h"

#include "app/checklist/check.h"

namespace redraft {

namespace {

/// The old part where it is equal, so that views see at the pointer that nothing changed.
template <typename T>
std::shared_ptr<const T> shared(T part, const std::shared_ptr<const T>& previous)
{
    if (previous && *previous == part)
        return previous;
    return std::make_shared<const T>(std::move(part));
}

} // namespace

std::shared_ptr<const Analysis> analyse(const TextSnapshot& snapshot,
                                        const std::shared_ptr<const Analysis>& previous,
                                        const AnalysisContext& context, const std::stop_token& stop)
{
    auto result = std::make_shared<Analysis>();
    result->snapshot = snapshot;
    result->documentTemplate =
        context.documentTemplate ? context.documentTemplate : std::make_shared<Template>();
    result->tree = parseMarkdown(snapshot, previous ? previous->tree : nullptr, stop);
    if (!result->tree || stop.stop_requested())
        return nullptr;
    result->outline = shared(makeOutline(*result->tree, snapshot), previous ? previous->outline : nullptr);
    result->metadata = shared(readMetadata(snapshot), previous ? previous->metadata : nullptr);
    const CheckInput input{
        snapshot,     *result->tree, *result->outline, *result->metadata, *result->documentTemplate,
        context.today};
    result->report = shared(makeReport(input), previous ? previous->report : nullptr);
    result->statistics = countWords(*result->tree, previous ? previous->tree.get() : nullptr,
                                    previous ? previous->statistics : Statistics{});
    return result;
}

} // namespace redraft
