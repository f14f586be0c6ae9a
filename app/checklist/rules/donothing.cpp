#include "app/checklist/alternatives.h"
#include "app/checklist/rules/rules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace redraft::rules {

namespace {

class DoNothing final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(DoNothing)

public:
    QString id() const override { return QStringLiteral("ALT-NOTHING"); }
    QString title() const override { return tr("Doing nothing is weighed"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        static const QRegularExpression words(
            QStringLiteral(
                "\\b(?:do(?:ing)? (?:absolutely )?nothing|status quo|as[ -]is|not (?:do|doing) "
                "(?:this|it|anything|so)|"
                "no changes?|not (?:to )?mak(?:e|ing)|leave "
                "(?:it|things|this|them|everything)|(?:keep|keeping|leave|leaving|retain|"
                "stay(?:ing)? with|stick(?:ing)? with|continue|continuing) (?:\\S+ ){0,6}?(?:as (?:it|they) "
                "(?:is|are)|current|existing|today|present|using|with|to|manual|manually)|"
                "without (?:this|any) (?:proposal|rfc|change|feature)|"
                "(?:current|existing|present) (?:behaviou?r|state|situation|approach|design|solution|way|"
                "system|implementation|process)|unchanged|impact of not|don't do (?:this|it|anything)|not "
                "implement(?:ing)?|"
                "do not (?:do|implement|change|add))\\b"),
            QRegularExpression::CaseInsensitiveOption);
        const SectionContent content(input, section.section);
        const bool hasNone = alternativesOf(input, section.section).empty(); // see ALT-TWO
        if (hasNone || mentions(content.prose(), words))
            return {};
        Finding finding = found(Severity::Warning, tr("“Do nothing” not weighed"), content.start());
        finding.fixes.push_back(addAlternativeFix(input, section, AlternativeKind::DoNothing));
        return {finding};
    }
};

} // namespace

const SectionCheck& doNothing()
{
    static const DoNothing rule;
    return rule;
}

} // namespace redraft::rules
