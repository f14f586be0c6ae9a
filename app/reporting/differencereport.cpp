#include "app/reporting/differencereport.h"

#include <QIODevice>

namespace redraft {

namespace {

const char* colorOf(QStringView line)
{
    if (line.startsWith(u"---") || line.startsWith(u"+++"))
        return "1";
    if (line.startsWith(u"@@"))
        return "36";
    if (line.startsWith(u'-'))
        return "31";
    return line.startsWith(u'+') ? "32" : nullptr;
}

} // namespace

QString shownDifference(const QString& difference, ReportColors colors)
{
    if (colors == ReportColors::None)
        return difference;
    QString shown;
    for (const QString& line : difference.split(u'\n', Qt::SkipEmptyParts)) {
        const char* color = colorOf(line);
        const QString text = printable(line);
        shown += color ? QStringLiteral("\x1b[%1m%2\x1b[0m\n").arg(QLatin1String(color), text) : text + u'\n';
    }
    return shown;
}

DifferenceReport::DifferenceReport(ReportColors colors)
    : m_colors(colors)
{
}

bool DifferenceReport::write(const CheckRun& run, QIODevice& output) const
{
    QByteArray bytes;
    for (const CheckedFile& file : run.files)
        bytes += shownDifference(file.difference, m_colors).toUtf8();
    return output.write(bytes) == bytes.size();
}

} // namespace redraft
