#include "app/reporting/filefaults.h"

#include <QCoreApplication>

namespace redraft {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FileFaults)
};

void addWarning(const Finding& finding, Report& report)
{
    SectionReport section;
    section.id = QStringLiteral("document");
    section.title = Words::tr("Whole document");
    section.findings.push_back(finding);
    report.sections.push_back(section);
    ++report.warnings;
}

} // namespace

std::optional<Report> reportOfEmptyFile(const TextSnapshot& snapshot)
{
    if (!snapshot.text.trimmed().isEmpty())
        return std::nullopt;
    Report report;
    const QString message = snapshot.text.isEmpty() ? Words::tr("The file is empty")
                                                    : Words::tr("The file holds nothing but blanks");
    addWarning({QStringLiteral("FILE-EMPTY"), Severity::Warning, message, {0, 0}, QString(), {}}, report);
    return report;
}

void addNulFinding(const TextSnapshot& snapshot, Report& report)
{
    const qsizetype first = snapshot.text.indexOf(QChar::Null);
    if (first < 0)
        return;
    const QString message =
        Words::tr("NUL characters in the text: %1; other programs take the file for no text")
            .arg(snapshot.text.count(QChar::Null));
    addWarning({QStringLiteral("FILE-NUL"), Severity::Warning, message, {first, 1}, QString(), {}}, report);
}

void addEncodingFinding(const TextSnapshot& snapshot, int bytes, Report& report)
{
    if (bytes == 0)
        return;
    const QString& text = snapshot.text;
    qsizetype first = 0;
    while (first < text.size() &&
           !(text[first].isLowSurrogate() && (first == 0 || !text[first - 1].isHighSurrogate())))
        ++first;
    const QString message =
        Words::tr("Bytes that are no UTF-8: %1; other programs show them as they like").arg(bytes);
    addWarning({QStringLiteral("FILE-UTF8"),
                Severity::Warning,
                message,
                {std::min(first, text.size()), 0},
                QString(),
                {}},
               report);
}

} // namespace redraft
