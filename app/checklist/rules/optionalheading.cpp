#include "app/checklist/rules/rules.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace redraft::rules {

namespace {

class OptionalHeading final : public DocumentCheck
{
    Q_DECLARE_TR_FUNCTIONS(OptionalHeading)

public:
    QString id() const override { return QStringLiteral("SEC-LEFT"); }
    QString title() const override { return tr("Headings without the template's remarks"); }

    std::vector<Finding> run(const CheckInput& input, const CheckRequest&) const override
    {
        static const QRegularExpression remark(
            QStringLiteral("\\s*[(\\[](?:optional|if applicable|if needed|if any|required|recommended|"
                           "delete if not needed|remove if not needed|mandatory)[)\\]]\\s*:?$"),
            QRegularExpression::CaseInsensitiveOption);
        std::vector<Finding> findings;
        for (const Section& section : input.outline.sections) {
            if (!section.title.endsWith(u')') && !section.title.endsWith(u']') &&
                !section.title.endsWith(u':'))
                continue;
            if (isOfTemplate(input.documentTemplate, section.title))
                continue;
            const QRegularExpressionMatch match =
                remark.match(input.snapshot.view(section.titleRange).toString());
            if (!match.hasMatch() || match.capturedStart() == 0)
                continue;
            const TextRange range{section.titleRange.start + match.capturedStart(), match.capturedLength()};
            Finding finding = found(
                Severity::Note, tr("“%1” is left of the template").arg(match.captured().trimmed()), range);
            finding.fixes.push_back(
                {tr("Remove"), Edit::replace(range, QString(), tr("Remove the remark")), FixSafety::Unsafe});
            findings.push_back(finding);
        }
        return findings;
    }

private:
    /// Some processes keep the remark in the heading.
    static bool isOfTemplate(const Template& documentTemplate, const QString& title)
    {
        const auto& sections = documentTemplate.sections;
        return std::any_of(sections.begin(), sections.end(), [&title](const SectionDefinition& section) {
            return section.heading.compare(title, Qt::CaseInsensitive) == 0;
        });
    }
};

} // namespace

const DocumentCheck& optionalHeading()
{
    static const OptionalHeading rule;
    return rule;
}

} // namespace redraft::rules
