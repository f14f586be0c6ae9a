#include "widgets/checklist/checklistrow.h"

#include "widgets/common/statemark.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace redraft {

namespace {

QString fixLabelOf(const Finding& finding)
{
    if (finding.waiver)
        return {};
    if (!finding.fixes.empty()) {
        const Fix& fix = finding.fixes.front();
        const bool asks = fix.safety == FixSafety::Unsafe && !fix.edit.isEmpty();
        return asks ? fix.label + u'…' : fix.label;
    }
    return finding.fieldId.isEmpty() ? QCoreApplication::translate("ChecklistPanel", "Show")
                                     : QCoreApplication::translate("ChecklistPanel", "Set…");
}

/// The name with an ordinal behind it where it was used before.
QString uniqueKey(const QString& name, QHash<QString, int>& used)
{
    const int ordinal = used[name]++;
    return ordinal == 0 ? name : QStringLiteral("%1#%2").arg(name).arg(ordinal);
}

/// The word for what keeps the checks of a section from being made at all.
QString hindranceOf(const SectionReport& section)
{
    for (const Finding& finding : section.findings) {
        if (finding.counts() && finding.checkId == QStringLiteral("SEC-EMPTY") && section.passed == 0)
            return QCoreApplication::translate("ChecklistPanel", "empty");
        if (finding.counts() && finding.checkId == QStringLiteral("META-YAML"))
            return QCoreApplication::translate("ChecklistPanel", "unreadable");
    }
    return {};
}

QString countsOf(const SectionReport& section)
{
    int errors = 0;
    int warnings = 0;
    int notes = 0;
    int waived = 0;
    for (const Finding& finding : section.findings) {
        if (!finding.counts())
            ++waived;
        else
            ++(finding.severity == Severity::Error     ? errors
               : finding.severity == Severity::Warning ? warnings
                                                       : notes);
    }
    QStringList lines;
    if (errors > 0)
        lines += QCoreApplication::translate("ChecklistPanel", "%Ln errors", nullptr, errors);
    if (warnings > 0)
        lines += QCoreApplication::translate("ChecklistPanel", "%Ln warnings", nullptr, warnings);
    if (notes > 0)
        lines += QCoreApplication::translate("ChecklistPanel", "%Ln notes, not counted", nullptr, notes);
    if (waived > 0)
        lines += QCoreApplication::translate("ChecklistPanel", "%Ln waived, not counted", nullptr, waived);
    return lines.join(u'\n');
}

bool isShown(const Finding& finding, ChecklistFilter filter)
{
    switch (filter) {
    case ChecklistFilter::Errors:
        return finding.counts() && finding.severity == Severity::Error;
    case ChecklistFilter::Unmet:
        return finding.counts() && finding.severity != Severity::Note;
    case ChecklistFilter::All:
        break;
    }
    return true;
}

/// What a section's mark and count mean.
QString summaryOf(const ChecklistRow& row, const QString& counts)
{
    QStringList lines{row.spokenText()};
    const bool isCounted = row.hindrance.isEmpty() && row.state != SectionState::Missing;
    if (!isCounted && row.total > 0)
        lines +=
            QCoreApplication::translate("ChecklistPanel", "Its checks are made once something is there.");
    if (!counts.isEmpty())
        lines += counts;
    return lines.join(u'\n');
}

ChecklistRow sectionRow(const SectionReport& section, int index)
{
    ChecklistRow row;
    row.text = section.title;
    row.state = section.state;
    row.item = section.item;
    row.isRequired = section.isRequired;
    row.passed = section.passed;
    row.total = section.total;
    row.section = index;
    row.hindrance = hindranceOf(section);
    row.summary = summaryOf(row, countsOf(section));
    return row;
}

ChecklistRow findingRow(const Finding& finding, int section, int index)
{
    ChecklistRow row;
    row.kind = ChecklistRow::Kind::Finding;
    row.text = finding.message;
    row.item = finding.state;
    row.severity = finding.severity;
    row.mark = markOf(finding);
    row.waiver = finding.waiver.value_or(QString());
    row.fixLabel = fixLabelOf(finding);
    row.section = section;
    row.finding = index;
    return row;
}

} // namespace

bool ChecklistRow::looksLike(const ChecklistRow& other) const
{
    return kind == other.kind && key == other.key && text == other.text && state == other.state &&
           passed == other.passed && total == other.total && severity == other.severity &&
           fixLabel == other.fixLabel && item == other.item && waiver == other.waiver &&
           place == other.place && isRequired == other.isRequired && summary == other.summary;
}

QString ChecklistRow::spokenText() const
{
    if (kind == Kind::Finding && isWaived())
        return QCoreApplication::translate("ChecklistPanel", "Waived: %1. Reason: %2").arg(text, waiver);
    if (kind == Kind::Finding && !place.isEmpty())
        return QCoreApplication::translate("ChecklistPanel", "%1: %2. %3", "mark, finding, its place")
            .arg(spokenMark(mark, severity), text, place);
    if (kind == Kind::Finding)
        return QCoreApplication::translate("ChecklistPanel", "%1: %2").arg(spokenMark(mark, severity), text);
    if (item == ItemState::NotApplicable)
        return QCoreApplication::translate("ChecklistPanel", "%1, %2").arg(text, countText());
    if (!hindrance.isEmpty())
        return QCoreApplication::translate("ChecklistPanel", "%1, %2").arg(text, hindrance);
    if (state == SectionState::Missing || total == 0)
        return QCoreApplication::translate("ChecklistPanel", "%1, %2").arg(text, stateText(state));
    return QCoreApplication::translate("ChecklistPanel", "%1, %2, %3 of %4 checks")
        .arg(text, stateText(state))
        .arg(passed)
        .arg(total);
}

QString ChecklistRow::countText() const
{
    if (item == ItemState::NotApplicable)
        return QCoreApplication::translate("ChecklistPanel", "not applicable");
    if (state == SectionState::Missing)
        return total > 0 || isRequired ? QCoreApplication::translate("ChecklistPanel", "missing")
                                       : QCoreApplication::translate("ChecklistPanel", "optional");
    if (!hindrance.isEmpty())
        return hindrance;
    if (total == 0)
        return QStringLiteral("—");
    return QStringLiteral("%1/%2").arg(QLocale().toString(passed), QLocale().toString(total));
}

std::vector<ChecklistRow> makeChecklistRows(const Report& report, ChecklistFilter filter)
{
    std::vector<ChecklistRow> rows;
    QHash<QString, int> used;
    for (int i = 0; i < int(report.sections.size()); ++i) {
        const SectionReport& section = report.sections[size_t(i)];
        const QString name = section.id.isEmpty() ? section.title : section.id;
        ChecklistRow row = sectionRow(section, i);
        row.key = uniqueKey(QStringLiteral("section ") + name, used);
        const size_t before = rows.size();
        rows.push_back(row);
        for (int j = 0; j < int(section.findings.size()); ++j) {
            const Finding& finding = section.findings[size_t(j)];
            ChecklistRow below = findingRow(finding, i, j);
            below.key = uniqueKey(row.key + QLatin1Char(' ') + finding.checkId + finding.fieldId, used);
            if (isShown(finding, filter))
                rows.push_back(below);
        }
        if (filter != ChecklistFilter::All && rows.size() == before + 1)
            rows.pop_back();
    }
    return rows;
}

} // namespace redraft
