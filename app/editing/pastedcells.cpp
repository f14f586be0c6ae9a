#include "app/editing/tableedits.h"

#include <algorithm>

namespace redraft {

namespace {

/// Reads cells divided by `divider`; quotes at the start of a cell hold it together.
std::vector<QStringList> readCells(const QString& text, QChar divider)
{
    std::vector<QStringList> rows(1, QStringList(QString()));
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        QString& cell = rows.back().back();
        const QChar unit = text[i];
        if (isQuoted && unit == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
            cell += u'"';
            ++i;
        } else if (isQuoted) {
            isQuoted = unit != u'"';
            if (isQuoted)
                cell += unit;
        } else if (unit == u'"' && cell.isEmpty() && text.indexOf(u'"', i + 1) > 0) {
            isQuoted = true;
        } else if (unit == divider) {
            rows.back() += QString();
        } else if (unit == u'\n') {
            rows.push_back(QStringList(QString()));
        } else {
            cell += unit;
        }
    }
    return rows;
}

bool isEven(const std::vector<QStringList>& rows)
{
    return rows.size() > 1 && rows.front().size() > 1 &&
           std::all_of(rows.begin(), rows.end(),
                       [&rows](const QStringList& row) { return row.size() == rows.front().size(); });
}

} // namespace

std::vector<QStringList> pastedCells(const QString& text)
{
    QString lines = text;
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    while (lines.endsWith(u'\n'))
        lines.chop(1);
    if (lines.contains(u'\t') || (lines.contains(u'\n') && !lines.contains(u',')))
        return readCells(lines, u'\t');
    const std::vector<QStringList> rows = readCells(lines, u',');
    if (isEven(rows))
        return rows;
    return {{lines}};
}

} // namespace redraft
