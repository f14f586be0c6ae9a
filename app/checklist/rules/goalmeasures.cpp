#include "app/checklist/rules/mentioncheck.h"
#include "app/checklist/rules/rules.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

/// A goal that has a number but not what makes it one to be met: more or less than it, of what, over which
/// time.
class GoalMeasures final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(GoalMeasures)

public:
    QString id() const override { return QStringLiteral("GOAL-MEASURE"); }
    QString title() const override { return tr("Goals with comparison, unit and time"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        std::vector<Finding> findings;
        forEachPart(input, section, [&](const PlacedPart& placed) {
            if (placed.part.kind != NodeKind::Paragraph || !placed.part.isInList ||
                placed.role != SectionRole::Goals)
                return;
            for (const Figure& figure : placed.facts.figures) {
                if (&placed.facts.parts[size_t(figure.part)] != &placed.part)
                    continue;
                const QStringList missing = missingOf(placed.part, figure);
                if (!missing.isEmpty())
                    findings.push_back(vague(
                        Severity::Note,
                        tr("%1: no %2")
                            .arg(quoted(placed.part.view(figure.range)), missing.join(QStringLiteral(", "))),
                        placed.rangeOf(figure.range)));
                return; // the first figure of a goal is its target
            }
        });
        return findings;
    }

private:
    static QStringList missingOf(const ProsePart& part, const Figure& figure)
    {
        static const PhraseTable comparisons("below|under|above|over|at least|at most|less than|more "
                                             "than|fewer than|no more than|no less than|within|up to|"
                                             "from|to|by|max|maximum|min|minimum|reduce|reduces|reduced|drop|"
                                             "drops|increase|increases|cut|halve|double|"
                                             "exceed|exceeds|stay|stays|zero|exactly|all|every|no|only|"
                                             "single|lower than|higher than|improve|limit|equal");
        static const PhraseTable windows(
            "per|a day|a week|a month|every|each|p50|p90|p95|p99|p999|average|median|over|within|in|by|after|"
            "during|q1|q2|q3|q4|daily|weekly|monthly|quarter|percentile|at peak|when|while|until|for|at");
        static const QStringView signs = u"<>≤≥≈=±";
        const bool hasSign =
            std::any_of(part.text.begin(), part.text.end(), [](QChar c) { return signs.contains(c); });
        QStringList missing;
        if (!hasSign && !comparisons.isIn(part.text))
            missing += tr("comparison");
        if (figure.unit.isEmpty() && !isCounted(part, figure))
            missing += tr("unit");
        if (!windows.isIn(part.text))
            missing += tr("time or place of measurement");
        return missing.size() > 1 ? missing : QStringList();
    }

    /// "3 regions": a word behind says what is counted.
    static bool isCounted(const ProsePart& part, const Figure& figure)
    {
        const QStringView behind = QStringView(part.text).mid(figure.range.end());
        return behind.size() > 2 && behind[0] == u' ' && behind[1].isLetter();
    }
};

} // namespace

const SectionCheck& goalMeasures()
{
    static const GoalMeasures rule;
    return rule;
}

} // namespace redraft::rules
