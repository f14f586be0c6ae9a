#include "app/checklist/rules/sectionroles.h"

#include "app/checklist/rules/phrasetable.h"

#include <algorithm>

namespace redraft {

namespace {

struct Names
{
    SectionRole role;
    const char* phrases;
};

/// Where several are named the first in this list counts: "Rollback of the migration" is about rollback.
constexpr Names namesOfRoles[] = {
    {SectionRole::Aside, "reference|references|history|changelog|change "
                         "log|revision*|acknowledg*|glossary|terminology|definitions|"
                         "prior art|related work|future work|future possibilities|future directions|non "
                         "goals|nongoals|out of scope|"
                         "examples|appendix|copyright|implementation history|see also|further "
                         "reading|drawbacks|metadata|contributors|"
                         "user stories|how we teach*|test cases"},
    {SectionRole::Rollback, "rollback|roll back|rolling back|way back|backout|revert*|downgrade|disabling"},
    {SectionRole::Questions,
     "open questions|unresolved questions|open issues|open points|questions|unresolved*"},
    {SectionRole::Alternatives,
     "alternative*|rejected*|options|other approaches|considered options|rationale"},
    {SectionRole::Goals,
     "goal|goals|success criteria|success metrics|success|objectives|requirements|slo|slos|sla|slas|"
     "service level*|acceptance criteria|kpis|exit criteria"},
    {SectionRole::Timeline,
     "timeline|milestones|schedule|roadmap|implementation plan|project plan|next steps"},
    {SectionRole::Security, "security|privacy|threat*|authentication|authorization|authorisation|abuse"},
    {SectionRole::Failure, "failure|failures|fault*|error handling|errors|resilience|recovery|degradation"},
    {SectionRole::Observability, "observability|monitoring|metrics|alert*|telemetry|instrumentation|logging"},
    {SectionRole::Migration,
     "migration*|rollout|roll out|deployment|upgrade*|adoption|compatibility|backward*|transition"},
    {SectionRole::Performance,
     "performance|cost|costs|scalability|scaling|scale|capacity|latency|throughput|benchmark*|efficiency"},
    {SectionRole::Configuration, "configuration|config|settings|parameters|tunables|options and defaults"},
    {SectionRole::Summary, "summary|abstract|overview|tl;dr|in short|introduction"},
    {SectionRole::Motivation,
     "motivation|problem|problem statement|background|context|why|why now|rationale and motivation|impact"},
    {SectionRole::Design,
     "design|proposal|specification|architecture|solution|implementation|detailed explanation|how it works|"
     "what it is|proposed*|api|apis|interface|interfaces|data model|protocol|decision|algorithm|approach"},
};
constexpr int roleCount = int(std::size(namesOfRoles));

} // namespace

SectionRole roleOfHeading(const QString& heading)
{
    static const PhraseTable table = [] {
        PhraseTable all;
        for (int i = 0; i < roleCount; ++i)
            all.add(namesOfRoles[i].phrases, i);
        return all;
    }();
    int best = roleCount;
    for (const PhraseTable::Match& match : table.find(heading))
        best = std::min(best, match.group);
    return best < roleCount ? namesOfRoles[best].role : SectionRole::Other;
}

SectionRole roleOf(const SectionInput& section)
{
    const SectionRole byHeading = roleOfHeading(section.section.title);
    if (byHeading != SectionRole::Other || section.definition.id.isEmpty())
        return byHeading;
    return roleOfHeading(section.definition.heading);
}

bool isOnCompatibility(const QString& heading)
{
    static const PhraseTable words("compatibility|incompatibilities|impact on existing code");
    static const PhraseTable plans(
        "migration*|rollout|roll out|deployment|upgrade*|transition|plan|strategy");
    return words.isIn(heading) && !plans.isIn(heading);
}

} // namespace redraft
