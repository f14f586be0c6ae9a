#pragma once

#include "app/reporting/reportwriter.h"

namespace redraft {

/// One JSON object for all files; docs/check-json.md describes it.
class JsonReport : public ReportWriter
{
public:
    bool write(const CheckRun& run, QIODevice& output) const override;
};

} // namespace redraft
