#include "app/checklist/rules/migrationphases.h"
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
        "every phase|each phase|all phases|every step|each step|all steps|every stage|"
        "at any phase|at any point|at any time|at any stage|at any step|at every phase|"
        "at every stage|at every step|in any phase|in every phase|anytime|any time|"
        "from any phase|during any phase|at all times|always");
    return words;
}

/// Brings back what was taken away.
bool restores(QStringView text)
{
    static const PhraseTable words(
        "restore*|backup|backups|back up|snapshot|snapshots|dual write|dual writes|dual "
        "writing|replay*|backfill*|point in time|pitr|copy back|copied back|export*|"
        "archive*|recover*|re import*|undelete*|recreate*|rebuil*|dump|dumps");
    return words.isIn(text);
}

bool promisesReturn(QStringView sentence)
{
    static const PhraseTable words(
        "roll* back|rollback|revert|reverted|reverting|undo|undone|switch back|switched back|flip|"
        "flipped|turn off|turned off|fall back|disable|disabled|return to|go back|back out|"
        "reversible");
    static const PhraseTable refusal(
        "cannot|can not|can't|not possible|impossible|no longer|irreversible|until|before");
    return words.isIn(sentence) && !refusal.isIn(sentence) && !restores(sentence);
}

/// Says that a phase can be undone by a switch, or that all data is still there.
bool promisesUndoing(QStringView text)
{
    static const PhraseTable words(
        "roll* back|rollback|revert|reverts|reverted|undo|undone|switch back|flip|flag|flags|turn off|turned "
        "off|off|disable|disabled|redeploy|toggle|still has|still have|still holds|intact|complete|nothing "
        "is "
        "lost|no data is lost");
    static const PhraseTable refusal(
        "none|cannot|can not|can't|not possible|impossible|no longer|irreversible|"
        "no way back|point of no return|not|before");
    return words.isIn(text) && !refusal.isIn(text) && !restores(text);
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

/// What a phase says of its way back; null if it says nothing.
const EntryPart* wayBackOf(const SectionItem& phase)
{
    static const PhraseTable names("rollback|roll back|undo|undone by|backout|back out|way back");
    for (const EntryPart& part : phase.entry.parts) {
        if (part.id == u"rollback" || names.isIn(part.label))
            return &part;
    }
    return nullptr;
}

class RollbackContradiction final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(RollbackContradiction)

public:
    QString id() const override { return QStringLiteral("MIG-CONTRADICTION"); }
    QString title() const override { return tr("The way back is still there when it is promised"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        if (const std::optional<Finding> finding = promisedForAll(input, section))
            return {*finding};
        std::vector<Finding> findings;
        for (const SectionItem& phase : phasesOf(input, section)) {
            const EntryPart* back = wayBackOf(phase);
            if (!back || !promisesUndoing(back->text))
                continue;
            if (const std::optional<Place> loss = lossIn(input, section, phase.entry.range, back->range))
                findings.push_back(
                    vague(Severity::Error,
                          tr("“%1” is no way back from “%2”")
                              .arg(quoted(back->text), quotedSource(input.snapshot, loss->range)),
                          back->value.range));
        }
        return findings;
    }

private:
    /// The first sentence of `range` that takes something away, beside `left`.
    static std::optional<Place> lossIn(const CheckInput& input, const SectionInput& section, TextRange range,
                                       TextRange left)
    {
        std::optional<Place> loss;
        forEachPart(input, section, [&](const PlacedPart& placed) {
            const ProsePart& part = placed.part;
            if (loss || part.isQuoted || !range.contains(placed.range().start) ||
                left.contains(placed.range().start) || !deeds().isIn(part.text))
                return;
            for (const Sentence& sentence : part.sentences) {
                const TextRange place = placed.rangeOf(sentence.range);
                if (!loss && !left.contains(place.start) && takesAway(part.view(sentence.range)))
                    loss = Place{part.view(sentence.range).toString(), place};
            }
        });
        return loss;
    }

    std::optional<Finding> promisedForAll(const CheckInput& input, const SectionInput& section) const
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
            return std::nullopt;
        const PhraseTable::Match words = anyTime().next(promise->text, 0);
        return vague(Severity::Error,
                     tr("No way back “%1”: “%2”")
                         .arg(promise->text.mid(words.start, words.length).toLower(),
                              quotedSource(input.snapshot, loss->range)),
                     promise->range);
    }
};

} // namespace

const SectionCheck& rollbackContradiction()
{
    static const RollbackContradiction rule;
    return rule;
}

} // namespace redraft::rules
