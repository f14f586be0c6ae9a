#pragma once

#include "app/checklist/finding.h"
#include "app/reporting/filechecker.h"
#include "app/text/result.h"

#include <QStringList>

namespace redraft {

enum class CheckFormat
{
    Text,
    Json,
    Sarif,
    Github
};

/// What "redraft check" was asked for.
struct CheckOptions
{
    QStringList paths;
    QString templateId; ///< "": the one that fits each document
    QString profile;    ///< "": the rules of the template; "docuchango"
    CheckFormat format = CheckFormat::Text;
    FixMode fixes = FixMode::Report;
    Severity failOn = Severity::Error; ///< Off: never
    QString explained;                 ///< not empty: the id of the rule whose page is wanted; then no paths
    bool asks = false;                 ///< about the fixes that may be wrong
    bool operator==(const CheckOptions&) const = default;
};

/// Reads the arguments behind "check". The error is one sentence.
Result<CheckOptions> parseCheckOptions(const QStringList& arguments);

} // namespace redraft
