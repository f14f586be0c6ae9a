#include "widgets/checklist/checklistrow.h"

#include "widgets/common/statemark.h"

#include <QCoreApplication>
#include <QHash>

namespace redraft {

namespace {

QString fixLabelOf(const Finding& finding)
{
    if (!finding.fixes.empty())
        return finding.fixes.front().label;
    return finding.fieldId.isEmpty() ? QCoreApplication::translate("ChecklistPanel", "Show")
                                     : QCoreApplication::translate("ChecklistPanel", "Set…");
}

/// The name with an ordinal behind it where it was used before.
QString uniqueKey(const QString& name, QHash<QString, int>& used)
{
    const int ordinal = used[name]++;
    return ordinal == 0 ? name : QStringLiteral("%1#%2").arg(name).arg(ordinal);
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QCoreApplication::translate("ChecklistPanel", "Error");
    case Severity::Warning:
        return QCoreApplication::translate("ChecklistPanel", "Warning");
    case Severity::Note:
    case Severity::Off:
        break;
    }
    return QCoreApplication::translate("ChecklistPanel", "Note");
}

} // namespace

bool ChecklistRow::looksLike(const ChecklistRow& other) const
{
    return kind == other.kind && key == other.key && text == other.text && state == other.state &&
           passed == other.passed && total == other.total && severity == other.severity &&
           fixLabel == other.fixLabel;
}

QString ChecklistRow::spokenText() const
{
    if (kind == Kind::Finding)
        return QCoreApplication::translate("ChecklistPanel", "%1: %2").arg(severityText(severity), text);
    if (state == SectionState::Missing || total == 0)
        return QCoreApplication::translate("ChecklistPanel", "%1, %2").arg(text, stateText(state));
    return QCoreApplication::translate("ChecklistPanel", "%1, %2, %3 of %4 checks")
        .arg(text, stateText(state))
        .arg(passed)
        .arg(total);
}

std::vector<ChecklistRow> makeChecklistRows(const Report& report)
{
    std::vector<ChecklistRow> rows;
    QHash<QString, int> used;
    for (int i = 0; i < int(report.sections.size()); ++i) {
        const SectionReport& section = report.sections[size_t(i)];
        const QString name = section.id.isEmpty() ? section.title : section.id;
        ChecklistRow row;
        row.key = uniqueKey(QStringLiteral("section ") + name, used);
        row.text = section.title;
        row.state = section.state;
        row.passed = section.passed;
        row.total = section.total;
        row.section = i;
        rows.push_back(row);
        for (int j = 0; j < int(section.findings.size()); ++j) {
            const Finding& finding = section.findings[size_t(j)];
            ChecklistRow below;
            below.kind = ChecklistRow::Kind::Finding;
            below.key = uniqueKey(row.key + QLatin1Char(' ') + finding.checkId + finding.fieldId, used);
            below.text = finding.message;
            below.severity = finding.severity;
            below.fixLabel = fixLabelOf(finding);
            below.section = i;
            below.finding = j;
            rows.push_back(below);
        }
    }
    return rows;
}

} // namespace redraft
