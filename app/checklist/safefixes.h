#pragma once

#include "app/checklist/finding.h"

#include <QStringList>
#include <functional>

namespace redraft {

/// The findings of a text.
using FindingsOf = std::function<std::vector<Finding>(const QString& text)>;

/// How many findings have a safe fix.
int countSafeFixes(const std::vector<Finding>& findings);

/// What safe fixes made of a text.
struct FixedText
{
    QString text;
    std::vector<Edit>
        rounds;       ///< applied one after the other: each in coordinates of what the one before left
    QStringList done; ///< a line for each fix: "line 12: message [ID]"
};

/// Applies the first safe fix of each finding that counts, as long as there are any: fixes that touch each
/// other wait for the next round, and one after which its finding is still there is not applied. Ends after
/// fifty rounds at the latest.
FixedText withSafeFixes(const QString& text, const FindingsOf& examine);

} // namespace redraft
