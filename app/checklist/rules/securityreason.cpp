#include "app/checklist/rules/rules.h"
#include "app/checklist/sectioncontent.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace redraft::rules {

namespace {

class SecurityReason final : public SectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(SecurityReason)

public:
    QString id() const override { return QStringLiteral("SECURITY-REASON"); }
    QString title() const override { return tr("Threats, or the reason why there are none"); }

    std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const override
    {
        static const QRegularExpression reasons(
            QStringLiteral("\\b(?:because|since|as (?:it|this|the|we|no|all)|so that|therefore|reads? "
                           "only|does not|do not|"
                           "doesn't|don't|only|unchanged|same|already|due to|given that|beyond)\\b"),
            QRegularExpression::CaseInsensitiveOption);
        const SectionContent content(input, section.section);
        const QString text = content.prose();
        const int words = wordCount(text);
        if (words >= setting(section.request, QStringLiteral("words"), 20) ||
            (words >= 8 && mentions(text, reasons)))
            return {};
        return {found(Severity::Warning, tr("No threats named, and no reason why not"), content.start())};
    }
};

} // namespace

const SectionCheck& securityReason()
{
    static const SecurityReason rule;
    return rule;
}

} // namespace redraft::rules
