#include "app/checklist/rules/phrasetable.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/rules/sectionprose.h"

#include <QCoreApplication>
#include <cmath>

namespace redraft::rules {

namespace {

/// What somebody chose, and could have chosen otherwise.
const PhraseTable& parameterWords()
{
    static const PhraseTable words(
        "timeout|time out|timeouts|retry|retries|retried|retry count|buffer|buffers|buffer size|queue size|"
        "queue length|batch size|batches of|page size|pool size|pool of|connection pool|cache "
        "size|ttl|interval|"
        "rate limit|rate limited|rate limiting|quota|concurrency|workers|worker threads|thread "
        "pool|threads|backoff|"
        "back off|grace period|cooldown|cool down|debounce|threshold|window size|retention|retained for|"
        "retain|retained|keep|kept|chunk size|max size|maximum size|size limit|limit of|limited to|capped "
        "at|"
        "cap of|polls every|poll every|polling every|polling interval|heartbeat|lease");
    return words;
}

/// Why the numbers of a paragraph are what they are.
bool givesReason(QStringView text)
{
    static const PhraseTable reasons(
        "because|since|so that|in order|due to|therefore|based on|according to|as per|derived "
        "from|measured|benchmark*|"
        "load test*|observed|matches|matching|same as|existing|currently|today|previously|to avoid|"
        "to prevent|to keep|to match|to protect|to absorb|to cover|enough to|enough for|imposed by|"
        "required by|recommended|recommendation|rationale|reason|trade off|corresponds "
        "to|equals|calculated|computed|estimate*|"
        "incident|configurable|can be configured|can be changed|can be adjusted|can be overridden|tunable");
    return text.contains(u'=') || reasons.isIn(text); // "8 x 450 = 3,600" is a reason, too
}

/// The sentence decides nothing: an example, a wish, a version.
bool decidesNothing(QStringView sentence)
{
    static const PhraseTable words(
        "e.g|eg|for example|for instance|such as|example|suppose|assume|assuming|imagine|could|might|"
        "suggest*|whether|version|versions|manifests|only|out of|bits|first|was|were|had");
    return words.isIn(sentence);
}

/// A number and its parameter stand within this many code units of each other.
constexpr qsizetype nearby = 32;

class MagicNumbers final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(MagicNumbers)

public:
    QString id() const override { return QStringLiteral("CLAIM-MAGIC"); }
    QString title() const override { return tr("Chosen numbers have a reason"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        static const SectionRoles judged = SectionRole::Design | SectionRole::Configuration |
                                           SectionRole::Failure | SectionRole::Migration |
                                           SectionRole::Performance | SectionRole::Security;
        std::vector<Finding> findings;
        forEachPart(input, section, [&](const PlacedPart& placed) {
            const bool isProse = placed.part.kind == NodeKind::Paragraph && !placed.part.isQuoted;
            if (isProse && judged.testFlag(placed.role) && hasFigures(placed) &&
                !givesReason(placed.part.text))
                judge(placed, findings);
        });
        return findings;
    }

private:
    static bool hasFigures(const PlacedPart& placed)
    {
        return std::any_of(placed.facts.figures.begin(), placed.facts.figures.end(),
                           [&placed](const Figure& figure) {
                               return &placed.facts.parts[size_t(figure.part)] == &placed.part;
                           });
    }

    /// The first number beside each parameter; one finding a paragraph is enough to ask for the reason.
    void judge(const PlacedPart& placed, std::vector<Finding>& findings) const
    {
        for (const PhraseTable::Match& match : parameterWords().find(placed.part.text)) {
            for (const Figure& figure : placed.facts.figures) {
                if (&placed.facts.parts[size_t(figure.part)] != &placed.part ||
                    !isBeside(placed.part, match, figure))
                    continue;
                const QString number = quoted(placed.part.view(figure.range));
                findings.push_back(
                    vague(Severity::Note, tr("Why %1?").arg(number), placed.rangeOf(figure.range)));
                return;
            }
        }
    }

    static bool isBeside(const ProsePart& part, const PhraseTable::Match& match, const Figure& figure)
    {
        const Sentence* sentence = sentenceAt(part, match.start);
        if (!sentence || !sentence->range.contains(figure.range.start) ||
            decidesNothing(part.view(sentence->range)) || figure.value <= 1 ||
            (figure.unit.isEmpty() && figure.value != std::floor(figure.value)))
            return false;
        // "Kept for 30 days" is a setting, "keep 2 copies" says what is done.
        const QChar first = part.text[match.start].toLower();
        const bool isKeeping =
            first == u'k' || part.view({match.start, 4}).compare(u"reta", Qt::CaseInsensitive) == 0;
        if (isKeeping && figure.unit.isEmpty())
            return false;
        const qsizetype distance = figure.range.start > match.start
                                       ? figure.range.start - match.start - match.length
                                       : match.start - figure.range.end();
        return distance >= 0 && distance <= nearby;
    }
};

} // namespace

const SectionCheck& magicNumbers()
{
    static const MagicNumbers rule;
    return rule;
}

} // namespace redraft::rules
