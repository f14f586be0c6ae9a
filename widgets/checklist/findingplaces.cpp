#include "widgets/checklist/findingplaces.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QPair>

namespace redraft {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChecklistPanel)
};

const Finding& findingOf(const ChecklistRow& row, const Report& report)
{
    return report.sections[size_t(row.section)].findings[size_t(row.finding)];
}

/// Counted from 1, as the gutter of the source does.
int lineOf(const Finding& finding, const Analysis& analysis)
{
    return analysis.snapshot.lines.lineOf(finding.range.start) + 1;
}

/// The innermost heading, "" where that is the section's own.
QString headingOf(const Finding& finding, const SectionReport& section, const Outline& outline)
{
    const int innermost = outline.sectionAt(finding.range.start);
    const bool isOwn = innermost < 0 || innermost == section.sectionIndex;
    return isOwn ? QString() : outline.sections[size_t(innermost)].title;
}

QString lineText(const ChecklistRow& row, const Analysis& analysis, bool isLineShared)
{
    const Finding& finding = findingOf(row, *analysis.report);
    const int line = lineOf(finding, analysis);
    const QString number = QLocale().toString(line);
    if (!isLineShared)
        return Words::tr("line %1").arg(number);
    const qsizetype column = finding.range.start - analysis.snapshot.lines.startOf(line - 1) + 1;
    return Words::tr("line %1, column %2").arg(number, QLocale().toString(column));
}

} // namespace

void addPlaces(std::vector<ChecklistRow>& rows, const Analysis& analysis)
{
    using Reading = QPair<int, QString>;
    QHash<Reading, int> alike;
    QHash<QPair<Reading, int>, int> onLine;
    for (const ChecklistRow& row : rows) {
        if (row.kind == ChecklistRow::Kind::Section)
            continue;
        const Reading reading(row.section, row.text);
        ++alike[reading];
        ++onLine[{reading, lineOf(findingOf(row, *analysis.report), analysis)}];
    }
    for (ChecklistRow& row : rows) {
        const Reading reading(row.section, row.text);
        if (row.kind == ChecklistRow::Kind::Section || alike.value(reading) < 2)
            continue;
        const Finding& finding = findingOf(row, *analysis.report);
        const bool isLineShared = onLine.value({reading, lineOf(finding, analysis)}) > 1;
        const QString line = lineText(row, analysis, isLineShared);
        const QString heading =
            headingOf(finding, analysis.report->sections[size_t(row.section)], *analysis.outline);
        row.place = heading.isEmpty() ? line : Words::tr("%1, %2", "heading, line").arg(heading, line);
    }
}

} // namespace redraft
