#include "app/checklist/rules/phrasetable.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/rules/sectionprose.h"

#include <QCoreApplication>
#include <QSet>

namespace redraft::rules {

namespace {

/// Units of latency and throughput, and factors.
bool isSpeed(const QString& unit)
{
    static const QSet<QString> units = [] {
        const QStringList list = QStringLiteral("ms us x times µs μs ns millisecond milliseconds microsecond "
                                                "microseconds nanoseconds rps qps tps iops "
                                                "req/s reqs/s requests/s ops/s writes/s reads/s events/s "
                                                "messages/s msg/s mb/s gb/s kb/s mbps gbps kbps")
                                     .split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return units.contains(unit);
}

/// Words that make a figure one of latency or throughput.
bool speaksOfSpeed(QStringView text)
{
    static const PhraseTable words(
        "latency|latencies|takes|took|throughput|overhead|response time|round trip|p50|p90|p95|p99|"
        "p999|per second|faster|slower|cheaper|smaller|adds|reduces|reduced|drops|improves|lookup|lookups|"
        "performance|median|average|on average");
    return words.isIn(text);
}

/// Where the figures of a paragraph come from.
bool hasProvenance(QStringView text)
{
    static const PhraseTable words("measure|measured|measures|measuring|measurement|measurements|benchmark*|"
                                   "load test*|profil*|observed|observe|"
                                   "observation|dashboard|telemetry|grafana|datadog|prometheus|trace|traces|"
                                   "production|experiment*|prototype|"
                                   "proof of concept|poc|tested|testing|stress test*|source|according "
                                   "to|based on|estimate|estimated|estimates|"
                                   "assume|assumed|assuming|assumption|assumptions|calculated|simulat*|"
                                   "reported|results|machine|hardware|ran|run|runs|"
                                   "last week|last month|last quarter|incident");
    return words.isIn(text);
}

/// The sentence does not claim: it sets a target, a limit or a value, or makes something up.
bool claimsNothing(QStringView sentence)
{
    static const PhraseTable words("target|targets|goal|goals|budget|slo|slos|sla|slas|must|should|shall|may|"
                                   "at most|no more than|less than|under|below|"
                                   "within|limit|limits|maximum|max|minimum|min|timeout|timeouts|deadline|"
                                   "interval|every|ttl|threshold|alert|delay|wait|waits|"
                                   "sleep|retry|backoff|configur*|default|defaults|e.g|for example|for "
                                   "instance|such as|say|suppose|example|if|period|"
                                   "window|set to|parameter|see");
    return words.isIn(sentence);
}

class MeasuredClaims final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(MeasuredClaims)

public:
    QString id() const override { return QStringLiteral("PERF-SOURCE"); }
    QString title() const override { return tr("Latency and throughput say where they were measured"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        static const SectionRoles judged = SectionRole::Summary | SectionRole::Motivation |
                                           SectionRole::Design | SectionRole::Alternatives |
                                           SectionRole::Performance | SectionRole::Other;
        std::vector<Finding> findings;
        QString context; // the heading above, and the paragraph that leads to a list
        forEachPart(input, section, [&](const PlacedPart& placed) {
            const ProsePart& part = placed.part;
            if (part.kind == NodeKind::Heading)
                context = part.text;
            else if (part.kind == NodeKind::Paragraph && !part.isInList && part.text.endsWith(u':'))
                context += u'\n' + part.text;
            const bool isJudged =
                part.kind == NodeKind::Paragraph && !part.isQuoted && judged.testFlag(placed.role);
            if (isJudged && !placed.facts.figures.empty())
                judge(placed, context, findings);
        });
        return findings;
    }

private:
    /// One finding a paragraph is enough to ask for the source.
    void judge(const PlacedPart& placed, const QString& context, std::vector<Finding>& findings) const
    {
        for (const Figure& figure : placed.facts.figures) {
            const bool isOwn = &placed.facts.parts[size_t(figure.part)] == &placed.part;
            if (!isOwn || isPartOfWord(placed.part, figure) || !isSpeed(figure.unit) ||
                !isClaim(placed, figure) || hasProvenance(context))
                continue;
            findings.push_back(vague(
                Severity::Note, tr("Where does %1 come from?").arg(quoted(placed.part.view(figure.range))),
                placed.rangeOf(figure.range)));
            return;
        }
    }

    /// "0x46", "3x3".
    static bool isPartOfWord(const ProsePart& part, const Figure& figure)
    {
        const qsizetype end = figure.range.end();
        return end < part.text.size() && part.text[end].isLetterOrNumber();
    }

    /// A source anywhere in the paragraph is one, so is a link or footnote in it.
    static bool isClaim(const PlacedPart& placed, const Figure& figure)
    {
        const QStringView sentence = placed.part.view(placed.part.sentences[size_t(figure.sentence)].range);
        const auto isInPart = [&placed](const LinkFact& link) {
            return placed.part.range.overlaps(link.range);
        };
        return speaksOfSpeed(sentence) && !claimsNothing(sentence) && !hasProvenance(placed.part.text) &&
               std::none_of(placed.facts.links.begin(), placed.facts.links.end(), isInPart);
    }
};

} // namespace

const SectionCheck& measuredClaims()
{
    static const MeasuredClaims rule;
    return rule;
}

} // namespace redraft::rules
