#include "app/templates/namepattern.h"

#include <QTest>

using namespace redraft;

class TestNamePattern : public QObject
{
    Q_OBJECT

private slots:
    void fillsPlaceholders_data();
    void fillsPlaceholders();
    void readsNumbers_data();
    void readsNumbers();
    void makesSlugs_data();
    void makesSlugs();
};

void TestNamePattern::fillsPlaceholders_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("filled");
    QTest::addColumn<QString>("unknown");
    QTest::newRow("plain") << "README.md"
                           << "README.md"
                           << "";
    QTest::newRow("number") << "{number}-{slug}.md"
                            << "7-cache-at-edge.md"
                            << "";
    QTest::newRow("digits") << "RFC-{number:4}"
                            << "RFC-0007"
                            << "";
    QTest::newRow("date") << "RFC-{year}-{number:3} {date}"
                          << "RFC-2026-007 2026-01-02"
                          << "";
    QTest::newRow("rest") << "{id} {title} {author} {status} {uuid}"
                          << "ID Cache at edge Me Draft U"
                          << "";
    QTest::newRow("unknown") << "{numbr}-{slug}"
                             << "{numbr}-cache-at-edge"
                             << "{numbr}";
    QTest::newRow("wrong digits") << "{number:x}"
                                  << "{number:x}"
                                  << "{number:x}";
    QTest::newRow("empty braces") << "a{}b"
                                  << "a{}b"
                                  << "{}";
}

void TestNamePattern::fillsPlaceholders()
{
    QFETCH(QString, pattern);
    QFETCH(QString, filled);
    QFETCH(QString, unknown);
    const PatternValues values{"Cache at edge", 7, QDate(2026, 1, 2), "Me", "Draft", "ID", "U"};
    QCOMPARE(filledPattern(pattern, values), filled);
    QCOMPARE(unknownPlaceholder(pattern), unknown);
}

void TestNamePattern::readsNumbers_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("number");
    QTest::newRow("fits") << "{number:3}-{slug}.md"
                          << "042-a-b.md" << 42;
    QTest::newRow("more digits") << "{number:3}-{slug}.md"
                                 << "1042-a.md" << 1042;
    QTest::newRow("case") << "rfc-{number:3}-{slug}.md"
                          << "RFC-012-Foo.MD" << 12;
    QTest::newRow("year") << "rfc-{year}-{number:3}.md"
                          << "rfc-2024-031.md" << 31;
    QTest::newRow("folder") << "{number}-{slug}"
                            << "1287-in-place" << 1287;
    QTest::newRow("too long a number") << "{number}.md"
                                       << "99999999999.md" << -1;
    QTest::newRow("other") << "{number:3}-{slug}.md"
                           << "README.md" << -1;
    QTest::newRow("no number") << "{slug}.md"
                               << "a.md" << -1;
    QTest::newRow("letters of expressions") << "(a+){number}"
                                            << "(a+)3" << 3;
}

void TestNamePattern::readsNumbers()
{
    QFETCH(QString, pattern);
    QFETCH(QString, name);
    QFETCH(int, number);
    QCOMPARE(patternNumber(pattern, name), number);
}

void TestNamePattern::makesSlugs_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("slug");
    QTest::newRow("words") << "Move sessions: to Redis!"
                           << "move-sessions-to-redis";
    QTest::newRow("accents") << QString::fromUtf8("Zoë’s Café") << "zoes-cafe";
    QTest::newRow("nothing") << " !? "
                             << "untitled";
    QTest::newRow("slashes") << "../a/b\\c"
                             << "a-b-c";
    QTest::newRow("long") << QString(70, u'a') + " b" << QString(60, u'a');
    QTest::newRow("long words") << QStringLiteral("word ").repeated(20)
                                << QStringLiteral("word-").repeated(12).chopped(1);
}

void TestNamePattern::makesSlugs()
{
    QFETCH(QString, title);
    QFETCH(QString, slug);
    QCOMPARE(slugOf(title), slug);
}

QTEST_GUILESS_MAIN(TestNamePattern)
#include "test_namepattern.moc"
