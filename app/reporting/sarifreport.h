#pragma once

#include "app/reporting/reportwriter.h"

namespace redraft {

/// SARIF 2.1.0 (OASIS): one run with fixes, suppressions for waivers and fingerprints that survive moved
/// lines. Files in or below the current folder are named relative to it, as GitHub wants them; of more
/// results than GitHub takes (25,000), the gravest are written and the rest is mentioned.
class SarifReport : public ReportWriter
{
public:
    bool write(const CheckRun& run, QIODevice& output) const override;
};

} // namespace redraft
