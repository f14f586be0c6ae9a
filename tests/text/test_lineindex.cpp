#include "app/text/lineindex.h"

#include <QRandomGenerator>
#include <QTest>

using namespace redraft;

class TestLineIndex : public QObject
{
    Q_OBJECT

private slots:
    void findsLines();
    void followsRandomEdits();
};

void TestLineIndex::findsLines()
{
    const LineIndex index(u"ab\n\ncd");
    QCOMPARE(index.lineCount(), 3);
    QCOMPARE(index.lineOf(2), 0);
    QCOMPARE(index.lineOf(3), 1);
    QCOMPARE(index.lineOf(99), 2);
    QCOMPARE(index.rangeOf(0), (TextRange{0, 2}));
    QCOMPARE(index.rangeOf(1), (TextRange{3, 0}));
    QCOMPARE(index.rangeOf(2), (TextRange{4, 2}));
}

void TestLineIndex::followsRandomEdits()
{
    QRandomGenerator random(20);
    QString text = QStringLiteral("one\ntwo\n\nthree");
    LineIndex index(text);
    const QStringList pieces{QString(), QStringLiteral("x"), QStringLiteral("\n"), QStringLiteral("a\nb\n")};
    for (int i = 0; i < 5000; ++i) {
        const qsizetype position = random.bounded(int(text.size()) + 1);
        const qsizetype removed = random.bounded(int(text.size() - position) % 7 + 1);
        const TextDelta delta{position, removed, pieces[random.bounded(int(pieces.size()))]};
        text.replace(position, removed, delta.inserted);
        index.update(delta);
        QCOMPARE(index, LineIndex(text));
    }
}

QTEST_APPLESS_MAIN(TestLineIndex)
#include "test_lineindex.moc"
