#include "app/document/textreplica.h"
#include "app/text/edit.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace redraft;

class TestTextReplica : public QObject
{
    Q_OBJECT

private slots:
    void followsDeltas();
    void leavesSnapshotsAlone();
    void usesMemoryAgain();
    void beginsAnew();
    void followsRandomly();
};

void TestTextReplica::followsDeltas()
{
    TextReplica replica;
    QCOMPARE(replica.snapshot().text, QString());
    replica.follow({{0, 0, QStringLiteral("one\ntwo\n")}});
    replica.follow({{0, 3, QStringLiteral("1")}, {4, 3, QStringLiteral("2\n2")}});
    const TextSnapshot snapshot = replica.snapshot();
    QCOMPARE(snapshot.text, QStringLiteral("1\n2\n2\n"));
    QCOMPARE(snapshot.lines, LineIndex(snapshot.text));
    QCOMPARE(snapshot.revision, 2);
}

void TestTextReplica::leavesSnapshotsAlone()
{
    TextReplica replica;
    replica.reset(TextSnapshot(QString(20, u'a'), 7));
    QList<TextSnapshot> held;
    for (int i = 0; i < 12; ++i) {
        held += replica.snapshot();
        replica.follow({{0, 1, QString(i + 2, QChar(u'a' + i))}});
    }
    for (int i = 0; i < 12; ++i) {
        QCOMPARE(held[i].revision, 7 + i);
        QCOMPARE(held[i].text.size(), 20 + i * (i + 1) / 2);
        QCOMPARE(held[i].lines, LineIndex(held[i].text));
    }
}

void TestTextReplica::usesMemoryAgain()
{
    TextReplica replica;
    replica.reset(TextSnapshot(QString(100'000, u'a')));
    QSet<const QChar*> places;
    TextSnapshot shown; // as a window holds the last while the next is made
    for (int i = 0; i < 50; ++i) {
        replica.follow({{i, 0, QStringLiteral("b")}});
        shown = replica.snapshot();
        places.insert(shown.text.constData());
    }
    QVERIFY2(places.size() <= 6, qPrintable(QString::number(places.size())));
    QCOMPARE(shown.text, QString(QString(50, u'b') + QString(100'000, u'a')));
}

void TestTextReplica::beginsAnew()
{
    TextReplica replica;
    replica.reset(TextSnapshot(QStringLiteral("one"), 1));
    replica.follow({{0, 3, QStringLiteral("two")}});
    replica.reset(TextSnapshot(QStringLiteral("three"), 9));
    QCOMPARE(replica.snapshot().text, QStringLiteral("three"));
    replica.follow({{0, 0, QStringLiteral("x")}});
    QCOMPARE(replica.snapshot().text, QStringLiteral("xthree"));
    QCOMPARE(replica.snapshot().revision, 10);
}

void TestTextReplica::followsRandomly()
{
    QRandomGenerator random(3);
    QString text = QStringLiteral("line one\nline two\n").repeated(50);
    TextReplica replica;
    replica.reset(TextSnapshot(text));
    QList<std::pair<TextSnapshot, QString>> held;
    for (int i = 0; i < 3000; ++i) {
        const int position = random.bounded(int(text.size()) + 1);
        const int removed = std::min(random.bounded(6), int(text.size()) - position);
        const TextDelta delta{position, removed, QStringLiteral("ab\ncd\n").left(random.bounded(7))};
        text.replace(position, removed, delta.inserted);
        replica.follow({delta});
        if (random.bounded(3) == 0)
            held.push_back({replica.snapshot(), text});
        if (!held.isEmpty() && random.bounded(3) == 0)
            held.removeAt(random.bounded(int(held.size())));
    }
    QCOMPARE(replica.snapshot().text, text);
    for (const auto& [snapshot, expected] : held) {
        QCOMPARE(snapshot.text, expected);
        QCOMPARE(snapshot.lines, LineIndex(expected));
    }
}

QTEST_GUILESS_MAIN(TestTextReplica)
#include "test_textreplica.moc"
