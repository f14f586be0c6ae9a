#include "app/reporting/findingplaces.h"

#include "app/checklist/check.h"

#include <algorithm>

namespace redraft {

namespace {

TextPlace placeOf(const TextSnapshot& snapshot, qsizetype position)
{
    const qsizetype inside = std::clamp<qsizetype>(position, 0, snapshot.text.size());
    const int line = snapshot.lines.lineOf(inside);
    return {line + 1, int(inside - snapshot.lines.startOf(line)) + 1};
}

TextRegion regionOf(const TextSnapshot& snapshot, TextRange range)
{
    return {placeOf(snapshot, range.start), placeOf(snapshot, range.end())};
}

QString withLineEnds(QString text, LineEnding lineEnding)
{
    if (lineEnding == LineEnding::CrLf)
        text.replace(u'\n', QStringLiteral("\r\n"));
    else if (lineEnding == LineEnding::Cr)
        text.replace(u'\n', u'\r');
    return text;
}

std::vector<ReportedFix> reportedFixes(const Finding& finding, const TextSnapshot& snapshot,
                                       LineEnding lineEnding)
{
    std::vector<ReportedFix> fixes;
    for (const Fix& fix : finding.fixes) {
        if (fix.edit.isEmpty() || !isApplicable(fix.edit, snapshot.text.size()))
            continue;
        ReportedFix reported{fix.label, fix.safety, {}};
        for (const TextDelta& delta : fix.edit.deltas)
            reported.replacements.push_back(
                {regionOf(snapshot, delta.removedRange()), withLineEnds(delta.inserted, lineEnding)});
        fixes.push_back(reported);
    }
    return fixes;
}

/// True if the section has to be named. The sidebar shows the finding below its name; a report has nothing
/// above it. What quotes the text tells by itself what it is about.
bool speaksOfSection(const Finding& finding)
{
    return finding.checkId == u"SEC-MISSING" ||
           (findSectionCheck(finding.checkId) && !finding.checkId.startsWith(u"TPL-") &&
            !finding.message.contains(u'“'));
}

/// A line may be as long as a file.
constexpr qsizetype longestSnippet = 300;

/// Behind a question stands no colon.
QString withSection(const QString& message, const QString& title)
{
    return message.endsWith(u'?') ? QStringLiteral("%1 (%2)").arg(message, title)
                                  : message + QStringLiteral(": ") + title;
}

} // namespace

ReportedFinding reportedFinding(const Finding& finding, const TextSnapshot& snapshot, LineEnding lineEnding)
{
    ReportedFinding reported;
    reported.finding = finding;
    reported.region = regionOf(snapshot, finding.range);
    reported.lineText =
        snapshot.view(snapshot.lines.rangeOf(reported.region.start.line - 1)).left(longestSnippet).toString();
    reported.fixes = reportedFixes(finding, snapshot, lineEnding);
    return reported;
}

std::vector<Finding> namedFindings(const Report& report)
{
    std::vector<Finding> findings;
    for (const SectionReport& section : report.sections) {
        for (const Finding& finding : section.findings) {
            findings.push_back(finding);
            if (speaksOfSection(finding))
                findings.back().message = withSection(finding.message, section.title);
        }
    }
    return findings;
}

std::vector<ReportedFinding> reportedFindings(const Report& report, const TextSnapshot& snapshot,
                                              LineEnding lineEnding)
{
    std::vector<ReportedFinding> findings;
    for (const SectionReport& section : report.sections) {
        for (const Finding& finding : section.findings) {
            findings.push_back(reportedFinding(finding, snapshot, lineEnding));
            findings.back().sectionId = section.id;
            findings.back().sectionTitle = section.title;
            if (speaksOfSection(finding))
                findings.back().finding.message = withSection(finding.message, section.title);
        }
    }
    std::stable_sort(findings.begin(), findings.end(),
                     [](const ReportedFinding& one, const ReportedFinding& other) {
                         return one.finding.range.start < other.finding.range.start;
                     });
    return findings;
}

} // namespace redraft
