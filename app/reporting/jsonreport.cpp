#include "app/reporting/jsonreport.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace redraft {

namespace {

constexpr int formatVersion = 1;

QString stateWord(const Finding& finding)
{
    switch (finding.state) {
    case ItemState::Specified:
        return QStringLiteral("specified");
    case ItemState::Vague:
        return QStringLiteral("vague");
    case ItemState::Missing:
        return QStringLiteral("missing");
    case ItemState::NotApplicable:
        break;
    }
    return QStringLiteral("notApplicable");
}

QJsonObject regionObject(const TextRegion& region)
{
    return {{QStringLiteral("line"), region.start.line},
            {QStringLiteral("column"), region.start.column},
            {QStringLiteral("endLine"), region.end.line},
            {QStringLiteral("endColumn"), region.end.column}};
}

QJsonObject fixObject(const ReportedFix& fix)
{
    QJsonArray edits;
    for (const ReportedReplacement& replacement : fix.replacements) {
        QJsonObject edit = regionObject(replacement.removed);
        edit.insert(QStringLiteral("text"), replacement.inserted);
        edits.append(edit);
    }
    return {{QStringLiteral("label"), fix.label},
            {QStringLiteral("safe"), fix.safety == FixSafety::Safe},
            {QStringLiteral("edits"), edits}};
}

QJsonObject findingObject(const ReportedFinding& reported)
{
    const Finding& finding = reported.finding;
    QJsonObject object = regionObject(reported.region);
    object.insert(QStringLiteral("id"), finding.checkId);
    object.insert(QStringLiteral("severity"), severityWord(finding.severity));
    object.insert(QStringLiteral("state"), stateWord(finding));
    object.insert(QStringLiteral("message"), finding.message);
    object.insert(QStringLiteral("section"), reported.sectionId);
    if (!finding.fieldId.isEmpty())
        object.insert(QStringLiteral("field"), finding.fieldId);
    if (!reported.companion.isEmpty())
        object.insert(QStringLiteral("file"), reported.companion);
    if (finding.waiver)
        object.insert(QStringLiteral("waived"), *finding.waiver);
    QJsonArray fixes;
    for (const ReportedFix& fix : reported.fixes)
        fixes.append(fixObject(fix));
    object.insert(QStringLiteral("fixes"), fixes);
    return object;
}

QJsonObject fileObject(const CheckedFile& file)
{
    QJsonArray findings;
    for (const ReportedFinding& reported : file.findings)
        findings.append(findingObject(reported));
    QJsonObject object{{QStringLiteral("path"), file.shown},
                       {QStringLiteral("template"), file.templateId},
                       {QStringLiteral("findings"), findings},
                       {QStringLiteral("fixed"), QJsonArray::fromStringList(file.fixed)}};
    if (!file.problem.isEmpty())
        object.insert(QStringLiteral("problem"), file.problem);
    return object;
}

QJsonObject summaryObject(const CheckRun& run)
{
    const FindingCounts counts = run.counts();
    return {{QStringLiteral("files"), run.readFiles()},    {QStringLiteral("errors"), counts.errors},
            {QStringLiteral("warnings"), counts.warnings}, {QStringLiteral("infos"), counts.notes},
            {QStringLiteral("waived"), counts.waived},     {QStringLiteral("fixed"), counts.fixed}};
}

} // namespace

bool JsonReport::write(const CheckRun& run, QIODevice& output) const
{
    QJsonArray files;
    for (const CheckedFile& file : run.files)
        files.append(fileObject(file));
    const QJsonObject root{{QStringLiteral("version"), formatVersion},
                           {QStringLiteral("tool"), QStringLiteral("redraft " REDRAFT_VERSION)},
                           {QStringLiteral("columnUnit"), QStringLiteral("utf16")},
                           {QStringLiteral("summary"), summaryObject(run)},
                           {QStringLiteral("files"), files},
                           {QStringLiteral("problems"), QJsonArray::fromStringList(run.problems)}};
    const QByteArray bytes = QJsonDocument(root).toJson(QJsonDocument::Indented);
    return output.write(bytes) == bytes.size();
}

} // namespace redraft
