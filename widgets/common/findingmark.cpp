#include "widgets/common/findingmark.h"

#include <QCoreApplication>

namespace redraft {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FindingMark)
};

QString severityText(Severity severity)
{
    return severity == Severity::Error     ? Words::tr("Error")
           : severity == Severity::Warning ? Words::tr("Warning")
                                           : Words::tr("Note");
}

} // namespace

FindingMark markOf(const Finding& finding)
{
    if (!finding.counts())
        return FindingMark::Waived;
    if (finding.state == ItemState::Vague)
        return FindingMark::Vague;
    return finding.severity == Severity::Error     ? FindingMark::Error
           : finding.severity == Severity::Warning ? FindingMark::Warning
                                                   : FindingMark::Note;
}

QString signOf(FindingMark mark)
{
    switch (mark) {
    case FindingMark::Error:
        return QStringLiteral("✕");
    case FindingMark::Warning:
        return QStringLiteral("!");
    case FindingMark::Note:
        return QStringLiteral("i");
    case FindingMark::Vague:
        return QStringLiteral("~");
    case FindingMark::Waived:
        break;
    }
    return QStringLiteral("–");
}

QColor colorOf(FindingMark mark, Severity severity, const Theme& theme)
{
    if (mark == FindingMark::Waived)
        return theme.muted;
    return severity == Severity::Error     ? theme.error
           : severity == Severity::Warning ? theme.warning
                                           : theme.muted;
}

QString meaningOf(FindingMark mark)
{
    switch (mark) {
    case FindingMark::Error:
        return Words::tr("Error: missing or wrong");
    case FindingMark::Warning:
        return Words::tr("Warning: missing or doubtful");
    case FindingMark::Note:
        return Words::tr("Note: a hint, not counted");
    case FindingMark::Vague:
        return Words::tr("Vague: said, but not so that it can be checked");
    case FindingMark::Waived:
        break;
    }
    return Words::tr("Waived: not counted, for the reason given");
}

QString spokenMark(FindingMark mark, Severity severity)
{
    if (mark == FindingMark::Waived)
        return Words::tr("Waived");
    return mark == FindingMark::Vague ? Words::tr("%1, vague").arg(severityText(severity))
                                      : severityText(severity);
}

} // namespace redraft
