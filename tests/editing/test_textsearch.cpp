#include "app/editing/textsearch.h"

#include <QTest>

using namespace redraft;
using Option = SearchQuery::Option;

class TestTextSearch : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void saysWhatIsWrong();
    void stopsAtLimit();
    void replaces();
};

void TestTextSearch::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("options");
    QTest::addColumn<QList<int>>("starts");
    const QString rawByte = QStringLiteral("a") + QChar(0xDC80) + QStringLiteral("a");
    QTest::newRow("nothing to find") << "abc"
                                     << "" << 0 << QList<int>{};
    QTest::newRow("any case") << "aAa"
                              << "a" << 0 << QList<int>{0, 1, 2};
    QTest::newRow("case") << "aAa"
                          << "a" << int(Option::CaseSensitive) << QList<int>{0, 2};
    QTest::newRow("signs are plain") << "a.c abc ("
                                     << "a.c" << 0 << QList<int>{0};
    QTest::newRow("words") << "in pin in-line"
                           << "in" << int(Option::WholeWords) << QList<int>{0, 7};
    QTest::newRow("word of signs") << "a C++ b"
                                   << "C++" << int(Option::WholeWords) << QList<int>{2};
    QTest::newRow("expression") << "x1 y22"
                                << "\\d+" << int(Option::RegularExpression) << QList<int>{1, 4};
    QTest::newRow("line start") << "a\na"
                                << "^a" << int(Option::RegularExpression) << QList<int>{0, 2};
    QTest::newRow("empty matches") << "ab"
                                   << "x*" << int(Option::RegularExpression) << QList<int>{};
    QTest::newRow("beside raw bytes") << rawByte << "a" << 0 << QList<int>{0, 2};
    QTest::newRow("not ASCII") << "Ärger ÄRGER"
                               << "ärger" << 0 << QList<int>{0, 6};
}

void TestTextSearch::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, pattern);
    QFETCH(int, options);
    const auto found = findAll(text, {pattern, SearchQuery::Options(options)});
    QVERIFY(found.hasValue());
    QList<int> starts;
    for (const TextRange& range : found->matches)
        starts.append(int(range.start));
    QTEST(starts, "starts");
}

void TestTextSearch::saysWhatIsWrong()
{
    const auto found = findAll(QStringLiteral("x"), {QStringLiteral("a(b"), Option::RegularExpression});
    QVERIFY(!found.hasValue());
    QVERIFY(found.error().message.contains(QLatin1String("Not a regular expression")));
}

void TestTextSearch::stopsAtLimit()
{
    const auto found = findAll(QString(50, u'a'), {QStringLiteral("a"), {}}, 20);
    QCOMPARE(found->matches.size(), 20);
    QVERIFY(found->isCutOff);
    QVERIFY(!findAll(QString(20, u'a'), {QStringLiteral("a"), {}}, 20)->isCutOff);
}

void TestTextSearch::replaces()
{
    const QString text = QStringLiteral("k=1, k=2");
    const SearchQuery query{QStringLiteral("(\\w)=(\\d)"), Option::RegularExpression};
    const auto found = findAll(text, query);
    const Edit edit = replaceMatches(text, found->matches, query, QStringLiteral("\\2\\n\\\\\\1"));
    QCOMPARE(applied(edit, text), QStringLiteral("1\n\\k, 2\n\\k"));
    const SearchQuery plain{QStringLiteral("k"), {}};
    const Edit verbatim = replaceMatches(text, findAll(text, plain)->matches, plain, QStringLiteral("\\1"));
    QCOMPARE(applied(verbatim, text), QStringLiteral("\\1=1, \\1=2"));
}

QTEST_APPLESS_MAIN(TestTextSearch)
#include "test_textsearch.moc"
