#include "app/checklist/checkrunner.h"
#include "app/checklist/fieldfindings.h"
#include "app/checklist/metadatareport.h"
#include "app/checklist/stateconditions.h"
#include "app/checklist/waiverbook.h"
#include "app/checklist/weighing.h"
#include "app/markdown/ruledparagraphs.h"
#include "app/templates/sectioninsertion.h"

#include <QCoreApplication>
#include <algorithm>

namespace redraft {

namespace {

/// A template may come from another version of the program: what it asks in vain is said, not hidden.
Finding unknownCheck(const CheckRequest& request, TextRange range)
{
    const QString message =
        QCoreApplication::translate("Report", "Unknown check %1 in the template").arg(request.rule);
    return {request.rule, Severity::Note, message, range, QString(), {}};
}

using Requests = std::vector<const CheckRequest*>;

/// What is asked of a section: that which the template asks of all sections, and its own.
Requests requestsFor(const Template& documentTemplate, const SectionDefinition& definition)
{
    Requests requests;
    requests.reserve(documentTemplate.checks.size() + definition.checks.size());
    for (const std::vector<CheckRequest>* checks : {&documentTemplate.checks, &definition.checks}) {
        for (const CheckRequest& request : *checks) {
            if (wantedSeverity(documentTemplate, request.rule, &request) != Severity::Off)
                requests.push_back(&request);
        }
    }
    return requests;
}

/// Makes the report of one document from what single checks find.
class ReportMaker
{
public:
    ReportMaker(const CheckInput& input, CheckRunner& runner)
        : m_input(input)
        , m_template(input.documentTemplate)
        , m_runner(runner)
        , m_matches(sectionMatches(input))
        , m_waivers(findWaivers(input.snapshot, input.tree, input.outline))
    {
    }

    Report run()
    {
        Report report;
        report.sections.push_back(makeMetadataReport(m_input, m_waivers));
        for (size_t i = 0; i < m_matches.size(); ++i)
            report.sections.push_back(m_matches[i] < 0
                                          ? missingReport(i)
                                          : presentReport(m_template.sections[i], int(i), m_matches[i]));
        appendUnknownSections(report);
        SectionReport document = documentReport(report);
        if (document.total > 0 || !document.findings.empty())
            report.sections.push_back(std::move(document));
        addUp(report);
        return report;
    }

private:
    SectionReport missingReport(size_t index)
    {
        const SectionDefinition& definition = m_template.sections[index];
        SectionReport report;
        report.id = definition.id;
        report.title = definition.heading;
        report.isRequired = definition.requirement == Requirement::Required;
        report.range = {sectionInsertionPoint(m_input.snapshot, m_input.outline, m_matches, index), 0};
        report.item = ItemState::Missing;
        if (definition.requirement == Requirement::Optional)
            return report;
        // That it is there is asked for even where nothing is asked of it.
        report.total = std::max(1, int(requestsFor(m_template, definition).size()));
        report.findings = weighed(m_template, {missingFinding(report, index)});
        m_waivers.apply(report.findings, report.id);
        if (std::none_of(report.findings.begin(), report.findings.end(), fails)) {
            report.total = 0;
            report.item = ItemState::NotApplicable;
        }
        return report;
    }

    Finding missingFinding(const SectionReport& report, size_t index) const
    {
        Finding finding{QStringLiteral("SEC-MISSING"),
                        report.isRequired ? Severity::Error : Severity::Warning,
                        QCoreApplication::translate("Report", "Section missing"),
                        report.range,
                        QString(),
                        {}};
        finding.fixes.push_back(
            {QCoreApplication::translate("Report", "Add section"),
             sectionInsertion(m_input.snapshot, m_input.outline, m_template, m_matches, index)});
        return finding;
    }

    /// Takes out what lies in an inner section that stands for another section of the template: it is
    /// reported there.
    std::vector<Finding> withoutInner(int index, std::vector<Finding> findings) const
    {
        const TextRange body = m_input.outline.sections[size_t(index)].body;
        for (const int match : m_matches) {
            if (findings.empty())
                break;
            if (match < 0 || match == index)
                continue;
            const TextRange inner = m_input.outline.sections[size_t(match)].whole();
            if (body.contains(inner.start))
                std::erase_if(findings,
                              [&inner](const Finding& each) { return inner.contains(each.range.start); });
        }
        return findings;
    }

    /// The report of a section that is there. Where nothing is written yet, that alone is said: all else
    /// follows from it.
    SectionReport presentReport(const SectionDefinition& definition, int definitionIndex, int index)
    {
        const Section& section = m_input.outline.sections[size_t(index)];
        SectionReport report;
        report.id = definition.id;
        report.title = section.title;
        report.isRequired = definition.requirement == Requirement::Required && !definition.id.isEmpty();
        report.sectionIndex = index;
        report.range = section.titleRange;
        m_runner.enterSection(index, definitionIndex);
        bool isUnwritten = false;
        int number = 0;
        for (const CheckRequest* each : requestsFor(m_template, definition)) {
            const CheckRequest& request = *each;
            if (isUnwritten || m_input.stop.stop_requested()) {
                ++report.total;
                continue;
            }
            std::vector<Finding> findings =
                withoutInner(index, findingsOf({definition, section, request}, number++));
            isUnwritten = request.rule == QStringLiteral("SEC-EMPTY") && !findings.empty() &&
                          findings.front().state != ItemState::Vague;
            m_waivers.apply(findings, definition.id);
            if (isUnwritten && !findings.front().counts()) { // nothing else is asked then
                addOutcome(report, std::move(findings));
                break;
            }
            addOutcome(report, std::move(findings));
        }
        // As in missingReport(): what counts while it is missing counts once it is there.
        if (report.total == 0 && !definition.id.isEmpty() && definition.requirement != Requirement::Optional)
            addOutcome(report, {});
        decideState(report);
        return report;
    }

    std::vector<Finding> findingsOf(const SectionInput& section, int number)
    {
        const SectionCheck* check = findSectionCheck(section.request.rule);
        if (!check)
            return {unknownCheck(section.request, section.section.titleRange)};
        return weighed(m_template, m_runner.inSection(*check, section, number), &section.request);
    }

    /// Sections that the template does not know get an entry only if something was found in them, and no
    /// check of theirs counts.
    void appendUnknownSections(Report& report)
    {
        SectionDefinition unknown;
        unknown.requirement = Requirement::Optional;
        for (const int index : m_input.outline.topSections()) {
            if (std::find(m_matches.begin(), m_matches.end(), index) != m_matches.end())
                continue;
            SectionReport section = presentReport(unknown, -1, index);
            section.state = section.passed == section.total ? SectionState::Done : SectionState::Partial;
            section.passed = section.total = 0;
            if (!section.findings.empty())
                report.sections.push_back(section);
        }
    }

    /// What is found in the document as a whole; completes the report of the metadata, which depends on it.
    SectionReport documentReport(Report& all)
    {
        SectionReport report;
        report.id = QStringLiteral("document");
        report.title = QCoreApplication::translate("Report", "Whole document");
        for (size_t i = 0; i < m_template.documentChecks.size(); ++i) {
            const CheckRequest& request = m_template.documentChecks[i];
            const bool isOff = wantedSeverity(m_template, request.rule, &request) == Severity::Off;
            if (isOff || m_input.stop.stop_requested())
                continue;
            const DocumentCheck* check = findDocumentCheck(request.rule);
            std::vector<Finding> findings =
                check ? weighed(m_template, m_runner.inDocument(*check, int(i)), &request)
                      : std::vector{unknownCheck(request, {})};
            dropAddressesOfFields(m_input.metadata, findings);
            std::vector<Finding> ofFields = takeFieldFindings(m_input, findings);
            addToMetadata(all.sections.front(), std::move(ofFields));
            m_waivers.apply(findings, QString());
            addOutcome(report, std::move(findings));
        }
        decideState(all.sections.front());
        addConditions(all, report);
        appendWaiverFindings(report);
        std::stable_sort(
            report.findings.begin(), report.findings.end(),
            [](const Finding& one, const Finding& other) { return one.range.start < other.range.start; });
        decideState(report);
        if (!report.findings.empty())
            report.range = report.findings.front().range;
        return report;
    }

    void addToMetadata(SectionReport& metadata, std::vector<Finding> findings)
    {
        dropToldOnes(m_input.snapshot.text, metadata.findings, findings);
        if (findings.empty())
            return;
        m_waivers.apply(findings, metadata.id);
        addOutcome(metadata, std::move(findings));
    }

    void addConditions(Report& all, const SectionReport& document)
    {
        std::vector<SectionReport> found = all.sections;
        found.push_back(document);
        std::vector<Finding> findings = weighed(m_template, unmetConditions(m_input, found));
        SectionReport& metadata = all.sections.front();
        if (findings.empty() || m_input.stop.stop_requested())
            return;
        m_waivers.apply(findings, metadata.id);
        addOutcome(metadata, std::move(findings));
        decideState(metadata);
    }

    void appendWaiverFindings(SectionReport& report) const
    {
        std::vector<Finding> findings = weighed(m_template, m_waivers.findings());
        if (!findings.empty())
            addOutcome(report, std::move(findings));
    }

    const CheckInput& m_input;
    const Template& m_template;
    CheckRunner& m_runner;
    const std::vector<int> m_matches;
    WaiverBook m_waivers;
};

} // namespace

std::vector<int> sectionMatches(const CheckInput& input)
{
    return input.shared<std::vector<int>>(
        QStringLiteral("matches of %1").arg(input.outline.sections.size()),
        [&input] { return matchSections(input.documentTemplate, input.outline); });
}

namespace {

Examination examine(const CheckInput& asWritten, const std::shared_ptr<const CheckMemory>& before,
                    MemoryUse use)
{
    const std::optional<SyntaxTree> meant = withRuledParagraphs(asWritten.tree, asWritten.snapshot);
    const SyntaxTree& tree = meant ? *meant : asWritten.tree;
    BlockFactList facts(asWritten.snapshot, tree);
    const SharedAnswers answers;
    const CheckInput input{asWritten.snapshot,
                           tree,
                           asWritten.outline,
                           asWritten.metadata,
                           asWritten.documentTemplate,
                           asWritten.today,
                           asWritten.stop,
                           asWritten.neighbourhood,
                           &facts,
                           &answers};
    CheckRunner runner(input, asWritten.tree, facts, before, use);
    Report report = ReportMaker(input, runner).run();
    return {std::move(report), use == MemoryUse::Keep ? runner.takeMemory() : nullptr};
}

} // namespace

Examination examineDocument(const CheckInput& input, const std::shared_ptr<const CheckMemory>& before)
{
    return examine(input, before, MemoryUse::Keep);
}

Report makeReport(const CheckInput& input)
{
    return examine(input, nullptr, MemoryUse::Forget).report;
}

} // namespace redraft
