#pragma once

#include "app/checklist/report.h"
#include "app/document/parseddocument.h"
#include "app/document/statistics.h"

namespace redraft {

class CheckMemory;

/// All that is known of one revision: what its text says and what is to be said about that. Immutable and
/// shared; parts that did not change keep their pointer.
struct Analysis : ParsedDocument
{
    std::shared_ptr<const Report> report;
    std::shared_ptr<const CheckMemory> checkMemory; ///< what the report of the next revision starts from
    Statistics statistics;
};

/// Examines a document that is parsed already, on the day `today`. Pure; any thread. The result equals that
/// without `previous`, only parts may be shared with it. Null only if a stop was requested meanwhile.
std::shared_ptr<const Analysis> examine(const ParsedDocument& parsed,
                                        const std::shared_ptr<const Analysis>& previous, QDate today,
                                        const std::stop_token& stop = {});

/// The report alone, for a document that is looked at once. Pure; any thread.
Report reportOf(const ParsedDocument& parsed, QDate today);

/// Both steps at once, for whoever needs nothing before all is there: parseDocument() and examine().
std::shared_ptr<const Analysis> analyse(const TextSnapshot& snapshot,
                                        const std::shared_ptr<const Analysis>& previous,
                                        const AnalysisContext& context, const std::stop_token& stop = {});

} // namespace redraft
