#include "app/checklist/rules/mentioncheck.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/rules/textdates.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

bool isDuration(const QString& unit)
{
    return unit.startsWith(QStringLiteral("day")) || unit.startsWith(QStringLiteral("week")) ||
           unit.startsWith(QStringLiteral("month")) || unit.startsWith(QStringLiteral("quarter")) ||
           unit.startsWith(QStringLiteral("year"));
}

/// Durations alone have to be added up by each reader; dates and numbered weeks show the end by themselves.
class TimelineTotal final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(TimelineTotal)

public:
    QString id() const override { return QStringLiteral("TIME-TOTAL"); }
    QString title() const override { return tr("How long it takes altogether"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        int durations = 0;
        TextRange last;
        forEachPart(input, section, [&](const PlacedPart& placed) {
            for (const Figure& figure : placed.facts.figures) {
                if (&placed.facts.parts[size_t(figure.part)] != &placed.part || !isDuration(figure.unit))
                    continue;
                ++durations;
                last = placed.rangeOf(figure.range);
            }
        });
        static const PhraseTable ends(
            "total|overall|altogether|in all|in sum|complete by|completed by|done by|finished by|target|"
            "end of|w1|w2|w3|week 1|week 2|week 3|month 1|month 2|day "
            "1|q1|q2|q3|q4|january|february|march|april|"
            "june|july|august|september|october|november|december|release|version|starts");
        constexpr int several = 3;
        const QString text = proseOf(input, section);
        if (durations < several || ends.isIn(text) || !datesIn(text).empty())
            return {};
        return {vague(Severity::Note, tr("How long altogether?"), last)};
    }
};

} // namespace

const SectionCheck& timelineTotal()
{
    static const TimelineTotal rule;
    return rule;
}

} // namespace redraft::rules
