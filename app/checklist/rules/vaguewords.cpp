#include "app/checklist/rules/vaguewords.h"

#include <QCoreApplication>

namespace redraft {

namespace {

using Role = SectionRole;
using Condition = VagueCondition;

const SectionRoles promises =
    Role::Summary | Role::Motivation | Role::Goals | Role::Performance | Role::Alternatives;
const SectionRoles plans = Role::Design | Role::Migration | Role::Rollback | Role::Security | Role::Failure |
                           Role::Observability | Role::Goals | Role::Configuration;
const SectionRoles dangers = Role::Rollback | Role::Security | Role::Migration | Role::Failure;
const SectionRoles aims = Role::Goals | Role::Security | Role::Performance;

} // namespace

const std::vector<VagueGroup>& vagueGroups()
{
    static const std::vector<VagueGroup> groups{
        // incomplete
        {"to be determined|to be decided|to be defined|to be discussed|to be confirmed|"
         "not yet decided|not yet defined|yet to be defined|yet to be decided|details omitted|details to "
         "follow|"
         "will be decided later|will be defined later|will be specified later|left as an exercise",
         QT_TRANSLATE_NOOP("VagueWords", "decide it, or move it to the open questions"),
         plans | promises | Role::Timeline | Role::Other, Condition::Always},
        // loopholes
        {"if needed|as needed|when needed|if necessary|as necessary|when necessary|where necessary|if "
         "required|"
         "as required",
         QT_TRANSLATE_NOOP("VagueWords", "say when that is the case"), plans,
         Condition::NoFigure | Condition::Commits},
        {"if possible|where possible|when possible|whenever possible|as far as possible|as much as possible|"
         "if feasible|where feasible|when feasible|where practical|to the extent possible|best effort",
         QT_TRANSLATE_NOOP("VagueWords", "say what holds otherwise"), plans,
         Condition::NoFigure | Condition::Commits},
        {"as appropriate|where appropriate|if appropriate|when appropriate|as applicable",
         QT_TRANSLATE_NOOP("VagueWords", "say how that is judged, and by whom"), plans, Condition::NoFigure},
        // open ends
        {"etc|and so on|and so forth|and the like|among others",
         QT_TRANSLATE_NOOP("VagueWords", "name the rest, or the rule that tells"),
         Role::Security | Role::Migration | Role::Rollback | Role::Goals | Role::Design,
         Condition::NoFigure | Condition::NoExample},
        // comparisons
        {"faster|slower|quicker|more performant|less performant|speeds up|better performance|improved "
         "performance|"
         "improve performance|improves performance|performance improvement|performance improvements|"
         "performance gains|lower latency|reduced latency|reduce latency|reduces latency|higher throughput|"
         "improve throughput|increase throughput|more responsive|performance overhead|performance penalty|"
         "performance impact|performance degradation",
         QT_TRANSLATE_NOOP("VagueWords", "quantify how much"), promises | Role::Design,
         Condition::NoFigure | Condition::Affirmed},
        {"cheaper|more efficient|less efficient|more efficiently|lower cost|lower costs|reduce cost|reduce "
         "costs|"
         "reduces cost|reduces costs|less memory|more memory|less resources|fewer resources|more scalable|"
         "less expensive|more cost effective",
         QT_TRANSLATE_NOOP("VagueWords", "quantify how much, and against what"), promises,
         Condition::NoFigure | Condition::Affirmed},
        {"more reliable|more robust|more resilient|more stable|more secure|less error prone|fewer errors|"
         "improve reliability|improves reliability|improved reliability|better reliability|better "
         "scalability",
         QT_TRANSLATE_NOOP("VagueWords", "name the failures that will no longer happen"),
         Role::Goals | Role::Summary, Condition::NoFigure | Condition::Affirmed, Severity::Note},
        // adequacy
        {"adequate|adequately|sufficient|sufficiently|appropriate|appropriately|reasonable|reasonably|"
         "acceptable",
         QT_TRANSLATE_NOOP("VagueWords", "say what is enough"), aims, Condition::NoFigure, Severity::Warning,
         Role::Design},
        {"robust|efficient|efficiently|scalable|performant|high performance|highly available|user "
         "friendly|easy to use|state of "
         "the art|"
         "seamless|seamlessly|low latency|high throughput|good performance|fast enough|responsive|resilient|"
         "easy to maintain|cost effective",
         QT_TRANSLATE_NOOP("VagueWords", "say how it is measured"), Role::Goals, Condition::NoFigure,
         Severity::Warning, Role::Design},
        {"secured properly|properly secured|properly authenticated|properly encrypted|properly validated|"
         "industry standard|industry best practices|best practices|standard encryption|standard security|"
         "state of the art encryption|strong encryption|secure by default",
         QT_TRANSLATE_NOOP("VagueWords", "name the standard or mechanism"), Role::Security,
         Condition::NoFigure},
        // hedges
        {"should be fine|should be safe|should be enough|should be sufficient|should be easy|should be "
         "trivial|"
         "should be straightforward|should not be a problem|should not be an issue|should just work|"
         "shouldn't be a problem|shouldn't be an issue|unlikely to be a problem|not expected to be a problem",
         QT_TRANSLATE_NOOP("VagueWords", "find out, or say what happens if not"),
         dangers | Role::Design | Role::Summary | Role::Performance, Condition::NoFigure},
        {"should work|probably|presumably|hopefully|we hope",
         QT_TRANSLATE_NOOP("VagueWords", "find out, or say what happens if not"), dangers,
         Condition::NoFigure},
        // time
        {"eventually|soon|shortly|at some point|in the near future|in the future|at a later stage|at a later "
         "time|"
         "at a later point|later on|in due course|as soon as possible|sooner or later|"
         "when time permits|some time later|after a while|after some time",
         QT_TRANSLATE_NOOP("VagueWords", "give a date, or the event that starts it"),
         Role::Timeline | Role::Migration | Role::Rollback, Condition::NoFigure | Condition::Affirmed},
        {"periodically|regularly|from time to time|frequently|quickly|timely|in a timely manner|"
         "promptly|immediately after|near real time",
         QT_TRANSLATE_NOOP("VagueWords", "say how often, or how fast"),
         Role::Timeline | Role::Observability | Role::Goals, Condition::NoFigure},
        // degree
        {"significantly reduc*|significantly improv*|significantly increas*|significantly "
         "decreas*|significantly lower*|"
         "significantly faster|significantly slower|significantly cheaper|significantly better|significantly "
         "more|"
         "significantly less|significantly fewer|significant reduction|significant improvement|significant "
         "improvements|"
         "significant increase|significant savings|significant speedup|significant performance|significant "
         "overhead|"
         "substantially reduc*|substantially improv*|substantially more|substantially faster|substantially "
         "lower|"
         "drastically|dramatically|orders of magnitude|order of magnitude|massively|vastly superior|vastly "
         "better|vastly more",
         QT_TRANSLATE_NOOP("VagueWords", "give the figure"), promises | Role::Design,
         Condition::NoFigure | Condition::Affirmed},
        {"negligible|negligibly|minimal|minimally|insignificant|no noticeable|not "
         "noticeable|marginal|marginally|"
         "little overhead|low overhead|small overhead",
         QT_TRANSLATE_NOOP("VagueWords", "give the upper bound"),
         Role::Goals | Role::Performance | Role::Migration | Role::Security, Condition::NoFigure},
        {"many users|many customers|several users|a number of users|many requests|several teams|many teams|"
         "a large number of|large numbers of|lots of|tons of",
         QT_TRANSLATE_NOOP("VagueWords", "say how many"),
         Role::Motivation | Role::Summary | Role::Performance, Condition::NoFigure, Severity::Note},
        // absolutes
        {"zero downtime|no downtime|without downtime|without any downtime|bulletproof|fool proof|foolproof|"
         "completely secure|fully secure|perfectly safe|completely safe|no risk|without risk|zero risk|"
         "risk free|always available|never fails|never fail|cannot fail|can never fail",
         QT_TRANSLATE_NOOP("VagueWords", "say by what means, and what happens if it fails"), dangers,
         Condition::Always},
        // dismissals
        {"trivial|trivially|of course|needless to say|simply a matter of|just a "
         "matter of",
         QT_TRANSLATE_NOOP("VagueWords", "say how it is done"), dangers | Role::Observability,
         Condition::NoFigure, Severity::Note},
        {"straightforward|straightforwardly", QT_TRANSLATE_NOOP("VagueWords", "say how it is done"),
         dangers | Role::Observability | Role::Design, Condition::NoFigure | Condition::Affirmed,
         Severity::Note},
    };
    return groups;
}

const PhraseTable& vagueWords()
{
    static const PhraseTable table = [] {
        PhraseTable all;
        all.add("faster or slower|slower or faster|fast or slow|not slower|no slower|not faster|"
                "reasonable person|sufficient condition|necessary and sufficient|eventually consistent|"
                "eventual consistency|appropriate* named|best effort delivery|best effort qos|"
                "long term support|soon as|as soon as|etc host|etc hosts|etc resolv|how often|how quickly",
                -1);
        for (size_t i = 0; i < vagueGroups().size(); ++i)
            all.add(vagueGroups()[i].phrases, int(i));
        return all;
    }();
    return table;
}

} // namespace redraft
