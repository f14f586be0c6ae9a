#include "app/document/allsafefixes.h"

#include "app/checklist/safefixes.h"
#include "app/text/composededit.h"

namespace redraft {

namespace {

std::vector<Finding> findingsIn(const Report& report, const SectionFilter& isWanted)
{
    std::vector<Finding> findings;
    for (const SectionReport& section : report.sections) {
        if (isWanted(section))
            findings.insert(findings.end(), section.findings.begin(), section.findings.end());
    }
    return findings;
}

} // namespace

Edit allSafeFixes(const std::shared_ptr<const Analysis>& analysis, QDate today, const SectionFilter& isWanted,
                  const std::stop_token& stop)
{
    std::shared_ptr<const Analysis> latest = analysis;
    const AnalysisContext context = contextOf(*analysis, today);
    const auto findingsOf = [&](const QString& text) {
        if (latest && text != latest->snapshot.text)
            latest = analyse(TextSnapshot(text), latest, context, stop);
        return latest ? findingsIn(*latest->report, isWanted) : std::vector<Finding>();
    };
    const FixedText fixed = withSafeFixes(analysis->snapshot.text, findingsOf);
    Edit edit;
    if (!stop.stop_requested()) {
        for (const Edit& round : fixed.rounds)
            edit = composed(edit, round);
    }
    return edit;
}

} // namespace redraft
