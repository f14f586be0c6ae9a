#pragma once

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
    ApplySafeFixes
};

/// What is known of a document beside its text: its template, which depends on what `parsed` holds, and the
/// files around it. Called from many threads at once.
using ContextOf = std::function<DocumentContext(const FoundDocument& document, const ParsedDocument& parsed)>;

/// Reads, examines and, if asked, mends files one by one. Any thread; keeps nothing between files.
class FileChecker
{
public:
    FileChecker(ContextOf contextOf, FixMode mode);
    /// Never fails: what went wrong stands in CheckedFile::problem.
    CheckedFile check(const FoundDocument& document) const;

private:
    struct Examined
    {
        ParsedDocument parsed;
        Report report;
    };
    Examined examined(const FoundDocument& document, const QString& text) const;
    void fix(const FoundDocument& document, DecodedText& read, CheckedFile& file) const;

    ContextOf m_contextOf;
    FixMode m_mode;
};

} // namespace redraft
