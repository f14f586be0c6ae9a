#pragma once

#include "app/reporting/checkedfile.h"

#include <QHash>
#include <QJsonObject>

namespace redraft {

/// Makes the results of a SARIF run. One for all results of a run: it counts equal fingerprints.
class SarifResults
{
public:
    /// `ruleIndex` counts in the run's list of rules.
    QJsonObject result(const CheckedFile& file, const ReportedFinding& reported, int ruleIndex);

private:
    QString fingerprint(const QString& uri, const ReportedFinding& reported);

    QHash<QString, int> m_fingerprints;
};

} // namespace redraft
