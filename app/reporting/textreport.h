#pragma once

#include "app/reporting/reportwriter.h"

namespace redraft {

enum class ReportColors
{
    None,
    Terminal ///< ANSI escape sequences
};

/// A name or a message on one line, with blanks for what would move a terminal's cursor.
QString printable(QString text);

/// Lines "file:line:column: severity: message [ID]", then one that sums up.
class TextReport : public ReportWriter
{
public:
    explicit TextReport(ReportColors colors);
    bool write(const CheckRun& run, QIODevice& output) const override;

private:
    QString painted(const char* code, const QString& text) const;
    QString findingLine(const CheckedFile& file, const ReportedFinding& reported) const;
    QString summary(const CheckRun& run) const;

    ReportColors m_colors;
};

} // namespace redraft
