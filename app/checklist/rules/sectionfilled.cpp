#include "app/checklist/documentstage.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace redraft::rules {

namespace {

class SectionFilled final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(SectionFilled)

public:
    QString id() const override { return QStringLiteral("SEC-EMPTY"); }
    QString title() const override { return tr("The section says something"); }

    Dependencies dependencies() const override { return Dependency::Metadata; }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        const bool isKnown = !section.definition.id.isEmpty();
        if (!isKnown && section.request.settings.value(QStringLiteral("sections")) != u"any")
            return {};
        const Filling filling = fillingOf(input, section);
        if (filling == Filling::Content)
            return isKnown ? scant(input, section) : std::vector<Finding>();
        const QString message =
            filling == Filling::Empty ? tr("Section is empty") : tr("Only placeholders so far");
        const Severity severity =
            isKnown ? severityOfUnwritten(input, section.definition.requirement) : Severity::Warning;
        // A heading alone may be all that a list of links or changes wants.
        return {found(!isKnown && filling == Filling::Empty ? Severity::Note : severity, message,
                      SectionContent(input, section.section).start())};
    }

private:
    /// A word or two where the template wants an answer: "Short.", "x". That there is none may be all that
    /// there is to say.
    std::vector<Finding> scant(const CheckInput& input, const SectionInput& section) const
    {
        constexpr int fewestWords = 3;
        const SectionContent content(input, section.section);
        QString text;
        for (int block = content.firstBlock(); block < content.endBlock(); ++block) {
            const Node& node = content.node(block);
            if (node.kind == NodeKind::Heading || node.kind == NodeKind::ThematicBreak)
                continue;
            if (node.kind != NodeKind::Paragraph || holdsMoreThanWords(node))
                return {};
            text += proseOf(node);
            if (wordCount(text) >= fewestWords)
                return {};
        }
        constexpr qsizetype longestScant = 24; // beyond it a name may say all: "Remove the_old_call()."
        if (text.size() > longestScant || saysNone(text))
            return {};
        return {vague(Severity::Warning, tr("“%1” says too little").arg(text.simplified()), content.start())};
    }

    static bool holdsMoreThanWords(const Node& node)
    {
        return std::any_of(node.children.begin(), node.children.end(), [](const Node& child) {
            return child.kind != NodeKind::Text && child.kind != NodeKind::SoftBreak &&
                   child.kind != NodeKind::HardBreak;
        });
    }

    static bool saysNone(const QString& text)
    {
        static const QRegularExpression words(QStringLiteral("\\b(?:no|none|n/?a|nothing|never|not|see)\\b"),
                                              QRegularExpression::CaseInsensitiveOption);
        return mentions(text, words);
    }
};

} // namespace

const SectionCheck& sectionFilled()
{
    static const SectionFilled rule;
    return rule;
}

} // namespace redraft::rules
