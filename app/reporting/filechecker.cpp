#include "app/reporting/filechecker.h"

#include "app/checklist/companionreport.h"
#include "app/checklist/safefixes.h"
#include "app/document/analysis.h"
#include "app/document/companionfile.h"
#include "app/document/documentfile.h"
#include "app/reporting/companionplaces.h"
#include "app/reporting/filefaults.h"
#include "app/reporting/findingplaces.h"
#include "app/reporting/linesaving.h"
#include "app/text/composededit.h"
#include "app/text/unifieddiff.h"

#include <QFileInfo>

namespace redraft {

namespace {

QString differenceOf(const QString& name, const DecodedText& read, const FixedText& fixed)
{
    Edit edit;
    for (const Edit& round : fixed.rounds)
        edit = composed(edit, round);
    const bool isDos = read.format.lineEnding == LineEnding::CrLf;
    return unifiedDiff(name, read.text, edit, isDos ? QStringLiteral("\r\n") : QStringLiteral("\n"));
}

} // namespace

FileChecker::FileChecker(ContextOf contextOf, FixMode mode, MetadataOf metadataOf)
    : m_contextOf(std::move(contextOf))
    , m_metadataOf(std::move(metadataOf))
    , m_mode(mode)
{
}

CheckedFile FileChecker::check(const FoundDocument& document) const
{
    return checkWith(document, [this, &document](DecodedText& read, CheckedFile& file) {
        if (m_mode == FixMode::Report)
            return;
        const FixedText fixed = withSafeFixes(read.text, findingsIn(document));
        if (m_mode == FixMode::ShowSafeFixes)
            file.difference = differenceOf(file.shown, read, fixed);
        else
            file.fixed = write(document.path, fixed, read, file);
        fixCompanion(document, read.text, file);
    });
}

/// Mends the file beside the document in which its fields stand, or says what would change there.
void FileChecker::fixCompanion(const FoundDocument& document, const QString& text, CheckedFile& file) const
{
    const QString path = companionFile(document.path);
    if (path.isEmpty())
        return;
    const Examined whole = examined(document, text);
    auto read = whole.parsed.metadata->isInOtherFile ? readDocumentFile(path) : Result<DecodedText>(Error{});
    if (!read)
        return;
    const FixedText fixed = withSafeFixes(read->text, [this, &whole](const QString& fields) {
        const ParsedDocument& parsed = whole.parsed;
        return companionFindings({parsed.snapshot, *parsed.tree, *parsed.outline, *parsed.metadata,
                                  *parsed.documentTemplate, whole.today, std::stop_token(),
                                  parsed.neighbourhood.get()},
                                 TextSnapshot(fields));
    });
    const QString name = QFileInfo(path).fileName();
    if (m_mode == FixMode::ShowSafeFixes) {
        const qsizetype folder = file.shown.size() - QFileInfo(file.shown).fileName().size();
        file.difference += differenceOf(file.shown.left(folder) + name, read.value(), fixed);
        return;
    }
    for (const QString& done : write(path, fixed, read.value(), file))
        file.fixed += name + QStringLiteral(", ") + done;
}

CheckedFile FileChecker::checkAsking(const FoundDocument& document, const DecideFix& decide) const
{
    return checkWith(document, [this, &document, &decide](DecodedText& read, CheckedFile& file) {
        if (read.readOnlyReason.isEmpty())
            file.fixed =
                write(document.path, withAskedFixes(read.text, findingsIn(document), decide), read, file);
    });
}

CheckedFile FileChecker::checkWith(const FoundDocument& document,
                                   const std::function<void(DecodedText&, CheckedFile&)>& fix) const
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
    fix(read.value(), file);
    Examined result = examined(document, read->text);
    addEncodingFinding(result.parsed.snapshot, read->format.undecodableBytes, result.report);
    file.templateId = result.parsed.documentTemplate->id;
    file.findings = reportedFindings(result.report, result.parsed.snapshot, read->format.lineEnding);
    placeInCompanion(file, result.parsed);
    return file;
}

FindingsOf FileChecker::findingsIn(const FoundDocument& document) const
{
    return [this, document](const QString& text) { return namedFindings(examined(document, text).report); };
}

FileChecker::Examined FileChecker::examined(const FoundDocument& document, const QString& text) const
{
    AnalysisContext beside;
    beside.companion = readCompanion(document.path);
    const auto metadata = m_metadataOf ? m_metadataOf(document, text) : nullptr;
    Examined result{*parseDocumentOnce(TextSnapshot(text), beside, metadata), {}, {}};
    ParsedDocument& parsed = result.parsed;
    const AnalysisContext context = m_contextOf(document, parsed);
    result.today = context.today;
    parsed.documentTemplate = context.documentTemplate;
    parsed.neighbourhood = context.neighbourhood;
    parsed.reason = context.reason;
    if (std::optional<Report> empty = reportOfEmptyFile(parsed.snapshot)) {
        result.report = std::move(*empty);
        return result;
    }
    result.report = reportOf(parsed, context.today);
    addNulFinding(parsed.snapshot, result.report);
    return result;
}

/// Leaves the text as it is in the file: mended, or as it was where that could not be written. What was done.
QStringList FileChecker::write(const QString& path, const FixedText& fixed, DecodedText& read,
                               CheckedFile& file) const
{
    if (!read.readOnlyReason.isEmpty()) {
        file.problem = read.readOnlyReason;
        return {};
    }
    if (fixed.rounds.empty())
        return {};
    const auto written = writeDocumentFile(path, encodedAfter(read, fixed.rounds, fixed.text));
    if (!written) {
        file.problem = written.error().message;
        return {};
    }
    read.text = fixed.text;
    return fixed.done;
}

} // namespace redraft
