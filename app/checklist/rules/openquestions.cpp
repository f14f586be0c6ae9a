#include "app/checklist/documentstage.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace redraft::rules {

namespace {

class OpenQuestions final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(OpenQuestions)

public:
    QString id() const override { return QStringLiteral("OPEN-LISTED"); }
    QString title() const override { return tr("Questions are listed, or the reason why there are none"); }

    Dependencies dependencies() const override { return Dependency::Metadata; }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        const SectionContent content(input, section.section);
        const QString text = content.prose().trimmed();
        static const QRegularExpression none(
            QStringLiteral(
                "^(?:[-*]\\s*)?(?:none|no(?: (?:\\w+ "
                ")?(?:open|unresolved|outstanding|remaining|known|further))?"
                "(?: (?:open|unresolved))? ?(?:questions?|issues?)?|n/?a|nothing|not applicable)\\b"),
            QRegularExpression::CaseInsensitiveOption);
        if (isFinished(input))
            return {};
        const QRegularExpressionMatch match = none.match(text);
        if (match.hasMatch()) {
            constexpr int shortestReason = 5;
            if (wordCount(QStringView(text).mid(match.capturedEnd())) >= shortestReason)
                return {};
            return {found(documentStage(input) ? Severity::Warning : Severity::Note,
                          tr("“None” needs a reason"), content.start())};
        }
        constexpr int shortestIssue = 12;
        if (text.contains(u'?') || content.contains(isListing) || wordCount(text) >= shortestIssue)
            return {};
        return {found(Severity::Warning, tr("No question is listed"), content.start())};
    }

private:
    /// Once it is decided all questions should be gone, see OPEN-LEFT.
    static bool isFinished(const CheckInput& input)
    {
        const std::optional<LifecycleStage> stage = documentStage(input);
        return stage == LifecycleStage::Accepted || stage == LifecycleStage::Implemented ||
               stage == LifecycleStage::Closed;
    }

    static bool isListing(const Node& node)
    {
        return node.kind == NodeKind::ListItem || node.kind == NodeKind::TableRow ||
               node.kind == NodeKind::Heading;
    }
};

} // namespace

const SectionCheck& openQuestions()
{
    static const OpenQuestions rule;
    return rule;
}

} // namespace redraft::rules
