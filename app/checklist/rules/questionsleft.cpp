#include "app/checklist/rules/mentioncheck.h"
#include "app/checklist/rules/phrasetable.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/rules/sectionprose.h"
#include "app/templates/sectionentries.h"

#include <QCoreApplication>

namespace redraft::rules {

namespace {

/// "None", "answered": nothing is open.
bool isAnswered(const QString& text)
{
    static const PhraseTable words(
        "resolved|answered|answer|decided|decision|resolution|closed|done|settled|none|n/a|"
        "nothing|no open questions|no unresolved questions|not applicable");
    const QString line = text.simplified();
    return line.isEmpty() || line.startsWith(u'✅') || words.isIn(line);
}

class QuestionsLeft final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(QuestionsLeft)

public:
    QString id() const override { return QStringLiteral("OPEN-LEFT"); }
    QString title() const override { return tr("Nothing is open once it is accepted"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest& request) const override
    {
        const LifecycleState* state = stateOf(input);
        const bool isDecided = state && (state->stage == LifecycleStage::Accepted ||
                                         state->stage == LifecycleStage::Implemented);
        std::vector<Finding> findings = marks(input, isDecided ? Severity::Error : Severity::Warning);
        if (isDecided)
            addQuestions(input, request, state->name, findings);
        return findings;
    }

private:
    static const LifecycleState* stateOf(const CheckInput& input)
    {
        const FieldDefinition* definition = input.documentTemplate.field(QStringLiteral("status"));
        const MetadataField* field = definition ? input.metadata.find(definition->names()) : nullptr;
        return field ? input.documentTemplate.lifecycle.find(field->value) : nullptr;
    }

    /// `<<[UNRESOLVED topic]>>` as Kubernetes proposals mark contested text; also in comments, but not in
    /// code.
    std::vector<Finding> marks(const CheckInput& input, Severity severity) const
    {
        const QStringView mark = u"<<[UNRESOLVED";
        const QString& text = input.snapshot.text;
        std::vector<Finding> findings;
        for (qsizetype at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            const int block = input.tree.blockAtLine(input.snapshot.lines.lineOf(at));
            if (block >= 0 && input.tree.blocks[size_t(block)].block->node.kind == NodeKind::CodeBlock)
                continue;
            const qsizetype close = text.indexOf(u']', at);
            const qsizetype end = close < 0 ? at + mark.size() : std::min(close + 1, at + 80);
            findings.push_back(found(severity, tr("Contested text is marked as unresolved"),
                                     TextRange::fromBounds(at, end)));
        }
        return findings;
    }

    void addQuestions(const CheckInput& input, const CheckRequest& request, const QString& status,
                      std::vector<Finding>& findings) const
    {
        std::vector<Finding> open = openQuestions(input, request, status);
        constexpr size_t mostApart = 3;
        if (open.size() > mostApart) {
            open.front().message =
                tr("%1 questions are still open, though the document is %2").arg(open.size()).arg(status);
            open.resize(1);
        }
        findings.insert(findings.end(), open.begin(), open.end());
    }

    std::vector<Finding> openQuestions(const CheckInput& input, const CheckRequest& request,
                                       const QString& status) const
    {
        std::vector<Finding> findings;
        const std::vector<int> matches = sectionMatches(input);
        for (size_t i = 0; i < matches.size(); ++i) {
            const SectionDefinition& definition = input.documentTemplate.sections[i];
            const bool isOpen = roleOfHeading(definition.heading) == SectionRole::Questions;
            if (matches[i] < 0 || !isOpen)
                continue;
            const Section& section = input.outline.sections[size_t(matches[i])];
            const SectionEntries entries =
                readEntries({input.snapshot, input.tree, input.outline, section}, definition);
            const SectionProse prose(input, {definition, section, request});
            for (const SectionEntry& entry : entries.entries) {
                const bool isDone = !entry.tasks.empty() ||
                                    input.snapshot.view(entry.range).contains(u"[x]") ||
                                    input.snapshot.view(entry.range).contains(u"~~");
                if (!isDone && !isAnswered(prose.in(entry.range)))
                    findings.push_back(found(Severity::Warning,
                                             tr("Still open, though the document is %1").arg(status),
                                             entry.titleRange));
            }
        }
        return findings;
    }
};

} // namespace

const DocumentCheck& questionsLeft()
{
    static const QuestionsLeft rule;
    return rule;
}

} // namespace redraft::rules
