#include "app/checklist/rules/rules.h"
#include "app/checklist/rules/sectionprose.h"
#include "app/checklist/rules/vaguewords.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

bool commits(QStringView sentence)
{
    static const PhraseTable words(
        "must|shall|should|will|needs to|need to|has to|have to|required to|supports|"
        "handles|ensures|guarantees|can be|may be");
    return words.isIn(sentence);
}

bool givesExamples(QStringView sentence)
{
    static const PhraseTable words("e.g|eg|for example|for instance|such as|like|including|i.e");
    return words.isIn(sentence);
}

/// "may be slower", "does not improve reliability", "whether this is cheaper".
bool isDenied(QStringView before)
{
    static const PhraseTable words(
        "not|no|never|cannot|may|might|could|whether|if|doesn't|don't|isn't|won't|without|than|"
        "neither|nor|unlikely");
    constexpr qsizetype reach = 40;
    return words.isIn(before.right(reach));
}

class VagueClaims final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(VagueClaims)

public:
    QString id() const override { return QStringLiteral("CLAIM-VAGUE"); }
    QString title() const override { return tr("Claims say how much, when and how"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        std::vector<Finding> findings;
        forEachPart(input, section, [&](const PlacedPart& placed) {
            if (placed.part.kind != NodeKind::Heading && !placed.part.isQuoted && !placed.part.isHeaderCell &&
                placed.role != SectionRole::Aside && placed.role != SectionRole::Questions)
                judge(placed, findings);
        });
        return findings;
    }

private:
    void judge(const PlacedPart& placed, std::vector<Finding>& findings) const
    {
        for (const PhraseTable::Match& match : vagueWords().find(placed.part.text)) {
            if (match.group < 0)
                continue;
            const VagueGroup& group = vagueGroups()[size_t(match.group)];
            const Sentence* sentence = sentenceAt(placed.part, match.start);
            constexpr qsizetype longestSentence = 5000; // of what is longer each word would ask for all
            const bool isAsked = group.roles.testFlag(placed.role) || group.remarks.testFlag(placed.role);
            if (!sentence || !isAsked || sentence->range.length > longestSentence ||
                !isVague(placed.part, *sentence, match, group))
                continue;
            const bool isRemark =
                group.remarks.testFlag(placed.role) && commits(placed.part.view(sentence->range));
            if (!isRemark && !group.roles.testFlag(placed.role))
                continue;
            const QString repair = QCoreApplication::translate("VagueWords", group.repair);
            const TextRange words{match.start, match.length};
            findings.push_back(vague(isRemark ? Severity::Note : group.severity,
                                     tr("“%1”: %2").arg(quoted(placed.part.view(words)), repair),
                                     placed.rangeOf(words)));
        }
    }

    /// True where all that the group asks of the sentence holds.
    static bool isVague(const ProsePart& part, const Sentence& sentence, const PhraseTable::Match& match,
                        const VagueGroup& group)
    {
        if (group.conditions.testFlag(VagueCondition::NoFigure) && sentence.holdsFigure)
            return false;
        const QStringView before =
            part.view(TextRange::fromBounds(sentence.range.start, match.start + match.length));
        if (group.conditions.testFlag(VagueCondition::NoExample) && givesExamples(before))
            return false;
        if (group.conditions.testFlag(VagueCondition::Affirmed) &&
            isDenied(part.view(TextRange::fromBounds(sentence.range.start, match.start))))
            return false;
        return !group.conditions.testFlag(VagueCondition::Commits) || commits(part.view(sentence.range));
    }
};

} // namespace

const SectionCheck& vagueClaims()
{
    static const VagueClaims rule;
    return rule;
}

} // namespace redraft::rules
