#pragma once

#include <QDate>
#include <QString>

namespace redraft {

/// Dates as documents write them. Pure; any thread; the words are English and do not follow the locale.

/// Reads "2026-01-02", "2026/01/02", "June 28, 2024", "Jun 28 2024" or "28 June 2024". Invalid for anything
/// else: impossible days ("2026-02-30"), left-over patterns ("YYYY-MM-DD"), text around the date.
QDate parseDate(const QString& text);

/// `date` in the form that `oldValue` has: slashes, month in words (long or short), digits padded or not. ISO
/// ("2026-01-02") where `oldValue` is no date. Empty for an invalid date.
QString formatLike(const QDate& date, const QString& oldValue);

} // namespace redraft
