#include "app/checklist/rules/phrasetable.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/rules/sectionprose.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

/// Says that the way back is open at all times.
const PhraseTable& anyTime()
{
    static const PhraseTable words(
        "at any phase|at any point|at any time|at any stage|at any step|at every phase|"
        "at every stage|at every step|in any phase|in every phase|anytime|any time|"
        "from any phase|during any phase|at all times|always");
    return words;
}

bool promisesReturn(QStringView sentence)
{
    static const PhraseTable words(
        "roll* back|rollback|revert|reverted|reverting|undo|undone|switch back|switched back|flip|"
        "flipped|turn off|turned off|fall back|disable|disabled|return to|go back|back out|"
        "reversible");
    static const PhraseTable refusal(
        "cannot|can not|can't|not possible|impossible|no longer|irreversible|until|before");
    return words.isIn(sentence) && !refusal.isIn(sentence);
}

/// Takes away what the way back needs; begins a step.
const PhraseTable& deeds()
{
    static const PhraseTable deed(
        "drop|drops|dropped|dropping|delete|deletes|deleting|truncate|truncates|purge|purges|wipe|destroy|"
        "destroys|"
        "decommission|decommissions|decommissioned|decommissioning|shut down|tear down|stop writing|stop "
        "writes|"
        "stops writing|writes stop|writes stopped|stop dual writes|stop dual writing");
    return deed;
}

bool takesAway(QStringView sentence)
{
    static const PhraseTable thing(
        "table|tables|column|columns|database|databases|schema|index|indexes|indices|topic|topics|"
        "bucket|buckets|data|dataset|records|rows|backup|backups|cluster|clusters|volume|volumes|"
        "store|storage|writes|writing|collection|keyspace|old system|legacy system|postgresql|postgres|"
        "mysql|mongodb|cassandra|redis");
    static const PhraseTable refusal(
        "not|never|don't|doesn't|without|no|if|only after rollback|avoid|instead of|user|users|request*");
    return deeds().isIn(sentence) && thing.isIn(sentence) && !refusal.isIn(sentence);
}

struct Place
{
    QString text;
    TextRange range;
};

class RollbackContradiction final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(RollbackContradiction)

public:
    QString id() const override { return QStringLiteral("MIG-CONTRADICTION"); }
    QString title() const override { return tr("The way back is still there when it is promised"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        std::optional<Place> promise;
        std::optional<Place> loss;
        forEachPart(input, section, [&](const PlacedPart& placed) {
            const ProsePart& part = placed.part;
            if (part.kind == NodeKind::Heading || part.isQuoted ||
                !(anyTime().isIn(part.text) || deeds().isIn(part.text)))
                return;
            for (const Sentence& sentence : part.sentences) {
                const QStringView text = part.view(sentence.range);
                if (!promise && anyTime().isIn(text) && promisesReturn(text))
                    promise = Place{text.toString(), placed.rangeOf(sentence.range)};
                else if (!loss && takesAway(text))
                    loss = Place{text.toString(), placed.rangeOf(sentence.range)};
            }
        });
        if (!promise || !loss)
            return {};
        const PhraseTable::Match words = anyTime().next(promise->text, 0);
        return {vague(Severity::Error,
                      tr("No way back “%1”: “%2”")
                          .arg(promise->text.mid(words.start, words.length).toLower(), quoted(loss->text)),
                      promise->range)};
    }
};

} // namespace

const SectionCheck& rollbackContradiction()
{
    static const RollbackContradiction rule;
    return rule;
}

} // namespace redraft::rules
