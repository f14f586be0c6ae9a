#include "app/checklist/weighing.h"

#include <algorithm>

namespace redraft {

namespace {

std::optional<Severity> severityNamed(const QString& name)
{
    const QString word = name.trimmed().toLower();
    if (word == QStringLiteral("error"))
        return Severity::Error;
    if (word == QStringLiteral("warning"))
        return Severity::Warning;
    if (word == QStringLiteral("note") || word == QStringLiteral("info"))
        return Severity::Note;
    if (word == QStringLiteral("off"))
        return Severity::Off;
    return std::nullopt;
}

/// "Vague" is the worst, for it looks like an answer.
ItemState worstItem(const std::vector<Finding>& findings)
{
    ItemState worst = ItemState::Specified;
    for (const Finding& finding : findings) {
        if (!fails(finding))
            continue;
        if (finding.state == ItemState::Vague)
            return ItemState::Vague;
        worst = ItemState::Missing;
    }
    return worst;
}

} // namespace

std::optional<Severity> wantedSeverity(const Template& documentTemplate, const QString& id,
                                       const CheckRequest* request)
{
    if (request) {
        const auto setting = request->settings.constFind(QStringLiteral("severity"));
        if (setting != request->settings.constEnd())
            return severityNamed(*setting);
    }
    const auto known = documentTemplate.severities.constFind(id);
    return known == documentTemplate.severities.constEnd() ? std::nullopt : std::optional(*known);
}

std::vector<Finding> weighed(const Template& documentTemplate, std::vector<Finding> findings,
                             const CheckRequest* request)
{
    for (Finding& finding : findings)
        finding.severity =
            wantedSeverity(documentTemplate, finding.checkId, request).value_or(finding.severity);
    std::erase_if(findings, [](const Finding& finding) { return finding.severity == Severity::Off; });
    return findings;
}

bool fails(const Finding& finding)
{
    return finding.counts() && (finding.severity == Severity::Error || finding.severity == Severity::Warning);
}

bool saysEmpty(const Finding& finding)
{
    return finding.counts() && finding.state != ItemState::Vague &&
           (finding.checkId == u"SEC-EMPTY" || finding.checkId == u"SEC-MISSING");
}

void addOutcome(SectionReport& report, std::vector<Finding> findings)
{
    const int failed = int(std::count_if(findings.begin(), findings.end(), fails));
    report.total += std::max(1, failed);
    report.passed += failed == 0 ? 1 : 0;
    std::move(findings.begin(), findings.end(), std::back_inserter(report.findings));
}

void decideState(SectionReport& report)
{
    report.item = worstItem(report.findings);
    const bool isWaived =
        std::any_of(report.findings.begin(), report.findings.end(), [](const Finding& finding) {
            return !finding.counts() && finding.checkId == QStringLiteral("SEC-EMPTY");
        });
    if (isWaived && report.item == ItemState::Specified)
        report.item = ItemState::NotApplicable;
    const bool hasError =
        std::any_of(report.findings.begin(), report.findings.end(), [](const Finding& finding) {
            return fails(finding) && finding.severity == Severity::Error;
        });
    report.state = report.passed == report.total ? SectionState::Done
                   : hasError                    ? SectionState::Failed
                                                 : SectionState::Partial;
}

void addUp(Report& report)
{
    const bool hasParts =
        std::any_of(report.sections.begin(), report.sections.end(), [](const SectionReport& section) {
            return section.id != u"document" && section.total > 0;
        });
    for (const SectionReport& section : report.sections) {
        // What only looks for faults, an empty document passes, too: it would look half done. Where no
        // template asks for more, there is nothing else to count.
        const bool isProgress = section.id != u"document" || !hasParts;
        report.passed += isProgress ? section.passed : 0;
        report.total += isProgress ? section.total : 0;
        for (const Finding& finding : section.findings) {
            report.waived += finding.counts() ? 0 : 1;
            if (!finding.counts())
                continue;
            report.errors += finding.severity == Severity::Error ? 1 : 0;
            report.warnings += finding.severity == Severity::Warning ? 1 : 0;
            report.notes += finding.severity == Severity::Note ? 1 : 0;
        }
    }
}

} // namespace redraft
