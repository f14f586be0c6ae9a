#include "app/checklist/documentnumber.h"
#include "app/checklist/nearestname.h"
#include "tests/checklist/documentrule.h"

using namespace redraft;
using namespace redraft::test;

class TestNumberRules : public QObject
{
    Q_OBJECT

private slots:
    void readsNumbers_data();
    void readsNumbers();
    void readsFileNames_data();
    void readsFileNames();
    void findsNearest_data();
    void findsNearest();
    void comparesWithTheFileName_data();
    void comparesWithTheFileName();
    void takesTheNumberOfTheFileWhenAsked();
    void comparesTitles_data();
    void comparesTitles();
    void takesTheNumberIntoTheTitleWhenAsked();
    void spellsSlugs_data();
    void spellsSlugs();
    void findsDuplicates();
    void findsGaps_data();
    void findsGaps();
};

void TestNumberRules::readsNumbers_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("digits");
    QTest::newRow("dash") << "RFC-012"
                          << "RFC"
                          << "12";
    QTest::newRow("small") << "rfc-012"
                           << "RFC"
                           << "12";
    QTest::newRow("blank") << "rfc 7"
                           << "RFC"
                           << "7";
    QTest::newRow("alone") << "0042"
                           << ""
                           << "42";
    QTest::newRow("year") << "RFC-2024-031"
                          << "RFC"
                          << "2024-31";
    QTest::newRow("letter") << "L99"
                            << "L"
                            << "99";
    QTest::newRow("zero") << "000"
                          << ""
                          << "0";
    QTest::newRow("words") << "rfc of 2024"
                           << ""
                           << "";
    QTest::newRow("nothing") << ""
                             << ""
                             << "";
    QTest::newRow("in brackets") << " [KEP #12] "
                                 << "KEP"
                                 << "12";
    QTest::newRow("two blanks") << "RFC  12"
                                << ""
                                << "";
    QTest::newRow("long word") << "Abcdefghijk-1"
                               << ""
                               << "";
    QTest::newRow("open end") << "12-"
                              << ""
                              << "";
    QTest::newRow("long") << "12345678901234567890"
                          << ""
                          << "";
}

void TestNumberRules::readsNumbers()
{
    QFETCH(QString, id);
    QTEST(documentNumber(id).prefix, "prefix");
    QTEST(documentNumber(id).digits, "digits");
}

void TestNumberRules::readsFileNames_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("digits");
    QTest::newRow("prefix") << "/x/rfc-012-cache.md"
                            << "RFC"
                            << "12";
    QTest::newRow("capitals") << "/x/RFC-012-cache.md"
                              << "RFC"
                              << "12";
    QTest::newRow("only a number") << "/x/eip-1559.md"
                                   << "EIP"
                                   << "1559";
    QTest::newRow("bare") << "/x/0003-cache.md"
                          << ""
                          << "3";
    QTest::newRow("letter") << "/x/A101-name.md"
                            << "A"
                            << "101";
    QTest::newRow("year") << "/x/RFC-2024-031-cache.md"
                          << "RFC"
                          << "2024-31";
    QTest::newRow("day") << "/x/2024-03-01-cache.md"
                         << ""
                         << "";
    QTest::newRow("day without dashes") << "/x/20240301-cache.md"
                                        << ""
                                        << "";
    QTest::newRow("folder page") << "/x/0042-cache/README.md"
                                 << ""
                                 << "42";
    QTest::newRow("words") << "/x/cache.md"
                           << ""
                           << "";
    for (const char* name : {"http2.md", "v2-design.md", "s3-storage.md", "ipv6-x.md", "utf8.md"})
        QTest::newRow(name) << QStringLiteral("/x/") + name << ""
                            << "";
    QTest::newRow("family without a dash") << "/x/rfc012-cache.md"
                                           << "RFC"
                                           << "12";
    QTest::newRow("much behind the year") << "/x/rfc-2024-12345.md"
                                          << "RFC"
                                          << "2024";
    QTest::newRow("one digit") << "/x/3-cache.md"
                               << ""
                               << "";
    QTest::newRow("letters behind") << "/x/rfc12x.md"
                                    << ""
                                    << "";
    QTest::newRow("page without a folder") << "README.md"
                                           << ""
                                           << "";
    QTest::newRow("number inside") << "/x/cache-2.md"
                                   << ""
                                   << "";
}

void TestNumberRules::readsFileNames()
{
    QFETCH(QString, path);
    QTEST(numberInFileName(path).prefix, "prefix");
    QTEST(numberInFileName(path).digits, "digits");
}

void TestNumberRules::findsNearest_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("case") << "Why-Now"
                          << "why-now";
    QTest::newRow("letter") << "why-no"
                            << "why-now";
    QTest::newRow("far") << "something"
                         << "";
    QTest::newRow("between two") << "goal-3"
                                 << "";
    QTest::newRow("exact") << "goal-1"
                           << "goal-1";
    QTest::newRow("nothing") << ""
                             << "";
}

void TestNumberRules::findsNearest()
{
    QFETCH(QString, name);
    QTEST(nearestName(name, {"why-now", "goal-1", "goal-2", "design"}), "expected");
}

void TestNumberRules::comparesWithTheFileName_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("same") << "rfc-012-a.md"
                          << "rfc-012" << QStringList();
    QTest::newRow("zeros") << "rfc-012-a.md"
                           << "RFC-0012" << QStringList();
    QTest::newRow("number alone") << "eip-1559.md"
                                  << "1559" << QStringList();
    QTest::newRow("no number in the name") << "cache.md"
                                           << "rfc-012" << QStringList();
    QTest::newRow("year in the number") << "rfc-003-y.md"
                                        << "RFC-2026-003" << QStringList();
    QTest::newRow("year in the name") << "RFC-2026-003-y.md"
                                      << "RFC-003" << QStringList();
    QTest::newRow("template of the folder") << "000-template.md"
                                            << "RFC-2024-031" << QStringList();
    QTest::newRow("number of a template") << "rfc-012-a.md"
                                          << "0000" << QStringList();
    for (const char* name :
         {"http2.md", "s3-storage.md", "utf-8.md", "tls-13.md", "V2-plan.md", "7-ideas.md"})
        QTest::newRow(name) << name << "RFC-001" << QStringList();
    QTest::newRow("number alone and another thing") << "utf-8.md"
                                                    << "012" << QStringList();
    QTest::newRow("own family that nobody knows")
        << "thv-012-a.md"
        << "THV-021" << QStringList{"The number is THV-021, but the file is named thv-012 @ THV-021"};
    QTest::newRow("leading number") << "0012-a.md"
                                    << "RFC-013"
                                    << QStringList{
                                           "The number is RFC-013, but the file is named 0012 @ RFC-013"};
    QTest::newRow("other years") << "RFC-2025-003-y.md"
                                 << "RFC-2026-003"
                                 << QStringList{"The number is RFC-2026-003, but the file is named "
                                                "RFC-2025-003 @ RFC-2026-003"};
    QTest::newRow("other number") << "rfc-012-a.md"
                                  << "rfc-021"
                                  << QStringList{
                                         "The number is rfc-021, but the file is named rfc-012 @ rfc-021"};
    QTest::newRow("other prefix") << "adr-012-a.md"
                                  << "rfc-012"
                                  << QStringList{
                                         "The number is rfc-012, but the file is named adr-012 @ rfc-012"};
}

void TestNumberRules::comparesWithTheFileName()
{
    QFETCH(QString, file);
    QFETCH(QString, id);
    const MadeUpFiles files(file);
    const QString text = QStringLiteral("---\nid: %1\n---\n").arg(id);
    QTEST(DocumentRule(QStringLiteral("ID-FILE"), &files).lines(text), "expected");
}

void TestNumberRules::takesTheNumberOfTheFileWhenAsked()
{
    const MadeUpFiles files(QStringLiteral("rfc-012-a.md"));
    const DocumentRule rule(QStringLiteral("ID-FILE"), &files);
    const QString text = QStringLiteral("---\nid: \"rfc-021\" # own\n---\n");
    QCOMPARE(rule.fixed(text), text);
    QCOMPARE(rule.afterFirstFix(text), QStringLiteral("---\nid: \"rfc-012\" # own\n---\n"));
    QCOMPARE(rule.afterFirstFix(QStringLiteral("---\nid: 9\n---\n")), QStringLiteral("---\nid: 12\n---\n"));
    DocumentRule padded(QStringLiteral("ID-FILE"), &files);
    padded.setIdPattern(QStringLiteral("rfc-{number:3}"));
    QCOMPARE(padded.afterFirstFix(QStringLiteral("---\nid: rfc-9\n---\n")),
             QStringLiteral("---\nid: rfc-012\n---\n"));
}

void TestNumberRules::comparesTitles_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("same") << "---\nid: rfc-010\ntitle: \"RFC-010: A\"\n---\n" << QStringList();
    QTest::newRow("no number") << "---\nid: rfc-010\ntitle: A plan\n---\n" << QStringList();
    QTest::newRow("year") << "---\nid: rfc-010\ntitle: \"RFC-2026-010: A\"\n---\n" << QStringList();
    QTest::newRow("template") << "---\nid: \"000\"\ntitle: \"RFC-2024-031: A\"\n---\n" << QStringList();
    QTest::newRow("other") << "---\nid: rfc-010\ntitle: \"RFC-011: A\"\n---\n"
                           << QStringList{"The title says RFC-011, the document is number rfc-010 @ RFC-011"};
    QTest::newRow("heading beside the field")
        << "---\nid: rfc-010\ntitle: Alpha\n---\n\n# RFC-008: Beta\n"
        << QStringList{"The title says RFC-008, the document is number rfc-010 @ RFC-008"};
    QTest::newRow("heading alike") << "---\nid: rfc-010\ntitle: Alpha\n---\n\n# RFC-010: Beta\n"
                                   << QStringList();
    QTest::newRow("file name") << "# RFC-011: A\n"
                               << QStringList{
                                      "The title says RFC-011, the document is number rfc-010 @ RFC-011"};
}

void TestNumberRules::comparesTitles()
{
    QFETCH(QString, document);
    const MadeUpFiles files;
    QTEST(DocumentRule(QStringLiteral("ID-TITLE"), &files).lines(document), "expected");
}

void TestNumberRules::takesTheNumberIntoTheTitleWhenAsked()
{
    const MadeUpFiles files;
    const DocumentRule rule(QStringLiteral("ID-TITLE"), &files);
    const QString text = QStringLiteral("---\nid: rfc-010\ntitle: \"RFC-011: A 011\"\n---\n");
    QCOMPARE(rule.fixed(text), text);
    QCOMPARE(rule.afterFirstFix(text), QStringLiteral("---\nid: rfc-010\ntitle: \"RFC-010: A 011\"\n---\n"));
}

void TestNumberRules::spellsSlugs_data()
{
    QTest::addColumn<QString>("slug");
    QTest::addColumn<QString>("expected");
    for (const char* fine : {"rfc-001-cache", "/", "/guides/cache", "cache2"})
        QTest::newRow(fine) << QString::fromLatin1(fine) << QString::fromLatin1(fine);
    QTest::newRow("capitals") << "RFC-001-Cache"
                              << "rfc-001-cache";
    QTest::newRow("blanks") << "\"session cache\" # own"
                            << "\"session-cache\" # own";
    QTest::newRow("underscore") << "session_cache"
                                << "session-cache";
}

void TestNumberRules::spellsSlugs()
{
    QFETCH(QString, slug);
    QFETCH(QString, expected);
    const DocumentRule rule(QStringLiteral("ID-SLUG"), nullptr);
    const QString text = QStringLiteral("---\nslug: %1\n---\n");
    QCOMPARE(rule.fixed(text.arg(slug)), text.arg(expected));
    QCOMPARE(int(rule.findings(text.arg(slug)).size()), slug == expected ? 0 : 1);
}

void TestNumberRules::findsDuplicates()
{
    const QString uuid = QStringLiteral("0b7c9f0e-4a4e-4c56-9a51-2f0f5f0c1a11");
    MadeUpFiles files;
    files.add(NeighbourFacts{"rfc-010-own.md", "rfc-010", uuid, {}, {}, {}, {}, {}}); // itself
    files.add(NeighbourFacts{"rfc-011-a.md", "RFC-12", {}, {}, {}, {}, {}, {}});
    files.add(NeighbourFacts{"rfc-013-a.md", "x", uuid.toUpper(), {}, {}, {}, {}, {}});
    const DocumentRule ids(QStringLiteral("ID-DUP"), &files);
    QCOMPARE(ids.lines(QStringLiteral("---\nid: rfc-010\n---\n")), QStringList());
    QCOMPARE(ids.lines(QStringLiteral("---\nid: adr-012\n---\n")), QStringList());
    QCOMPARE(ids.lines(QStringLiteral("---\nid: rfc-012\n---\n")),
             QStringList{"rfc-012 is also the number of rfc-011-a.md @ rfc-012"});
    const DocumentRule uuids(QStringLiteral("UUID-DUP"), &files);
    const QString text = QStringLiteral("---\ndoc_uuid: \"%1\"\n---\n");
    QCOMPARE(uuids.lines(text.arg(QStringLiteral("another"))), QStringList());
    QCOMPARE(int(uuids.findings(text.arg(uuid)).size()), 1);
    const QString renewed = uuids.afterFirstFix(text.arg(uuid));
    QVERIFY(renewed.size() == text.arg(uuid).size() && !renewed.contains(uuid));
    QCOMPARE(uuids.fixed(text.arg(uuid)), text.arg(uuid));
}

void TestNumberRules::findsGaps_data()
{
    QTest::addColumn<QList<int>>("others");
    QTest::addColumn<QStringList>("expected");
    const QStringList one{"There is no document 9 before it @ "};
    QTest::newRow("counted") << QList<int>{5, 6, 7, 8, 9, 11} << QStringList();
    QTest::newRow("one missing") << QList<int>{3, 4, 5, 6, 7, 8, 11} << one;
    QTest::newRow("numbers of issues") << QList<int>{3, 400, 512, 733, 8} << QStringList();
    QTest::newRow("few documents") << QList<int>{7, 8} << QStringList();
    QTest::newRow("first") << QList<int>{11, 12, 13, 14, 15} << QStringList();
    QTest::newRow("two missing") << QList<int>{1, 2, 3, 4, 5, 6, 7, 11, 12, 13}
                                 << QStringList{"There are no documents 8 to 9 before it @ "};
}

void TestNumberRules::findsGaps()
{
    QFETCH(QList<int>, others);
    MadeUpFiles files;
    for (const int number : others)
        files.add(NeighbourFacts{
            QStringLiteral("rfc-%1-a.md").arg(number, 3, 10, QChar(u'0')), {}, {}, {}, {}, {}, {}, {}});
    QTEST(DocumentRule(QStringLiteral("NUM-GAP"), &files).lines(QStringLiteral("# A\n")), "expected");
}

QTEST_GUILESS_MAIN(TestNumberRules)
#include "test_numberrules.moc"
