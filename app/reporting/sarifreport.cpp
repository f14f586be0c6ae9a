#include "app/reporting/sarifreport.h"

#include "app/checklist/checkpage.h"
#include "app/reporting/sarifresult.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace redraft {

namespace {

/// GitHub refuses a run with more.
constexpr qsizetype mostResults = 25000;

struct ReportPlace
{
    const CheckedFile* file = nullptr;
    const ReportedFinding* reported = nullptr;
};

/// How many of each severity are written: the gravest first.
QHash<Severity, qsizetype> quotas(const CheckRun& run)
{
    const FindingCounts counts = run.countsWithWaived();
    QHash<Severity, qsizetype> quotas;
    qsizetype left = mostResults;
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note}) {
        quotas[severity] = std::min<qsizetype>(left, counts.of(severity));
        left -= quotas[severity];
    }
    return quotas;
}

std::vector<ReportPlace> placesOf(const CheckRun& run)
{
    QHash<Severity, qsizetype> left = quotas(run);
    std::vector<ReportPlace> places;
    for (const CheckedFile& file : run.files) {
        for (const ReportedFinding& reported : file.findings) {
            if (left[reported.finding.severity]-- > 0)
                places.push_back({&file, &reported});
        }
    }
    return places;
}

QJsonObject textObject(const QString& text)
{
    return {{QStringLiteral("text"), text}};
}

QJsonObject ruleObject(const QString& id)
{
    const std::optional<CheckPage> page = checkPage(id);
    const QString title = page ? page->title : id;
    QJsonObject help = textObject(title);
    if (page) {
        const QString text =
            QStringList{page->what, page->why, page->how, page->source}.join(QStringLiteral("\n\n"));
        help = {{QStringLiteral("text"), text}, {QStringLiteral("markdown"), text}};
    }
    return {{QStringLiteral("id"), id},
            {QStringLiteral("shortDescription"), textObject(title)},
            {QStringLiteral("help"), help}};
}

QJsonObject notification(const QString& message)
{
    return {{QStringLiteral("level"), QStringLiteral("error")},
            {QStringLiteral("message"), textObject(message)}};
}

QJsonObject invocation(const CheckRun& run, qsizetype written)
{
    QJsonArray notifications;
    for (const QString& problem : run.problems)
        notifications.append(notification(problem));
    qsizetype found = 0;
    for (const CheckedFile& file : run.files) {
        found += qsizetype(file.findings.size());
        if (!file.problem.isEmpty())
            notifications.append(notification(file.problem));
    }
    const bool isComplete = notifications.isEmpty();
    if (found > written)
        notifications.append(notification(QCoreApplication::translate(
            "SarifReport", "%n finding(s) of little weight left out.", nullptr, int(found - written))));
    return {{QStringLiteral("executionSuccessful"), isComplete},
            {QStringLiteral("toolExecutionNotifications"), notifications}};
}

QStringList ruleIds(const std::vector<ReportPlace>& places)
{
    QStringList ids;
    for (const ReportPlace& place : places)
        ids += place.reported->finding.checkId;
    ids.sort();
    ids.removeDuplicates();
    return ids;
}

QJsonObject runObject(const CheckRun& run)
{
    const std::vector<ReportPlace> places = placesOf(run);
    const QStringList ids = ruleIds(places);
    QJsonArray rules;
    for (const QString& id : ids)
        rules.append(ruleObject(id));
    SarifResults maker;
    QJsonArray results;
    for (const ReportPlace& place : places) {
        const auto index = std::lower_bound(ids.begin(), ids.end(), place.reported->finding.checkId);
        results.append(maker.result(*place.file, *place.reported, int(index - ids.begin())));
    }
    const QJsonObject driver{{QStringLiteral("name"), QStringLiteral("Redraft")},
                             {QStringLiteral("version"), QStringLiteral(REDRAFT_VERSION)},
                             {QStringLiteral("rules"), rules}};
    return {{QStringLiteral("tool"), QJsonObject{{QStringLiteral("driver"), driver}}},
            {QStringLiteral("columnKind"), QStringLiteral("utf16CodeUnits")},
            {QStringLiteral("invocations"), QJsonArray{invocation(run, qsizetype(places.size()))}},
            {QStringLiteral("results"), results}};
}

} // namespace

bool SarifReport::write(const CheckRun& run, QIODevice& output) const
{
    const QJsonObject root{
        {QStringLiteral("$schema"), QStringLiteral("https://json.schemastore.org/sarif-2.1.0.json")},
        {QStringLiteral("version"), QStringLiteral("2.1.0")},
        {QStringLiteral("runs"), QJsonArray{runObject(run)}}};
    const QByteArray bytes = QJsonDocument(root).toJson(QJsonDocument::Indented);
    return output.write(bytes) == bytes.size();
}

} // namespace redraft
