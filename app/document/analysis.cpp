#include "app/document/analysis.h"

#include "app/checklist/check.h"
#include "app/document/sharedpart.h"

namespace redraft {

std::shared_ptr<const Analysis> examine(const ParsedDocument& parsed,
                                        const std::shared_ptr<const Analysis>& previous, QDate today,
                                        const std::stop_token& stop)
{
    auto result = std::make_shared<Analysis>(Analysis{parsed, nullptr, nullptr, {}});
    const CheckInput input{
        parsed.snapshot, *parsed.tree, *parsed.outline,           *parsed.metadata, *parsed.documentTemplate,
        today,           stop,         parsed.neighbourhood.get()};
    Examination examination = examineDocument(input, previous ? previous->checkMemory : nullptr);
    if (stop.stop_requested())
        return nullptr;
    result->report = sharedPart(std::move(examination.report), previous ? previous->report : nullptr);
    result->checkMemory = std::move(examination.memory);
    result->statistics = countWords(*parsed.tree, previous ? previous->tree.get() : nullptr,
                                    previous ? previous->statistics : Statistics{});
    return result;
}

std::shared_ptr<const Analysis> analyse(const TextSnapshot& snapshot,
                                        const std::shared_ptr<const Analysis>& previous,
                                        const AnalysisContext& context, const std::stop_token& stop)
{
    const std::shared_ptr<const ParsedDocument> parsed = parseDocument(snapshot, previous, context, stop);
    return parsed ? examine(*parsed, previous, context.today, stop) : nullptr;
}

} // namespace redraft
