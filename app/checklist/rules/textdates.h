#pragma once

#include <QDate>
#include <QStringView>
#include <vector>

namespace redraft {

/// A date inside of a text.
struct TextDate
{
    qsizetype start = 0; ///< UTF-16 code units
    qsizetype length = 0;
    QDate date;
};

/// The full dates of a text (see parseDate() for their forms), in order. Linear; pure.
std::vector<TextDate> datesIn(QStringView text);

} // namespace redraft
