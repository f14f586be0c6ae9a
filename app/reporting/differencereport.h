#pragma once

#include "app/reporting/textreport.h"

namespace redraft {

/// A difference in the unified format for people and programs: control characters that could move a
/// terminal's cursor become blanks where it has colours.
QString shownDifference(const QString& difference, ReportColors colors);

/// What fixes would change, file by file, in the unified format; nothing of findings.
class DifferenceReport : public ReportWriter
{
public:
    explicit DifferenceReport(ReportColors colors);
    bool write(const CheckRun& run, QIODevice& output) const override;

private:
    ReportColors m_colors;
};

} // namespace redraft
