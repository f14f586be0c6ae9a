#include "app/reporting/textreport.h"

#include <QCoreApplication>
#include <QIODevice>

namespace redraft {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TextReport)
};

const char* colorOf(const Finding& finding)
{
    if (!finding.counts())
        return "2";
    switch (finding.severity) {
    case Severity::Error:
        return "1;31";
    case Severity::Warning:
        return "1;33";
    case Severity::Note:
    case Severity::Off:
        break;
    }
    return "1;36";
}

/// The message of another tool may begin with its line, which the place has said already.
QString withoutPlace(const QString& message, int line)
{
    if (!message.startsWith(u"Line "))
        return message;
    const QString place = QStringLiteral("Line %1: ").arg(line);
    return message.startsWith(place) ? message.mid(place.size()) : message;
}

} // namespace

QString printable(QString text)
{
    for (QChar& character : text) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    return text;
}

TextReport::TextReport(ReportColors colors)
    : m_colors(colors)
{
}

bool TextReport::write(const CheckRun& run, QIODevice& output) const
{
    QString text;
    for (const CheckedFile& file : run.files) {
        for (const QString& fixed : file.fixed)
            text += Words::tr("%1: fixed: %2").arg(printable(file.shown), printable(fixed)) + u'\n';
        for (const ReportedFinding& reported : file.findings)
            text += findingLine(file, reported) + u'\n';
    }
    const QByteArray bytes = (text + summary(run) + u'\n').toUtf8();
    return output.write(bytes) == bytes.size();
}

QString TextReport::painted(const char* code, const QString& text) const
{
    if (m_colors == ReportColors::None)
        return text;
    return QStringLiteral("\x1b[%1m%2\x1b[0m").arg(QLatin1String(code), text);
}

QString TextReport::findingLine(const CheckedFile& file, const ReportedFinding& reported) const
{
    const TextPlace start = reported.region.start;
    const QString place = printable(fileOf(reported, file.shown)) + u':' + QString::number(start.line) +
                          u':' + QString::number(start.column) + u':';
    const bool isWaived = !reported.finding.counts();
    const QString severity =
        (isWaived ? Words::tr("waived") : severityWord(reported.finding.severity)) + u':';
    const QString reason = isWaived ? Words::tr(" (%1)").arg(printable(*reported.finding.waiver)) : QString();
    return painted("1", place) + u' ' + painted(colorOf(reported.finding), severity) + u' ' +
           printable(withoutPlace(reported.finding.message, start.line)) + reason + u' ' +
           painted("2", u'[' + reported.finding.checkId + u']');
}

QString TextReport::summary(const CheckRun& run) const
{
    const FindingCounts counts = run.counts();
    QStringList parts{Words::tr("%n error(s)", nullptr, counts.errors),
                      Words::tr("%n warning(s)", nullptr, counts.warnings),
                      Words::tr("%n remark(s)", nullptr, counts.notes)};
    if (counts.waived > 0)
        parts += Words::tr("%n waived", nullptr, counts.waived);
    if (counts.fixed > 0)
        parts += Words::tr("%n fixed", nullptr, counts.fixed);
    return Words::tr("%n file(s): ", nullptr, run.readFiles()) + parts.join(QStringLiteral(", "));
}

} // namespace redraft
