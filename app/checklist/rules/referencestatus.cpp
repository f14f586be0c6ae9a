#include "app/checklist/lifecycletiers.h"
#include "app/checklist/neighbourfacts.h"
#include "app/checklist/rules/documentrules.h"
#include "app/checklist/rules/sectionprose.h"
#include "app/checklist/sectioncontent.h"
#include "app/checklist/siblingnumbers.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

namespace redraft::rules {

namespace {

class ReferenceStatus final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(ReferenceStatus)

public:
    QString id() const override { return QStringLiteral("XREF-STATUS"); }
    QString title() const override { return tr("An accepted document relies on accepted ones"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        std::vector<Finding> findings;
        const MetadataField* status = statusField(input.metadata);
        if (!input.neighbourhood)
            return findings;
        const auto own = status ? stageOf(input.documentTemplate.lifecycle, status->value) : std::nullopt;
        const std::shared_ptr<const SiblingNumbers> known = input.neighbourhood->numbers();
        const SiblingNumbers& numbers = *known;
        if (own == LifecycleStage::Accepted || own == LifecycleStage::Implemented)
            addDependencies(input, numbers, findings);
        if (own != LifecycleStage::Closed)
            addMentions(input, numbers, findings);
        std::stable_sort(findings.begin(), findings.end(), [](const Finding& one, const Finding& other) {
            return one.range.start < other.range.start;
        });
        return findings;
    }

private:
    void addDependencies(const CheckInput& input, const SiblingNumbers& numbers,
                         std::vector<Finding>& findings) const
    {
        for (const char* name : {"requires", "depends on", "builds on", "required rfcs"}) {
            if (const MetadataField* field = input.metadata.find({QString::fromLatin1(name)}))
                collect(input, *field, numbers, findings);
        }
    }

    /// Prose that leans on a document that holds no longer; each such document once.
    void addMentions(const CheckInput& input, const SiblingNumbers& numbers,
                     std::vector<Finding>& findings) const
    {
        if (numbers.prefix().isEmpty())
            return;
        const NeighbourFacts* own = ownFacts(input, numbers);
        QSet<const NeighbourFacts*> told{own};
        const auto blocks = input.tree.blocks.begin();
        SectionRole role = SectionRole::Other;
        for (int block = 0; block < input.blockFacts->size(); ++block) {
            for (const ProsePart& part : input.blockFacts->of(block).parts) {
                if (part.kind == NodeKind::Heading)
                    role = roleOfHeading(part.text);
                const bool isField =
                    isInText(input.metadata.syntax) && input.metadata.range.contains(blocks[block].start);
                const bool isPast = role == SectionRole::Aside || role == SectionRole::Alternatives;
                if (!isField && !isPast && !part.isQuoted)
                    addMentionsOf(input, part, blocks[block].start, numbers, told, findings);
            }
        }
    }

    static const NeighbourFacts* ownFacts(const CheckInput& input, const SiblingNumbers& numbers)
    {
        return numbers.find(numberInFileName(input.neighbourhood->ownPath()));
    }

    void addMentionsOf(const CheckInput& input, const ProsePart& part, qsizetype start,
                       const SiblingNumbers& numbers, QSet<const NeighbourFacts*>& told,
                       std::vector<Finding>& findings) const
    {
        static const QRegularExpression pastTense(
            QStringLiteral(
                "supersed|replac|reject|withdr|deprecat|obsolet|abandon|former|previous|instead of|"
                "no longer|unlike|declined"),
            QRegularExpression::CaseInsensitiveOption);
        for (auto matches = numbers.mention().globalMatch(part.text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const NeighbourFacts* other = numbers.find(documentNumber(match.captured()));
            if (!other || told.contains(other) ||
                stageOf(input.documentTemplate.lifecycle, other->status) != LifecycleStage::Closed)
                continue;
            const Sentence* sentence = sentenceAt(part, match.capturedStart());
            const QStringView around =
                sentence ? QStringView(part.text).mid(sentence->range.start, sentence->range.length)
                         : QStringView(part.text);
            if (pastTense.match(around.toString()).hasMatch())
                continue;
            told.insert(other);
            const QString by =
                other->supersededBy.isEmpty() ? QString() : tr("; see %1").arg(other->supersededBy);
            findings.push_back(
                found(Severity::Note, tr("%1 is %2%3").arg(match.captured(), other->status, by),
                      part.sourceOf({match.capturedStart(), match.capturedLength()}).shifted(start)));
        }
    }

    void collect(const CheckInput& input, const MetadataField& field, const SiblingNumbers& numbers,
                 std::vector<Finding>& findings) const
    {
        static const QRegularExpression form(QStringLiteral("(?:[A-Za-z]{2,8}[- ]?)?\\d{1,6}"));
        for (auto matches = form.globalMatch(field.value); matches.hasNext();) {
            const QString id = matches.next().captured();
            const NeighbourFacts* other = numbers.find(documentNumber(id));
            if (!other)
                continue;
            const auto stage = stageOf(input.documentTemplate.lifecycle, other->status);
            const bool isBehind = stage == LifecycleStage::Writing || stage == LifecycleStage::Review ||
                                  stage == LifecycleStage::Closed;
            if (isBehind)
                findings.push_back(found(Severity::Warning,
                                         tr("%1, on which it relies, is %2").arg(id, other->status),
                                         locate(input.snapshot, field.valueRange, id)));
        }
    }
};

} // namespace

const DocumentCheck& referenceStatus()
{
    static const ReferenceStatus rule;
    return rule;
}

} // namespace redraft::rules
