#include "app/document/analysisrunner.h"
#include "tests/support/documents.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace redraft;
using namespace redraft::test;

class TestAnalysisRunner : public QObject
{
    Q_OBJECT

private slots:
    void answersRequest();
    void answersOnItsOwnThread();
    void answersNewestOfMany();
    void analysesAgainInNewContext();
    void endsWhileBusy();
    void restartsWithAnotherText();
    void answersAfterEachRestart();
    void followsDeltas();
    void tellsTheTextBeforeItsAnalysis();
    void takesRequestsFromSlots();
    void countsWords_data();
    void countsWords();
    void countsWordsOfChangedBlocksOnly();
};

void TestAnalysisRunner::answersRequest()
{
    AnalysisRunner runner;
    QSignalSpy analysed(&runner, &AnalysisRunner::analysed);
    QVERIFY(!runner.isBusy());
    QVERIFY(!runner.latest());
    runner.request(TextSnapshot(QStringLiteral("# A title\n\nSome words here.\n"), 7));
    QVERIFY(runner.isBusy());
    QTRY_COMPARE(analysed.count(), 1);
    QVERIFY(!runner.isBusy());
    const auto analysis = analysed.first().first().value<std::shared_ptr<const Analysis>>();
    QVERIFY(analysis);
    QCOMPARE(analysis, runner.latest());
    QCOMPARE(analysis->snapshot.revision, 7);
    QVERIFY(analysis->tree && analysis->metadata && analysis->outline && analysis->report);
}

void TestAnalysisRunner::answersOnItsOwnThread()
{
    AnalysisRunner runner;
    QThread* thread = nullptr;
    connect(&runner, &AnalysisRunner::analysed, &runner, [&thread] { thread = QThread::currentThread(); });
    runner.request(TextSnapshot(QStringLiteral("text")));
    QVERIFY(!thread); // never at once
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(thread, runner.thread());
}

void TestAnalysisRunner::answersNewestOfMany()
{
    AnalysisRunner runner;
    QList<int> revisions;
    connect(&runner, &AnalysisRunner::analysed, &runner,
            [&revisions](const std::shared_ptr<const Analysis>& analysis) {
                revisions += analysis->snapshot.revision;
            });
    const QString text = generatedDocument(30'000);
    for (int revision = 1; revision <= 500; ++revision)
        runner.request(TextSnapshot(QString(text + QString::number(revision)), revision));
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(revisions.last(), 500);
    QVERIFY(std::is_sorted(revisions.begin(), revisions.end()));
    QVERIFY2(revisions.size() < 500, "requests that wait must give way to newer ones");
    QCOMPARE(runner.latest()->snapshot.text, QString(text + QStringLiteral("500")));
}

void TestAnalysisRunner::analysesAgainInNewContext()
{
    AnalysisRunner runner;
    AnalysisContext context{std::make_shared<Template>(), QDate(2024, 7, 1)};
    runner.setContext(context);
    QVERIFY(!runner.isBusy()); // there is nothing to analyse
    runner.request(TextSnapshot(QStringLiteral("text"), 3));
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(runner.latest()->documentTemplate, context.documentTemplate);
    context.documentTemplate = std::make_shared<Template>();
    runner.setContext(context);
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(runner.latest()->documentTemplate, context.documentTemplate);
    QCOMPARE(runner.latest()->snapshot.revision, 3);
}

void TestAnalysisRunner::endsWhileBusy()
{
    const TextSnapshot snapshot(generatedDocument(200'000));
    std::weak_ptr<const Template> context;
    for (int i = 0; i < 20; ++i) {
        AnalysisRunner runner;
        const auto shared = std::make_shared<const Template>();
        context = shared;
        runner.setContext({shared, QDate(2024, 7, 1)});
        runner.request(snapshot);
        if (i % 2)
            QTRY_VERIFY(runner.latest());
        runner.request(snapshot);
        QVERIFY(runner.isBusy());
    }
    QVERIFY(context.expired()); // nothing that ran is kept
}

void TestAnalysisRunner::restartsWithAnotherText()
{
    AnalysisRunner runner;
    QList<int> revisions;
    connect(&runner, &AnalysisRunner::analysed, &runner,
            [&revisions](const auto& analysis) { revisions += analysis->snapshot.revision; });
    const QString text = generatedDocument(100'000);
    runner.request(TextSnapshot(text, 1));
    QTRY_COMPARE(revisions, QList<int>{1}); // the worker is awake now
    runner.request(TextSnapshot(text.repeated(100), 2));
    runner.restart(TextSnapshot(QStringLiteral("# Other\n"), 3));
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(revisions, (QList<int>{1, 3}));
    QCOMPARE(runner.latest()->outline->sections.size(), size_t(1));
}

/// A stop must hit the text that it is meant for only, whatever the worker does in that moment.
void TestAnalysisRunner::answersAfterEachRestart()
{
    AnalysisRunner runner;
    QSignalSpy analysed(&runner, &AnalysisRunner::analysed);
    for (int revision = 1; revision <= 3000; ++revision) {
        runner.restart(TextSnapshot(QStringLiteral("text"), revision));
        while (revision % 3 == 0 && runner.isBusy())
            QVERIFY(analysed.wait());
    }
    QCOMPARE(runner.latest()->snapshot.revision, 3000);
}

void TestAnalysisRunner::followsDeltas()
{
    AnalysisRunner runner;
    QString text = generatedDocument(20'000);
    QSignalSpy analysed(&runner, &AnalysisRunner::analysed);
    runner.request(TextSnapshot(text, 1));
    QRandomGenerator random(5);
    for (int revision = 2; revision <= 200; ++revision) {
        const int position = random.bounded(int(text.size()));
        const TextDelta delta{position, random.bounded(2),
                              QStringLiteral("\n# new\n").left(random.bounded(8))};
        text.replace(position, delta.removed, delta.inserted);
        runner.follow({delta});
        while (revision % 8 == 0 && runner.isBusy())
            QVERIFY(analysed.wait());
    }
    QTRY_VERIFY(!runner.isBusy());
    const std::shared_ptr<const Analysis> latest = runner.latest();
    QCOMPARE(latest->snapshot.text, text);
    QCOMPARE(latest->snapshot.revision, 200);
    const auto batch = analyse(TextSnapshot(text, 200), nullptr, {});
    QCOMPARE(latest->tree->blocks.size(), batch->tree->blocks.size());
    for (size_t i = 0; i < batch->tree->blocks.size(); ++i)
        QVERIFY(*latest->tree->blocks[i].block == *batch->tree->blocks[i].block);
    QVERIFY(*latest->outline == *batch->outline);
    QVERIFY(*latest->report == *batch->report);
    QCOMPARE(latest->statistics, batch->statistics);
}

void TestAnalysisRunner::tellsTheTextBeforeItsAnalysis()
{
    AnalysisRunner runner;
    QList<int> parsed;
    QList<int> analysed;
    connect(&runner, &AnalysisRunner::parsed, &runner,
            [&](const auto& document) { parsed += document->snapshot.revision; });
    connect(&runner, &AnalysisRunner::analysed, &runner, [&](const auto& analysis) {
        analysed += analysis->snapshot.revision;
        QVERIFY(parsed.contains(analysed.last()));
    });
    runner.request(TextSnapshot(QStringLiteral("# A\n"), 0));
    for (int revision = 1; revision < 50; ++revision) {
        runner.follow({{3, 0, QStringLiteral("x")}});
        if (revision % 5 == 0)
            QTRY_VERIFY(!runner.isBusy());
    }
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(parsed.last(), 49);
    QCOMPARE(analysed.last(), 49);
    QVERIFY(std::is_sorted(parsed.begin(), parsed.end()));
    QVERIFY(std::is_sorted(analysed.begin(), analysed.end()));
}

void TestAnalysisRunner::takesRequestsFromSlots()
{
    AnalysisRunner runner;
    int next = 1;
    connect(&runner, &AnalysisRunner::analysed, &runner, [&] {
        if (next < 10)
            runner.request(TextSnapshot(QStringLiteral("text"), ++next));
    });
    runner.request(TextSnapshot(QStringLiteral("text"), next));
    QTRY_COMPARE(next, 10);
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(runner.latest()->snapshot.revision, 10);
}

void TestAnalysisRunner::countsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("words");
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("heading and paragraph") << QStringLiteral("# A title\n\nThree more words.\n") << 5;
    QTest::newRow("over two lines") << QStringLiteral("one\ntwo  \nthree\n") << 3;
    QTest::newRow("markup inside of a word") << QStringLiteral("**un**like `x`-ray\n") << 2;
    QTest::newRow("punctuation alone") << QStringLiteral("a - b & c / d …\n") << 4;
    QTest::newRow("list") << QStringLiteral("- one two\n- [x] three\n  1. four\n") << 4;
    QTest::newRow("table") << QStringLiteral("| a | b |\n|---|---|\n| c d | |\n") << 4;
    QTest::newRow("code") << QStringLiteral("word\n\n```\nnot these words\n```\n\n    nor these\n") << 1;
    QTest::newRow("front matter") << QStringLiteral("---\ntitle: not this\n---\n\nbut this\n") << 2;
    QTest::newRow("raw HTML") << QStringLiteral("<div>\nnot this\n</div>\n\none <b>two</b>\n") << 2;
    QTest::newRow("link and image") << QStringLiteral("[two words](https://example.org) ![one](x.png)\n")
                                    << 3;
    QTest::newRow("footnote") << QStringLiteral("text[^1]\n\n[^1]: three more words\n") << 4;
    QTest::newRow("ideographs") << QStringLiteral("負荷 test\n") << 3;
    QTest::newRow("quote") << QStringLiteral("> two words\n") << 2;
}

void TestAnalysisRunner::countsWords()
{
    QFETCH(QString, text);
    const auto tree = parseMarkdown(TextSnapshot(text));
    QTEST(countWords(*tree).words, "words");
}

void TestAnalysisRunner::countsWordsOfChangedBlocksOnly()
{
    QCOMPARE(countWords(*parseMarkdown(TextSnapshot(QStringLiteral("word ").repeated(200)))).readingMinutes,
             1);
    QCOMPARE(countWords(*parseMarkdown(TextSnapshot(QStringLiteral("word ").repeated(201)))).readingMinutes,
             2);

    QRandomGenerator random(11);
    QString text = generatedDocument(6'000);
    std::shared_ptr<const SyntaxTree> previousTree;
    Statistics previous;
    const QStringList pieces{QString(),
                             QStringLiteral(" word "),
                             QStringLiteral("\n\n"),
                             QStringLiteral("\n# Title\n"),
                             QStringLiteral("```\n"),
                             QStringLiteral("\n\n- item\n\n")};
    for (int i = 0; i < 300; ++i) {
        const int position = random.bounded(int(text.size()));
        text.replace(position, std::min(random.bounded(20), int(text.size()) - position - 1),
                     pieces[random.bounded(int(pieces.size()))]);
        const auto tree = parseMarkdown(TextSnapshot(text), previousTree);
        const Statistics statistics = countWords(*tree, previousTree.get(), previous);
        QCOMPARE(statistics, countWords(*tree));
        previousTree = tree;
        previous = statistics;
    }
}

QTEST_GUILESS_MAIN(TestAnalysisRunner)
#include "test_analysisrunner.moc"
