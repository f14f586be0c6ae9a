#include "app/checklist/metadatareport.h"
#include "app/checklist/sectioncontent.h"
#include "app/markdown/ruledparagraphs.h"
#include "app/templates/sectioninsertion.h"

#include <QCoreApplication>
#include <algorithm>

namespace redraft {

namespace {

QString missingMessage()
{
    return QCoreApplication::translate("Report", "Section missing");
}

/// A template may come from another version of the program: what it asks in vain is said, not hidden.
Finding unknownCheck(const CheckRequest& request, const Section& section)
{
    const QString message =
        QCoreApplication::translate("Report", "Unknown check %1 in the template").arg(request.rule);
    return {request.rule, Severity::Note, message, section.titleRange, QString(), {}};
}

std::vector<CheckRequest> requestsFor(const CheckInput& input, const SectionDefinition& definition)
{
    std::vector<CheckRequest> requests = input.documentTemplate.checks;
    requests.insert(requests.end(), definition.checks.begin(), definition.checks.end());
    return requests;
}

SectionState stateOf(const SectionReport& report)
{
    if (report.passed == report.total)
        return SectionState::Done;
    const bool hasError =
        std::any_of(report.findings.begin(), report.findings.end(),
                    [](const Finding& finding) { return finding.severity == Severity::Error; });
    return hasError ? SectionState::Failed : SectionState::Partial;
}

SectionReport missingReport(const CheckInput& input, const std::vector<int>& matches, size_t index)
{
    const SectionDefinition& definition = input.documentTemplate.sections[index];
    SectionReport report;
    report.id = definition.id;
    report.title = definition.heading;
    report.isRequired = definition.requirement == Requirement::Required;
    report.range = {sectionInsertionPoint(input.snapshot, input.outline, matches, index), 0};
    if (definition.requirement == Requirement::Optional)
        return report;
    report.total = int(requestsFor(input, definition).size());
    Finding finding{QStringLiteral("SEC-MISSING"),
                    report.isRequired ? Severity::Error : Severity::Warning,
                    missingMessage(),
                    report.range,
                    QString(),
                    {}};
    finding.fixes.push_back(
        {QCoreApplication::translate("Report", "Add section"),
         sectionInsertion(input.snapshot, input.outline, input.documentTemplate, matches, index)});
    report.findings.push_back(finding);
    return report;
}

/// Takes out what lies in an inner section that stands for another section of the template: it is reported
/// there.
std::vector<Finding> withoutInner(const CheckInput& input, const std::vector<int>& matches, int index,
                                  std::vector<Finding> findings)
{
    const TextRange body = input.outline.sections[size_t(index)].body;
    for (const int match : matches) {
        if (match < 0 || match == index)
            continue;
        const TextRange inner = input.outline.sections[size_t(match)].whole();
        if (body.contains(inner.start))
            std::erase_if(findings,
                          [&inner](const Finding& each) { return inner.contains(each.range.start); });
    }
    return findings;
}

/// The report of a section that is there. Where nothing is written yet, that alone is said: all else follows
/// from it.
SectionReport presentReport(const CheckInput& input, const SectionDefinition& definition,
                            const std::vector<int>& matches, int index)
{
    const Section& section = input.outline.sections[size_t(index)];
    SectionReport report;
    report.id = definition.id;
    report.title = section.title;
    report.isRequired = definition.requirement == Requirement::Required && !definition.id.isEmpty();
    report.sectionIndex = index;
    report.range = section.titleRange;
    bool isUnwritten = false;
    for (const CheckRequest& request : requestsFor(input, definition)) {
        ++report.total;
        if (isUnwritten || input.stop.stop_requested())
            continue;
        const SectionCheck* check = findSectionCheck(request.rule);
        std::vector<Finding> findings = check ? check->run(input, {definition, section, request})
                                              : std::vector{unknownCheck(request, section)};
        findings = withoutInner(input, matches, index, std::move(findings));
        report.passed += findings.empty() ? 1 : 0;
        report.findings.insert(report.findings.end(), findings.begin(), findings.end());
        isUnwritten = !findings.empty() && request.rule == QStringLiteral("SEC-EMPTY");
    }
    report.state = stateOf(report);
    return report;
}

/// The report of the section that the template has at `index`.
SectionReport templateSectionReport(const CheckInput& input, const std::vector<int>& matches, size_t index)
{
    return matches[index] < 0
               ? missingReport(input, matches, index)
               : presentReport(input, input.documentTemplate.sections[index], matches, matches[index]);
}

/// Sections that the template does not know get an entry only if something was found in them, and no check of
/// theirs counts.
void appendUnknownSections(const CheckInput& input, const std::vector<int>& matches, Report& report)
{
    SectionDefinition unknown;
    unknown.requirement = Requirement::Optional;
    for (const int index : input.outline.topSections()) {
        if (std::find(matches.begin(), matches.end(), index) != matches.end())
            continue;
        SectionReport section = presentReport(input, unknown, matches, index);
        section.passed = section.total = 0;
        section.state = SectionState::Partial;
        if (!section.findings.empty())
            report.sections.push_back(section);
    }
}

/// What is found in the document as a whole: an entry of its own, the last one, where there is anything.
SectionReport documentReport(const CheckInput& input)
{
    SectionReport report;
    report.id = QStringLiteral("document");
    report.title = QCoreApplication::translate("Report", "Whole document");
    for (const CheckRequest& request : input.documentTemplate.documentChecks) {
        if (input.stop.stop_requested())
            break;
        ++report.total;
        const DocumentCheck* check = findDocumentCheck(request.rule);
        const std::vector<Finding> findings =
            check ? check->run(input, request) : std::vector{unknownCheck(request, {})};
        report.passed += findings.empty() ? 1 : 0;
        report.findings.insert(report.findings.end(), findings.begin(), findings.end());
    }
    report.state = stateOf(report);
    if (!report.findings.empty())
        report.range = report.findings.front().range;
    return report;
}

void addUp(Report& report)
{
    for (const SectionReport& section : report.sections) {
        report.passed += section.passed;
        report.total += section.total;
        for (const Finding& finding : section.findings) {
            report.errors += finding.severity == Severity::Error ? 1 : 0;
            report.warnings += finding.severity == Severity::Warning ? 1 : 0;
        }
    }
}

} // namespace

Report makeReport(const CheckInput& asWritten)
{
    const std::optional<SyntaxTree> meant = withRuledParagraphs(asWritten.tree, asWritten.snapshot);
    const CheckInput input{asWritten.snapshot, meant ? *meant : asWritten.tree, asWritten.outline,
                           asWritten.metadata, asWritten.documentTemplate,      asWritten.today,
                           asWritten.stop,     asWritten.neighbourhood};
    const std::vector<int> matches = matchSections(input.documentTemplate, input.outline);
    Report report;
    report.sections.push_back(makeMetadataReport(input));
    report.sections.front().state = stateOf(report.sections.front());
    for (size_t i = 0; i < matches.size(); ++i)
        report.sections.push_back(templateSectionReport(input, matches, i));
    appendUnknownSections(input, matches, report);
    if (!input.documentTemplate.documentChecks.empty())
        report.sections.push_back(documentReport(input));
    addUp(report);
    return report;
}

} // namespace redraft
