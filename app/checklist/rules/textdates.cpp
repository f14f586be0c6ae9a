#include "app/checklist/rules/textdates.h"

#include "app/metadata/dates.h"

#include <QRegularExpression>

namespace redraft {

std::vector<TextDate> datesIn(QStringView text)
{
    static const QRegularExpression form(
        QStringLiteral("(?<![\\d-])\\d{4}[-/]\\d{2}[-/]\\d{2}(?![\\d-])"
                       "|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \\d{1,2},? \\d{4}\\b"
                       "|\\b\\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \\d{4}\\b"),
        QRegularExpression::CaseInsensitiveOption);
    std::vector<TextDate> dates;
    auto matches = form.globalMatch(text.toString());
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QDate date = parseDate(match.captured());
        if (date.isValid())
            dates.push_back({match.capturedStart(), match.capturedLength(), date});
    }
    return dates;
}

} // namespace redraft
