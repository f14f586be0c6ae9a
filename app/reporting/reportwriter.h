#pragma once

#include "app/reporting/checkrun.h"

class QIODevice;

namespace redraft {

/// Writes the outcome of a check in one format.
class ReportWriter
{
public:
    virtual ~ReportWriter() = default;
    /// False if the device took less than all.
    virtual bool write(const CheckRun& run, QIODevice& output) const = 0;
};

} // namespace redraft
