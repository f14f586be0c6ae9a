#include "app/reporting/githubreport.h"

#include <QIODevice>

namespace redraft {

namespace {

QString escapedMessage(QString text)
{
    return text.replace(u'%', QStringLiteral("%25"))
        .replace(u'\r', QStringLiteral("%0D"))
        .replace(u'\n', QStringLiteral("%0A"));
}

QString escapedProperty(const QString& text)
{
    return escapedMessage(text).replace(u':', QStringLiteral("%3A")).replace(u',', QStringLiteral("%2C"));
}

QString commandFor(Severity severity)
{
    return severity == Severity::Note ? QStringLiteral("notice") : severityWord(severity);
}

QString line(const CheckedFile& file, const ReportedFinding& reported)
{
    const TextRegion& region = reported.region;
    const auto number = [](const char* name, int value) {
        return u',' + QString::fromLatin1(name) + u'=' + QString::number(value);
    };
    QString properties = QStringLiteral("file=") + escapedProperty(fileOf(reported, file.shown)) +
                         number("line", region.start.line) + number("endLine", region.end.line);
    // GitHub takes columns only for what stands in one line.
    if (region.start.line == region.end.line)
        properties += number("col", region.start.column) + number("endColumn", region.end.column);
    properties += QStringLiteral(",title=") + escapedProperty(reported.finding.checkId);
    return QStringLiteral("::") + commandFor(reported.finding.severity) + u' ' + properties +
           QStringLiteral("::") + escapedMessage(reported.finding.message) + u'\n';
}

} // namespace

bool GithubReport::write(const CheckRun& run, QIODevice& output) const
{
    QString text;
    for (const CheckedFile& file : run.files) {
        for (const ReportedFinding& reported : file.findings) {
            if (reported.finding.counts())
                text += line(file, reported);
        }
    }
    const QByteArray bytes = text.toUtf8();
    return output.write(bytes) == bytes.size();
}

} // namespace redraft
