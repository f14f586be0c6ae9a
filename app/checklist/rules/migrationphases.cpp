#include "app/checklist/rules/migrationphases.h"

#include "app/checklist/rules/rules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>

namespace redraft {

std::vector<SectionItem> phasesOf(const CheckInput& input, const SectionInput& section)
{
    static const PhraseTable names(
        "phase|phases|step|stage|week|wave|part|iteration|alpha|beta|ga|milestone");
    SectionItems all = itemsOf(input, section);
    if (all.form == EntryForm::None)
        return {};
    if (all.form == EntryForm::ListItems) {
        std::erase_if(all.items, [](const SectionItem& item) { return item.entry.number == 0; });
        return std::move(all.items);
    }
    if (all.form == EntryForm::TableRows) {
        const auto isKnown = [](const EntryPart& part) { return !part.id.isEmpty(); };
        const bool isPlan = !all.items.empty() && std::any_of(all.items.front().entry.parts.begin(),
                                                              all.items.front().entry.parts.end(), isKnown);
        return isPlan ? std::move(all.items) : std::vector<SectionItem>();
    }
    std::erase_if(all.items, [](const SectionItem& item) { return !names.isIn(item.entry.title); });
    return std::move(all.items);
}

namespace rules {

namespace {

/// Words that say when it goes on, or how one sees that it may.
const PhraseTable& conditionWords()
{
    static const PhraseTable table(
        "when|until|once|after|exit|exits|criteria|criterion|gate|done|monitor|monitors|verify|verified|"
        "verifies|"
        "validate*|check|checks|measured|measure|threshold|pass|passes|passed|tests|test|if|only|before|"
        "confirm*|compare|metrics|soak|approval|sign off|at least|no errors|error rate|release");
    return table;
}

/// "Phase 2" holds a number that says nothing.
QString withoutName(const SectionItem& phase)
{
    const QString name = phase.entry.title;
    return phase.text.startsWith(name) ? phase.text.mid(name.size()) : phase.text;
}

class MigrationPhases final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(MigrationPhases)

public:
    QString id() const override { return QStringLiteral("MIG-PHASE"); }
    QString title() const override { return tr("Phases, and what must hold before the next"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        static const PhraseTable gradual(
            "phase|phases|phased|step|steps|stage|stages|staged|gradual*|incremental*|canary|percent|"
            "first|then|finally|feature gate|feature flag|opt in|alpha|beta|no migration|not required|"
            "additive|compatible|no impact|not affect|no changes|not applicable|n/a|release|releases|"
            "version|versions|deprecat*");
        const std::vector<SectionItem> phases = phasesOf(input, section);
        const QString text = proseOf(input, section);
        constexpr int fewestWords = 80;
        static const PhraseTable ofCompatibility("compatib*|impact|implications|breaking");
        if (phases.size() < 2 && !ofCompatibility.isIn(section.section.title) &&
            wordCount(text) >= fewestWords && !gradual.isIn(text))
            return {found(Severity::Note, tr("All at once: no phases"),
                          SectionContent(input, section.section).start())};
        if (phases.size() < 2)
            return {};
        std::vector<Finding> findings;
        for (const SectionItem& phase : phases) {
            const bool isLast = &phase == &phases.back();
            const bool hasFigure = holdsNumber(withoutName(phase));
            if (!isLast && !hasFigure && !phase.says(QStringLiteral("condition"), &conditionWords()))
                findings.push_back(vague(Severity::Note,
                                         tr("“%1”: what must hold before the next?").arg(phase.name),
                                         phase.place));
        }
        const QString all =
            tr("No condition to go on: %1 of %2 phases").arg(findings.size()).arg(phases.size());
        return summarised(findings, all);
    }
};

} // namespace

const SectionCheck& migrationPhases()
{
    static const MigrationPhases rule;
    return rule;
}

} // namespace rules

} // namespace redraft
