#include "app/checklist/check.h"
#include "app/checklist/checkpage.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace redraft;

namespace {

/// The rules of the profile, by the ids that stand in its code.
QStringList profileRuleIds()
{
    static const QRegularExpression id(QStringLiteral("\"(DC-[A-Z0-9]+)\""));
    QStringList ids;
    QDirIterator sources(QStringLiteral(REDRAFT_SOURCE_DIR "/app/profiles"), {"*.cpp"}, QDir::Files,
                         QDirIterator::Subdirectories);
    while (sources.hasNext()) {
        QFile file(sources.next());
        const QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        for (const QRegularExpressionMatch& match : id.globalMatch(text))
            ids += match.captured(1);
    }
    ids.removeDuplicates();
    return ids;
}

} // namespace

/// Every rule has its page, and every page its rule.
class TestCheckPages : public QObject
{
    Q_OBJECT

private slots:
    void everyRuleHasItsPage();
    void everyPageHasItsRule();
    void namesWhatIsMissing_data();
    void namesWhatIsMissing();
    void knowsNoOtherPages();
};

void TestCheckPages::everyRuleHasItsPage()
{
    QStringList missing;
    QVERIFY(profileRuleIds().size() > 20);
    for (const QString& id : ruleIds() + profileRuleIds()) {
        const std::optional<CheckPage> page = checkPage(id);
        if (!page)
            missing += id;
        else
            QCOMPARE(page->id, id);
    }
    QVERIFY2(missing.isEmpty(),
             qPrintable(QStringLiteral("no page, or not all of its four parts, in resources/checks: ") +
                        missing.join(QStringLiteral(", "))));
}

void TestCheckPages::everyPageHasItsRule()
{
    const QStringList known = ruleIds() + profileRuleIds();
    QStringList orphans = checkPageIds();
    QVERIFY(!orphans.isEmpty());
    orphans.removeIf([&known](const QString& id) { return known.contains(id); });
    QVERIFY2(orphans.isEmpty(), qPrintable(QStringLiteral("pages of no rule: ") + orphans.join(u' ')));
}

void TestCheckPages::namesWhatIsMissing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("error");
    const QString whole =
        QStringLiteral("# A-B: T\n\n## What\n\nw\n\n## Why\n\ny\n\n## How to mend\n\nh\n\n## Source\n\ns\n");
    QTest::newRow("whole") << whole << QString();
    QTest::newRow("no title") << QString(whole).remove(QStringLiteral("# A-B: T\n"))
                              << QStringLiteral("The page does not begin with “# ID: title”.");
    QTest::newRow("no reason") << QString(whole).remove(QStringLiteral("## Why\n\ny\n"))
                               << QStringLiteral("The page of A-B has no part “Why”.");
    QTest::newRow("empty part") << QString(whole).remove(QStringLiteral("h\n\n"))
                                << QStringLiteral("The page of A-B has no part “How to mend”.");
    QTest::newRow("empty end") << whole.chopped(2) << QStringLiteral("The page of A-B has no part “Source”.");
}

void TestCheckPages::namesWhatIsMissing()
{
    QFETCH(QString, text);
    QFETCH(QString, error);
    const Result<CheckPage> page = readCheckPage(text);
    QCOMPARE(page ? QString() : page.error().message, error);
    if (page)
        QCOMPARE(*page, (CheckPage{QStringLiteral("A-B"), QStringLiteral("T"), QStringLiteral("w"),
                                   QStringLiteral("y"), QStringLiteral("h"), QStringLiteral("s")}));
}

void TestCheckPages::knowsNoOtherPages()
{
    QVERIFY(!checkPage(QString()));
    QVERIFY(!checkPage(QStringLiteral("NO-SUCH")));
    QVERIFY(!checkPage(QStringLiteral("../icons/bold")));
}

QTEST_GUILESS_MAIN(TestCheckPages)
#include "test_checkpages.moc"
