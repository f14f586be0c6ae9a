#pragma once

#include "app/checklist/askedfixes.h"
#include "app/checklist/report.h"
#include "app/document/parseddocument.h"
#include "app/document/textcodec.h"
#include "app/reporting/checkedfile.h"
#include "app/workspace/workspace.h"

#include <functional>

namespace redraft {

enum class FixMode
{
    Report,
    ApplySafeFixes,
    ShowSafeFixes ///< CheckedFile::difference says what would change; nothing is written
};

/// What is known of a document beside its text: its template, which depends on what `parsed` holds, and the
/// files around it. Called from many threads at once.
using ContextOf = std::function<AnalysisContext(const FoundDocument& document, const ParsedDocument& parsed)>;

/// What readMetadata() gives for a document with this text if somebody knows it already, else null. Called
/// from many threads at once.
using MetadataOf =
    std::function<std::shared_ptr<const Metadata>(const FoundDocument& document, const QString& text)>;

/// Reads, examines and, if asked, mends files one by one. Any thread; keeps nothing between files.
class FileChecker
{
public:
    FileChecker(ContextOf contextOf, FixMode mode, MetadataOf metadataOf = {});
    /// Never fails: what went wrong stands in CheckedFile::problem.
    CheckedFile check(const FoundDocument& document) const;
    /// The same, with those fixes applied that may be wrong and that `decide` wants. Calls it from this
    /// thread.
    CheckedFile checkAsking(const FoundDocument& document, const DecideFix& decide) const;

private:
    struct Examined
    {
        ParsedDocument parsed;
        Report report;
        QDate today;
    };
    Examined examined(const FoundDocument& document, const QString& text) const;
    CheckedFile checkWith(const FoundDocument& document,
                          const std::function<void(DecodedText&, CheckedFile&)>& fix) const;
    FindingsOf findingsIn(const FoundDocument& document) const;
    void fixCompanion(const FoundDocument& document, const QString& text, CheckedFile& file) const;
    QStringList write(const QString& path, const FixedText& fixed, DecodedText& read,
                      CheckedFile& file) const;

    ContextOf m_contextOf;
    MetadataOf m_metadataOf; ///< may be empty
    FixMode m_mode;
};

} // namespace redraft
