#pragma once

#include "app/reporting/reportwriter.h"

namespace redraft {

/// Workflow commands of GitHub Actions ("::error file=…,line=…,col=…::message"), one a line; waived findings
/// are left out. Docs: docs.github.com/actions, "Workflow commands".
class GithubReport : public ReportWriter
{
public:
    bool write(const CheckRun& run, QIODevice& output) const override;
};

} // namespace redraft
