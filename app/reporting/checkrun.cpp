#include "app/reporting/checkrun.h"

#include <algorithm>

namespace redraft {

namespace {

void count(Severity severity, FindingCounts& counts)
{
    if (severity == Severity::Error)
        ++counts.errors;
    else if (severity == Severity::Warning)
        ++counts.warnings;
    else
        ++counts.notes;
}

} // namespace

int FindingCounts::of(Severity severity) const
{
    switch (severity) {
    case Severity::Error:
        return errors;
    case Severity::Warning:
        return warnings;
    case Severity::Note:
        return notes;
    case Severity::Off:
        break;
    }
    return 0;
}

FindingCounts CheckRun::counts() const
{
    FindingCounts result;
    for (const CheckedFile& file : files) {
        for (const ReportedFinding& reported : file.findings) {
            if (reported.finding.counts())
                count(reported.finding.severity, result);
            else
                ++result.waived;
        }
        result.fixed += int(file.fixed.size());
    }
    return result;
}

FindingCounts CheckRun::countsWithWaived() const
{
    FindingCounts result;
    for (const CheckedFile& file : files) {
        for (const ReportedFinding& reported : file.findings)
            count(reported.finding.severity, result);
    }
    return result;
}

int CheckRun::readFiles() const
{
    return int(
        std::count_if(files.begin(), files.end(), [](const CheckedFile& file) { return file.wasRead; }));
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Note:
    case Severity::Off:
        break;
    }
    return QStringLiteral("info");
}

QString fileOf(const ReportedFinding& reported, const QString& document)
{
    if (reported.companion.isEmpty())
        return document;
    return document.left(document.lastIndexOf(u'/') + 1) + reported.companion;
}

} // namespace redraft
