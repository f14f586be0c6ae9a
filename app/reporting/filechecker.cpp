#include "app/reporting/filechecker.h"

#include "app/checklist/check.h"
#include "app/checklist/safefixes.h"
#include "app/document/companionfile.h"
#include "app/document/documentfile.h"
#include "app/reporting/filefaults.h"
#include "app/reporting/findingplaces.h"
#include "app/reporting/guessedtemplate.h"
#include "app/reporting/linesaving.h"

namespace redraft {

namespace {

std::vector<Finding> findingsOf(const Report& report)
{
    std::vector<Finding> findings;
    for (const SectionReport& section : report.sections)
        findings.insert(findings.end(), section.findings.begin(), section.findings.end());
    return findings;
}

} // namespace

FileChecker::FileChecker(ContextOf contextOf, FixMode mode)
    : m_contextOf(std::move(contextOf))
    , m_mode(mode)
{
}

CheckedFile FileChecker::check(const FoundDocument& document) const
{
    CheckedFile file;
    file.path = document.path;
    file.shown = document.shown;
    auto read = readDocumentFile(document.path);
    if (!read) {
        file.problem = read.error().message;
        return file;
    }
    file.wasRead = true;
    if (m_mode == FixMode::ApplySafeFixes)
        fix(document, read.value(), file);
    const Examined result = examined(document, read->text);
    file.templateId = result.parsed.documentTemplate->id;
    file.findings = reportedFindings(result.report, result.parsed.snapshot, read->format.lineEnding);
    return file;
}

FileChecker::Examined FileChecker::examined(const FoundDocument& document, const QString& text) const
{
    AnalysisContext beside;
    beside.companion = readCompanion(document.path);
    Examined result{*parseDocument(TextSnapshot(text), nullptr, beside), {}};
    ParsedDocument& parsed = result.parsed;
    const auto [context, reason] = m_contextOf(document, parsed);
    parsed.documentTemplate = context.documentTemplate;
    parsed.neighbourhood = context.neighbourhood;
    if (std::optional<Report> empty = reportOfEmptyFile(parsed.snapshot)) {
        result.report = std::move(*empty);
        return result;
    }
    result.report =
        makeReport({parsed.snapshot, *parsed.tree, *parsed.outline, *parsed.metadata,
                    *parsed.documentTemplate, context.today, std::stop_token(), parsed.neighbourhood.get()});
    if (reason == TemplateReason::Matched)
        weighAsGuess(result.report);
    addNulFinding(parsed.snapshot, result.report);
    return result;
}

/// Leaves the text as it is in the file: mended, or as it was where that could not be written.
void FileChecker::fix(const FoundDocument& document, DecodedText& read, CheckedFile& file) const
{
    if (!read.readOnlyReason.isEmpty()) {
        file.problem = read.readOnlyReason;
        return;
    }
    const FixedText fixed = withSafeFixes(read.text, [this, &document](const QString& text) {
        return findingsOf(examined(document, text).report);
    });
    if (fixed.rounds.empty())
        return;
    const auto written = writeDocumentFile(document.path, encodedAfter(read, fixed.rounds, fixed.text));
    if (!written) {
        file.problem = written.error().message;
        return;
    }
    read.text = fixed.text;
    file.fixed = fixed.done;
}

} // namespace redraft
