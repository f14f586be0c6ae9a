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

} // namespace

void addPlaces(std::vector<ChecklistRow>& rows, const Analysis& analysis)
{
    using Reading = QPair<int, QString>;
    QHash<Reading, int> alike;
    for (const ChecklistRow& row : rows) {
        if (row.kind == ChecklistRow::Kind::Finding)
            ++alike[{row.section, row.text}];
    }
    for (ChecklistRow& row : rows) {
        if (row.kind == ChecklistRow::Kind::Section || alike.value({row.section, row.text}) < 2)
            continue;
        const SectionReport& section = analysis.report->sections[size_t(row.section)];
        const Finding& finding = section.findings[size_t(row.finding)];
        const QString heading = headingOf(finding, section, *analysis.outline);
        const QString line = Words::tr("line %1").arg(QLocale().toString(lineOf(finding, analysis)));
        row.place = heading.isEmpty() ? line : Words::tr("%1, %2", "heading, line").arg(heading, line);
    }
}

} // namespace redraft
