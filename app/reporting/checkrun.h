#pragma once

#include "app/reporting/checkedfile.h"

namespace redraft {

/// How many findings of a kind; waived ones are counted apart.
struct FindingCounts
{
    int errors = 0;
    int warnings = 0;
    int notes = 0;
    int waived = 0;
    int fixed = 0;

    int of(Severity severity) const;
    bool operator==(const FindingCounts&) const = default;
};

/// The outcome of "redraft check": all files in the order of their paths.
struct CheckRun
{
    std::vector<CheckedFile> files;
    QStringList problems; ///< of paths that led to no file

    FindingCounts counts() const;
    /// The same with waived findings counted by their severity, too.
    FindingCounts countsWithWaived() const;
    int readFiles() const;
};

/// "error", "warning", "info": how reports name a severity, whatever the language.
QString severityWord(Severity severity);

} // namespace redraft
