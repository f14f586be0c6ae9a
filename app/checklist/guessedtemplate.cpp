#include "app/checklist/guessedtemplate.h"

#include "app/checklist/structuralrules.h"

namespace redraft {

namespace {

/// True for rules whose fixes keep the meaning whatever kind of document it is.
bool holdsForAnyTemplate(const QString& checkId)
{
    static const QStringList ids =
        structuralRules() + QStringList{QStringLiteral("META-DATE"), QStringLiteral("META-UUID")};
    return ids.contains(checkId);
}

void makeRemark(Finding& finding, Report& report)
{
    if (finding.counts() && finding.severity != Severity::Note) {
        --(finding.severity == Severity::Error ? report.errors : report.warnings);
        ++report.notes;
    }
    finding.severity = Severity::Note;
}

void makeWarning(Finding& finding, Report& report)
{
    if (finding.severity != Severity::Error)
        return;
    if (finding.counts()) {
        --report.errors;
        ++report.warnings;
    }
    finding.severity = Severity::Warning;
}

} // namespace

void weighAsGuess(Report& report)
{
    for (SectionReport& section : report.sections) {
        // What a life cycle that nobody named calls a state is no news.
        report.notes -= int(std::erase_if(section.findings, [](const Finding& finding) {
            return finding.checkId == u"META-STATUS" && finding.severity == Severity::Note &&
                   finding.counts();
        }));
        for (Finding& finding : section.findings) {
            if (finding.checkId == u"META-STATUS" || finding.checkId == u"META-COND")
                makeRemark(finding, report);
            if (finding.checkId == u"SEC-MISSING" || finding.checkId == u"META-MISSING")
                makeWarning(finding, report);
            if (holdsForAnyTemplate(finding.checkId))
                continue;
            for (Fix& fix : finding.fixes)
                fix.safety = FixSafety::Unsafe;
        }
    }
}

} // namespace redraft
