#include "app/reporting/sarifresult.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QUrl>

namespace redraft {

namespace {

/// Relative to the current folder where the file lies in it, else absolute.
QString uriOf(const QString& path)
{
    const QString relative = QDir::current().relativeFilePath(path);
    if (relative == u".." || relative.startsWith(u"../") || QDir::isAbsolutePath(relative))
        return QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded);
    return QString::fromLatin1(QUrl::toPercentEncoding(relative, "/"));
}

QString levelOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Note:
        return QStringLiteral("note");
    case Severity::Off:
        break;
    }
    return QStringLiteral("none");
}

QJsonObject textObject(const QString& text)
{
    return {{QStringLiteral("text"), text}};
}

QJsonObject regionObject(const TextRegion& region)
{
    return {{QStringLiteral("startLine"), region.start.line},
            {QStringLiteral("startColumn"), region.start.column},
            {QStringLiteral("endLine"), region.end.line},
            {QStringLiteral("endColumn"), region.end.column}};
}

QJsonObject artifactLocation(const QString& uri)
{
    return {{QStringLiteral("uri"), uri}};
}

QJsonObject locationObject(const QString& uri, const ReportedFinding& reported)
{
    const QJsonObject place{{QStringLiteral("artifactLocation"), artifactLocation(uri)},
                            {QStringLiteral("region"), regionObject(reported.region)},
                            {QStringLiteral("contextRegion"),
                             QJsonObject{{QStringLiteral("startLine"), reported.region.start.line},
                                         {QStringLiteral("snippet"), textObject(reported.lineText)}}}};
    return {{QStringLiteral("physicalLocation"), place}};
}

QJsonObject fixObject(const QString& uri, const ReportedFix& fix)
{
    QJsonArray replacements;
    for (const ReportedReplacement& replacement : fix.replacements)
        replacements.append(
            QJsonObject{{QStringLiteral("deletedRegion"), regionObject(replacement.removed)},
                        {QStringLiteral("insertedContent"), textObject(replacement.inserted)}});
    const QJsonObject change{{QStringLiteral("artifactLocation"), artifactLocation(uri)},
                             {QStringLiteral("replacements"), replacements}};
    return {
        {QStringLiteral("description"), textObject(fix.label)},
        {QStringLiteral("artifactChanges"), QJsonArray{change}},
        {QStringLiteral("properties"), QJsonObject{{QStringLiteral("safe"), fix.safety == FixSafety::Safe}}}};
}

/// All results of a run have the property, or none (SARIF 3.27.23).
QJsonArray suppressionsOf(const Finding& finding)
{
    if (!finding.waiver)
        return {};
    QJsonObject suppression{{QStringLiteral("kind"), QStringLiteral("inSource")},
                            {QStringLiteral("status"), QStringLiteral("accepted")}};
    if (!finding.waiver->isEmpty())
        suppression.insert(QStringLiteral("justification"), *finding.waiver);
    return {suppression};
}

} // namespace

QJsonObject SarifResults::result(const CheckedFile& file, const ReportedFinding& reported, int ruleIndex)
{
    const QString uri = uriOf(fileOf(reported, file.path));
    QJsonObject object{{QStringLiteral("ruleId"), reported.finding.checkId},
                       {QStringLiteral("ruleIndex"), ruleIndex},
                       {QStringLiteral("level"), levelOf(reported.finding.severity)},
                       {QStringLiteral("message"), textObject(reported.finding.message)},
                       {QStringLiteral("locations"), QJsonArray{locationObject(uri, reported)}},
                       {QStringLiteral("partialFingerprints"),
                        QJsonObject{{QStringLiteral("primaryLocationLineHash"), fingerprint(uri, reported)}}},
                       {QStringLiteral("suppressions"), suppressionsOf(reported.finding)}};
    QJsonArray fixes;
    for (const ReportedFix& fix : reported.fixes)
        fixes.append(fixObject(uri, fix));
    if (!fixes.isEmpty())
        object.insert(QStringLiteral("fixes"), fixes);
    return object;
}

/// By what stands in the line, not by its number: lines above it may come and go. The message is left out,
/// for it may count something.
QString SarifResults::fingerprint(const QString& uri, const ReportedFinding& reported)
{
    const QString key = uri + u'\n' + reported.finding.checkId + u'\n' + reported.sectionId + u'\n' +
                        reported.finding.fieldId + u'\n' + reported.lineText.simplified();
    const QByteArray hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex();
    const QString name = QString::fromLatin1(hash.left(16));
    return name + u':' + QString::number(++m_fingerprints[name]);
}

} // namespace redraft
