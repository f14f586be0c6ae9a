#include "app/reporting/findingplaces.h"
#include "app/reporting/sarifreport.h"

#include <QBuffer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace redraft;

namespace {

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

QJsonObject written(const CheckRun& run)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!SarifReport().write(run, buffer))
        return {};
    return QJsonDocument::fromJson(buffer.data()).object();
}

QJsonObject runOf(const QJsonObject& root)
{
    return root.value(key("runs")).toArray().at(0).toObject();
}

CheckRun oneFile(const QString& path, const QString& text, const std::vector<Finding>& findings,
                 LineEnding lineEnding = LineEnding::Lf)
{
    CheckRun run;
    CheckedFile file;
    file.path = path;
    file.shown = path;
    file.wasRead = true;
    const TextSnapshot snapshot(text);
    for (const Finding& finding : findings)
        file.findings.push_back(reportedFinding(finding, snapshot, lineEnding));
    run.files.push_back(file);
    return run;
}

Finding finding(Severity severity, TextRange range)
{
    return {QStringLiteral("SEC-EMPTY"), severity, QStringLiteral("Section is empty"), range, QString(), {}};
}

} // namespace

class TestSarifReport : public QObject
{
    Q_OBJECT

private slots:
    void namesToolAndColumns();
    void placesFindings_data();
    void placesFindings();
    void writesFixes();
    void writesSuppressions();
    void namesFilesRelatively_data();
    void namesFilesRelatively();
    void keepsFingerprintsWhenLinesMove();
    void dividesEqualFingerprints();
    void keepsToTheLimits();
    void writesOfProblems();
};

void TestSarifReport::namesToolAndColumns()
{
    const QJsonObject root = written(oneFile(QDir::current().filePath(QStringLiteral("a.md")),
                                             QStringLiteral("x"), {finding(Severity::Error, {0, 1})}));
    QCOMPARE(root.value(key("version")).toString(), QStringLiteral("2.1.0"));
    const QJsonObject run = runOf(root);
    QCOMPARE(run.value(key("columnKind")).toString(), QStringLiteral("utf16CodeUnits"));
    const QJsonObject driver = run.value(key("tool")).toObject().value(key("driver")).toObject();
    QCOMPARE(driver.value(key("name")).toString(), QStringLiteral("Redraft"));
    const QJsonObject rule = driver.value(key("rules")).toArray().at(0).toObject();
    QCOMPARE(rule.value(key("id")).toString(), QStringLiteral("SEC-EMPTY"));
    QVERIFY(!rule.value(key("help")).toObject().value(key("text")).toString().isEmpty());
    const QJsonObject result = run.value(key("results")).toArray().at(0).toObject();
    QCOMPARE(result.value(key("ruleIndex")).toInt(-1), 0);
}

void TestSarifReport::placesFindings_data()
{
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<TextRange>("range");
    QTest::addColumn<QString>("level");
    QTest::addColumn<QList<int>>("region"); // start line and column, end line and column
    QTest::newRow("first line") << Severity::Error << TextRange{0, 3} << "error" << QList<int>{1, 1, 1, 4};
    QTest::newRow("over lines") << Severity::Warning << TextRange{2, 6} << "warning"
                                << QList<int>{1, 3, 2, 3};
    QTest::newRow("surrogates count twice")
        << Severity::Note << TextRange{9, 1} << "note" << QList<int>{2, 4, 2, 5};
    QTest::newRow("empty at the end")
        << Severity::Error << TextRange{10, 0} << "error" << QList<int>{2, 5, 2, 5};
    QTest::newRow("outside") << Severity::Error << TextRange{90, 9} << "error" << QList<int>{2, 5, 2, 5};
}

void TestSarifReport::placesFindings()
{
    QFETCH(Severity, severity);
    QFETCH(TextRange, range);
    QFETCH(QList<int>, region);
    const QString text = QString::fromUtf8("abcde\nx\U0001F600y"); // 6 + 4 code units
    const QJsonObject run =
        runOf(written(oneFile(QStringLiteral("/a.md"), text, {finding(severity, range)})));
    const QJsonObject result = run.value(key("results")).toArray().at(0).toObject();
    QTEST(result.value(key("level")).toString(), "level");
    const QJsonObject place = result.value(key("locations"))
                                  .toArray()
                                  .at(0)
                                  .toObject()
                                  .value(key("physicalLocation"))
                                  .toObject()
                                  .value(key("region"))
                                  .toObject();
    QList<int> found;
    for (const char* name : {"startLine", "startColumn", "endLine", "endColumn"})
        found += place.value(key(name)).toInt();
    QCOMPARE(found, region);
}

void TestSarifReport::writesFixes()
{
    Finding one = finding(Severity::Warning, {2, 1});
    one.fixes.push_back(
        {QStringLiteral("Add"), Edit::replace({1, 0}, QStringLiteral("\nz"), {}), FixSafety::Unsafe});
    one.fixes.push_back({QStringLiteral("Set…"), Edit()});
    const QJsonObject run =
        runOf(written(oneFile(QStringLiteral("/a.md"), QStringLiteral("ab\nc"), {one}, LineEnding::CrLf)));
    const QJsonArray fixes =
        run.value(key("results")).toArray().at(0).toObject().value(key("fixes")).toArray();
    QCOMPARE(fixes.size(), 1);
    const QJsonObject change =
        fixes.at(0).toObject().value(key("artifactChanges")).toArray().at(0).toObject();
    QCOMPARE(change.value(key("artifactLocation")).toObject().value(key("uri")).toString(),
             QStringLiteral("file:///a.md"));
    const QJsonObject replacement = change.value(key("replacements")).toArray().at(0).toObject();
    QCOMPARE(replacement.value(key("insertedContent")).toObject().value(key("text")).toString(),
             QStringLiteral("\r\nz"));
    const QJsonObject deleted = replacement.value(key("deletedRegion")).toObject();
    QCOMPARE(deleted.value(key("startColumn")).toInt(), 2);
    QCOMPARE(deleted.value(key("endColumn")).toInt(), 2);
}

void TestSarifReport::writesSuppressions()
{
    Finding waived = finding(Severity::Warning, {0, 1});
    waived.waiver = QStringLiteral("agreed with operations");
    const QJsonObject run = runOf(written(
        oneFile(QStringLiteral("/a.md"), QStringLiteral("ab"), {waived, finding(Severity::Error, {1, 1})})));
    const QJsonArray results = run.value(key("results")).toArray();
    const QJsonObject suppression =
        results.at(0).toObject().value(key("suppressions")).toArray().at(0).toObject();
    QCOMPARE(suppression.value(key("kind")).toString(), QStringLiteral("inSource"));
    QCOMPARE(suppression.value(key("justification")).toString(), QStringLiteral("agreed with operations"));
    QVERIFY(results.at(1).toObject().contains(key("suppressions")));
    QCOMPARE(results.at(1).toObject().value(key("suppressions")).toArray().size(), 0);
}

void TestSarifReport::namesFilesRelatively_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("uri");
    QTest::newRow("below") << QDir::current().filePath(QStringLiteral("x/a b#.md")) << "x/a%20b%23.md";
    QTest::newRow("outside") << "/else where/a.md"
                             << "file:///else%20where/a.md";
    QTest::newRow("dots in the name") << QDir::current().filePath(QStringLiteral("..x/a.md")) << "..x/a.md";
}

void TestSarifReport::namesFilesRelatively()
{
    QFETCH(QString, path);
    const QJsonObject run =
        runOf(written(oneFile(path, QStringLiteral("x"), {finding(Severity::Error, {0, 1})})));
    const QJsonObject result = run.value(key("results")).toArray().at(0).toObject();
    const QJsonObject place =
        result.value(key("locations")).toArray().at(0).toObject().value(key("physicalLocation")).toObject();
    QTEST(place.value(key("artifactLocation")).toObject().value(key("uri")).toString(), "uri");
}

namespace {

QStringList fingerprints(const CheckRun& checked)
{
    QStringList found;
    const QJsonObject run = runOf(written(checked));
    for (const QJsonValue& result : run.value(key("results")).toArray())
        found += result.toObject()
                     .value(key("partialFingerprints"))
                     .toObject()
                     .value(key("primaryLocationLineHash"))
                     .toString();
    return found;
}

} // namespace

void TestSarifReport::keepsFingerprintsWhenLinesMove()
{
    const QString path = QStringLiteral("/a.md");
    const QStringList before =
        fingerprints(oneFile(path, QStringLiteral("one\ntwo"), {finding(Severity::Error, {4, 3})}));
    const QStringList after =
        fingerprints(oneFile(path, QStringLiteral("zero\none\n two"), {finding(Severity::Error, {10, 3})}));
    QCOMPARE(after, before);
    QVERIFY(before !=
            fingerprints(oneFile(path, QStringLiteral("one\nthree"), {finding(Severity::Error, {4, 3})})));
}

void TestSarifReport::dividesEqualFingerprints()
{
    const QStringList two =
        fingerprints(oneFile(QStringLiteral("/a.md"), QStringLiteral("x\nx"),
                             {finding(Severity::Error, {0, 1}), finding(Severity::Error, {2, 1})}));
    QCOMPARE(two.size(), 2);
    QVERIFY(two.at(0) != two.at(1));
}

void TestSarifReport::keepsToTheLimits()
{
    std::vector<Finding> many(26'000, finding(Severity::Note, {0, 1}));
    many.push_back(finding(Severity::Error, {0, 1}));
    const QJsonObject run = runOf(written(oneFile(QStringLiteral("/a.md"), QStringLiteral("x"), many)));
    const QJsonArray results = run.value(key("results")).toArray();
    QCOMPARE(results.size(), 25'000);
    QCOMPARE(results.last().toObject().value(key("level")).toString(), QStringLiteral("error"));
}

void TestSarifReport::writesOfProblems()
{
    CheckRun run;
    run.problems = QStringList{QStringLiteral("There is no file x.")};
    const QJsonObject invocation = runOf(written(run)).value(key("invocations")).toArray().at(0).toObject();
    QCOMPARE(invocation.value(key("executionSuccessful")).toBool(true), false);
    QCOMPARE(invocation.value(key("toolExecutionNotifications")).toArray().size(), 1);
}

QTEST_GUILESS_MAIN(TestSarifReport)
#include "test_sarifreport.moc"
