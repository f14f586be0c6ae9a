#include "app/document/analysis.h"

#include "app/checklist/check.h"
#include "app/checklist/guessedtemplate.h"
#include "app/document/sharedpart.h"

namespace redraft {

namespace {

CheckInput inputOf(const ParsedDocument& parsed, QDate today, const std::stop_token& stop)
{
    return {
        parsed.snapshot, *parsed.tree, *parsed.outline,           *parsed.metadata, *parsed.documentTemplate,
        today,           stop,         parsed.neighbourhood.get()};
}

Report weighed(Report report, const ParsedDocument& parsed)
{
    if (parsed.reason == TemplateReason::Matched)
        weighAsGuess(report);
    return report;
}

} // namespace

std::shared_ptr<const Analysis> examine(const ParsedDocument& parsed,
                                        const std::shared_ptr<const Analysis>& previous, QDate today,
                                        const std::stop_token& stop)
{
    auto result = std::make_shared<Analysis>(Analysis{parsed, nullptr, nullptr, {}});
    Examination examination =
        examineDocument(inputOf(parsed, today, stop), previous ? previous->checkMemory : nullptr);
    if (stop.stop_requested())
        return nullptr;
    result->report =
        sharedPart(weighed(std::move(examination.report), parsed), previous ? previous->report : nullptr);
    result->checkMemory = std::move(examination.memory);
    result->statistics = countWords(*parsed.tree, previous ? previous->tree.get() : nullptr,
                                    previous ? previous->statistics : Statistics{});
    return result;
}

Report reportOf(const ParsedDocument& parsed, QDate today)
{
    return weighed(makeReport(inputOf(parsed, today, {})), parsed);
}

std::shared_ptr<const Analysis> analyse(const TextSnapshot& snapshot,
                                        const std::shared_ptr<const Analysis>& previous,
                                        const AnalysisContext& context, const std::stop_token& stop)
{
    const std::shared_ptr<const ParsedDocument> parsed = parseDocument(snapshot, previous, context, stop);
    return parsed ? examine(*parsed, previous, context.today, stop) : nullptr;
}

} // namespace redraft
