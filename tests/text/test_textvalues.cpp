#include "app/text/deltalog.h"
#include "app/text/edit.h"
#include "app/text/frontmatterrange.h"
#include "app/text/listdiff.h"
#include "app/text/textsnapshot.h"

#include <QRandomGenerator>
#include <QTest>

using namespace redraft;

namespace {

/// Sorted deltas that do not overlap, somewhere in a text of `length` code units.
QList<TextDelta> randomDeltas(QRandomGenerator& random, qsizetype length)
{
    QList<TextDelta> deltas;
    qsizetype position = 0;
    for (int count = random.bounded(1, 4); count > 0 && position < length; --count) {
        position += random.bounded(int(length - position) + 1);
        const qsizetype removed = random.bounded(int(std::min<qsizetype>(length - position, 4)) + 1);
        deltas += TextDelta{position, removed, QString(random.bounded(4), u'+')};
        position += removed + 1;
    }
    return deltas;
}

} // namespace

/// The values of app/text that have no test of their own.
class TestTextValues : public QObject
{
    Q_OBJECT

private slots:
    void trimsDeltas_data();
    void trimsDeltas();
    void trimsRandomDeltas();
    void appliesEdits();
    void knowsWhatFits_data();
    void knowsWhatFits();
    void mapsPositions_data();
    void mapsPositions();
    void mapsOverSeveralRevisions();
    void dropsRangesThatWereTouched();
    void forgetsOldRevisions();
    void mapsCharactersThatStay();
    void findsFrontMatter_data();
    void findsFrontMatter();
    void comparesLists();
    void comparesRandomLists();
    void viewsSnapshots();
};

void TestTextValues::trimsDeltas_data()
{
    const QString grin = QStringLiteral("\U0001f600");
    const QString wink = QStringLiteral("\U0001f609"); // the same high surrogate as `grin`
    QTest::addColumn<QString>("text");
    QTest::addColumn<TextDelta>("delta");
    QTest::addColumn<TextDelta>("expected");
    QTest::newRow("nothing in common") << "abc" << TextDelta{0, 3, "xyz"} << TextDelta{0, 3, "xyz"};
    QTest::newRow("middle") << "abc" << TextDelta{0, 3, "axc"} << TextDelta{1, 1, "x"};
    QTest::newRow("the same") << "abc" << TextDelta{0, 3, "abc"} << TextDelta{3, 0, QString()};
    QTest::newRow("longer") << "aa" << TextDelta{0, 2, "aaa"} << TextDelta{2, 0, "a"};
    QTest::newRow("shorter") << "aaa" << TextDelta{0, 3, "aa"} << TextDelta{2, 1, QString()};
    QTest::newRow("insertion") << "abc" << TextDelta{1, 0, "b"} << TextDelta{1, 0, "b"};
    QTest::newRow("pairs of one high surrogate") << grin << TextDelta{0, 2, wink} << TextDelta{0, 2, wink};
    QTest::newRow("pairs of one low surrogate") << grin << TextDelta{0, 2, QStringLiteral("\U0001fa00")}
                                                << TextDelta{0, 2, QStringLiteral("\U0001fa00")};
}

void TestTextValues::trimsDeltas()
{
    QFETCH(QString, text);
    QFETCH(TextDelta, delta);
    QFETCH(TextDelta, expected);
    const TextDelta result = trimmed(delta, text);
    QCOMPARE(result, expected);
    QCOMPARE(applied({{result}, std::nullopt, {}}, text), applied({{delta}, std::nullopt, {}}, text));
}

void TestTextValues::trimsRandomDeltas()
{
    QRandomGenerator random(4);
    const auto randomText = [&random](int most) {
        QString text;
        for (int i = random.bounded(most); i > 0; --i)
            text += random.bounded(3) ? QStringLiteral("a") : QStringLiteral("\U0001f600");
        return text;
    };
    for (int i = 0; i < 5000; ++i) {
        const QString text = randomText(12);
        const TextDelta delta{0, text.size(), randomText(12)};
        const TextDelta result = trimmed(delta, text);
        QCOMPARE(applied({{result}, std::nullopt, {}}, text), delta.inserted);
        QVERIFY(result.inserted.isValidUtf16());
        QVERIFY(text.mid(result.position, result.removed).isValidUtf16());
    }
}

void TestTextValues::appliesEdits()
{
    const Edit edit{{{0, 1, "A"}, {2, 0, "-"}, {2, 1, QString()}, {4, 0, "!"}}, std::nullopt, {}};
    QCOMPARE(applied(edit, QStringLiteral("abcd")), QStringLiteral("Ab-d!"));
    QCOMPARE(applied({}, QStringLiteral("abcd")), QStringLiteral("abcd"));
    QCOMPARE(Edit::replace({1, 2}, QStringLiteral("x"), {}).deltas,
             (QList<TextDelta>{{1, 2, QStringLiteral("x")}}));
}

void TestTextValues::knowsWhatFits_data()
{
    QTest::addColumn<QList<TextDelta>>("deltas");
    QTest::addColumn<bool>("fits");
    QTest::newRow("none") << QList<TextDelta>{} << true;
    QTest::newRow("everything") << QList<TextDelta>{{0, 4, {}}} << true;
    QTest::newRow("side by side") << QList<TextDelta>{{0, 2, {}}, {2, 2, {}}} << true;
    QTest::newRow("at the end") << QList<TextDelta>{{4, 0, "x"}} << true;
    QTest::newRow("behind the end") << QList<TextDelta>{{5, 0, "x"}} << false;
    QTest::newRow("over the end") << QList<TextDelta>{{3, 2, {}}} << false;
    QTest::newRow("before the start") << QList<TextDelta>{{-1, 1, {}}} << false;
    QTest::newRow("negative length") << QList<TextDelta>{{2, -1, {}}} << false;
    QTest::newRow("overlapping") << QList<TextDelta>{{0, 2, {}}, {1, 1, {}}} << false;
    QTest::newRow("not sorted") << QList<TextDelta>{{2, 1, {}}, {0, 1, {}}} << false;
}

void TestTextValues::knowsWhatFits()
{
    QFETCH(QList<TextDelta>, deltas);
    QTEST(isApplicable({deltas, std::nullopt, {}}, 4), "fits");
}

void TestTextValues::mapsPositions_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    // one step: "abcdef" loses "cd" for "XYZ" and gains "!" before "f"
    QTest::newRow("in front") << 1 << 1 << 1;
    QTest::newRow("at the start of the replaced") << 2 << 2 << 5;
    QTest::newRow("inside of the replaced") << 3 << 2 << 5;
    QTest::newRow("behind the replaced") << 4 << 5 << 5;
    QTest::newRow("at the insertion") << 5 << 6 << 7;
    QTest::newRow("at the end") << 6 << 8 << 8;
}

void TestTextValues::mapsPositions()
{
    QFETCH(int, position);
    DeltaLog log;
    log.clear(1);
    log.append(2, {{2, 2, "XYZ"}, {5, 0, "!"}});
    QTEST(int(*log.mapPosition(position, 1, Affinity::Before)), "before");
    QTEST(int(*log.mapPosition(position, 1, Affinity::After)), "after");
    QCOMPARE(log.mapPosition(position, 2, Affinity::After), qsizetype(position));
}

void TestTextValues::mapsOverSeveralRevisions()
{
    DeltaLog log;
    log.append(1, {{0, 0, "ab"}});
    log.append(2, {{0, 1, {}}});
    log.append(3, {{5, 0, "far behind"}});
    QCOMPARE(log.newestRevision(), 3);
    QCOMPARE(log.mapPosition(3, 0, Affinity::After), 4);
    QCOMPARE(log.mapPosition(3, 1, Affinity::After), 2);
    QCOMPARE(log.mapRange({0, 2}, 0), (TextRange{1, 2}));
    QVERIFY(!log.mapPosition(0, 4, Affinity::After));
}

void TestTextValues::dropsRangesThatWereTouched()
{
    DeltaLog log;
    log.append(1, {{4, 2, "x"}});
    QCOMPARE(log.mapRange({0, 4}, 0), (TextRange{0, 4}));
    QCOMPARE(log.mapRange({6, 3}, 0), (TextRange{5, 3}));
    QVERIFY(!log.mapRange({3, 2}, 0));
    QVERIFY(!log.mapRange({5, 4}, 0));
    QVERIFY(!log.mapRange({0, 20}, 0));
    log.clear(1);
    log.append(2, {{4, 0, "x"}});
    QCOMPARE(log.mapRange({4, 2}, 1), (TextRange{5, 2}));
    QCOMPARE(log.mapRange({2, 2}, 1), (TextRange{2, 2}));
    QVERIFY(!log.mapRange({3, 2}, 1));
}

void TestTextValues::forgetsOldRevisions()
{
    DeltaLog log(3);
    for (int revision = 1; revision <= 5; ++revision)
        log.append(revision, {{0, 0, "a"}});
    QVERIFY(!log.mapPosition(0, 1, Affinity::After));
    QVERIFY(!log.mapRange({0, 1}, 1));
    QCOMPARE(log.mapPosition(0, 2, Affinity::After), 3);
    log.clear(9);
    QVERIFY(!log.mapPosition(0, 5, Affinity::After));
    QCOMPARE(log.mapPosition(7, 9, Affinity::After), 7);
}

/// A character that no edit removes is found again, and only where it is.
void TestTextValues::mapsCharactersThatStay()
{
    QRandomGenerator random(9);
    for (int round = 0; round < 300; ++round) {
        QString text;
        for (int i = 0; i < 40; ++i)
            text += QChar(ushort(0x4e00 + i)); // all different, and none is ever inserted
        const QString first = text;
        DeltaLog log;
        for (int revision = 1; revision <= 5; ++revision) {
            const QList<TextDelta> deltas = randomDeltas(random, text.size());
            text = applied({deltas, std::nullopt, {}}, text);
            log.append(revision, deltas);
        }
        for (qsizetype i = 0; i < first.size(); ++i) {
            if (!text.contains(first[i]))
                continue;
            QCOMPARE(log.mapPosition(i, 0, Affinity::After), text.indexOf(first[i]));
            QCOMPARE(log.mapRange({i, 1}, 0), (TextRange{text.indexOf(first[i]), 1}));
        }
    }
}

void TestTextValues::findsFrontMatter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFound");
    QTest::addColumn<QString>("content");
    QTest::newRow("usual") << "---\na: b\n---\n# T\n" << true << "a: b\n";
    QTest::newRow("empty") << "---\n---\n" << true << "";
    QTest::newRow("dots close it") << "---\na: b\n...\n" << true << "a: b\n";
    QTest::newRow("dots do not open it") << "...\na: b\n---\n" << false << "";
    QTest::newRow("blanks behind fences") << "--- \na: b\n---\t\n" << true << "a: b\n";
    QTest::newRow("ends with the fence") << "---\na: b\n---" << true << "a: b\n";
    QTest::newRow("not closed") << "---\na: b\n" << false << "";
    QTest::newRow("not in the first line") << "\n---\na: b\n---\n" << false << "";
    QTest::newRow("indented") << " ---\na: b\n---\n" << false << "";
    QTest::newRow("longer rule") << "----\na: b\n----\n" << false << "";
    QTest::newRow("only a fence") << "---" << false << "";
    QTest::newRow("nothing") << "" << false << "";
}

void TestTextValues::findsFrontMatter()
{
    QFETCH(QString, text);
    const std::optional<FrontMatterRange> found = findFrontMatter(text);
    QTEST(found.has_value(), "isFound");
    if (!found)
        return;
    QTEST(text.mid(found->content.start, found->content.length), "content");
    QCOMPARE(found->whole.start, qsizetype(0));
    QVERIFY(found->whole.end() == text.size() || text[found->whole.end() - 1] == u'\n');
}

void TestTextValues::comparesLists()
{
    using List = std::vector<int>;
    QVERIFY(difference(List{1, 2}, List{1, 2}).isEmpty());
    const ListDifference middle = difference(List{1, 2, 3}, List{1, 9, 8, 3});
    QCOMPARE(middle.first, 1);
    QCOMPARE(middle.removed, 1);
    QCOMPARE(middle.inserted, 2);
    const ListDifference repeated = difference(List{1, 1}, List{1, 1, 1});
    QCOMPARE(repeated.removed, 0);
    QCOMPARE(repeated.inserted, 1);
}

void TestTextValues::comparesRandomLists()
{
    QRandomGenerator random(8);
    const auto randomList = [&random] {
        std::vector<int> list(size_t(random.bounded(8)));
        for (int& entry : list)
            entry = random.bounded(3);
        return list;
    };
    for (int i = 0; i < 3000; ++i) {
        const std::vector<int> before = randomList();
        const std::vector<int> after = randomList();
        const ListDifference found = difference(before, after);
        std::vector<int> patched(before.begin(), before.begin() + found.first);
        patched.insert(patched.end(), after.begin() + found.first,
                       after.begin() + found.first + found.inserted);
        patched.insert(patched.end(), before.begin() + found.first + found.removed, before.end());
        QCOMPARE(patched, after);
    }
}

void TestTextValues::viewsSnapshots()
{
    const TextSnapshot snapshot(QStringLiteral("ab\ncd"), 4);
    QCOMPARE(snapshot.revision, 4);
    QCOMPARE(snapshot.lines.lineCount(), 2);
    QCOMPARE(snapshot.view(snapshot.lines.rangeOf(1)).toString(), QStringLiteral("cd"));
}

QTEST_APPLESS_MAIN(TestTextValues)
#include "test_textvalues.moc"
