#include "app/text/composededit.h"
#include "app/text/unifieddiff.h"
#include "tests/support/randomedits.h"

#include <QRegularExpression>
#include <QTest>

using namespace redraft;
using namespace redraft::test;

/// Edits one after the other as one, and what an edit changes as programs and people read it.
class TestUnifiedDiff : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatChanges_data();
    void showsWhatChanges();
    void composesEdits_data();
    void composesEdits();
    void leadsToTheTextAfter_data();
    void leadsToTheTextAfter();
};

namespace {

QStringList linesWithEnds(const QString& text)
{
    QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i + 1 < lines.size(); ++i)
        lines[i] += u'\n';
    if (lines.back().isEmpty())
        lines.removeLast();
    return lines;
}

/// What `patch` makes of a text: each hunk replaces the lines that it names, which must be there.
std::optional<QString> patched(const QString& text, const QString& difference)
{
    static const QRegularExpression head(QStringLiteral("^@@ -(\\d+),(\\d+) \\+(\\d+),(\\d+) @@$"));
    const QStringList before = linesWithEnds(text);
    QStringList after;
    qsizetype line = 0;
    QChar mark;
    for (const QString& each : difference.split(u'\n', Qt::SkipEmptyParts).mid(2)) {
        if (const auto match = head.match(each); match.hasMatch()) {
            const qsizetype start = match.captured(1).toInt() - (match.captured(2) == u"0" ? 0 : 1);
            after += before.mid(line, start - line);
            line = start;
            if (after.size() != match.captured(3).toInt() - (match.captured(4) == u"0" ? 0 : 1))
                return std::nullopt;
            continue;
        }
        if (each.startsWith(u'\\')) {
            if (mark != u'-')
                after.back().chop(1);
            continue;
        }
        mark = each.front();
        if (mark != u'+' && QString(before.value(line++)).remove(u'\n') != each.mid(1))
            return std::nullopt;
        if (mark != u'-')
            after += each.mid(1) + u'\n';
    }
    return (after + before.mid(line)).join(QString());
}

} // namespace

void TestUnifiedDiff::showsWhatChanges_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("removed");
    QTest::addColumn<QString>("inserted");
    QTest::addColumn<QString>("hunks");
    const auto row = [](const char* name, const char* before, int position, int removed, const char* inserted,
                        const char* hunks) {
        QTest::newRow(name) << QString::fromLatin1(before) << position << removed
                            << QString::fromLatin1(inserted) << QString::fromLatin1(hunks);
    };
    row("a word", "a\nb\nc\n", 2, 1, "B", "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n");
    row("a line more", "a\nb\n", 2, 0, "x\n", "@@ -1,2 +1,3 @@\n a\n+x\n b\n");
    row("a line less", "a\nb\nc\n", 2, 2, "", "@@ -1,3 +1,2 @@\n a\n-b\n c\n");
    row("at the end", "a\n", 2, 0, "b\n", "@@ -1,1 +1,2 @@\n a\n+b\n");
    row("last line end", "a", 1, 0, "\n", "@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n");
    row("into nothing", "", 0, 0, "a\n", "@@ -0,0 +1,1 @@\n+a\n");
    row("three lines around", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", 8, 1, "x",
        "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n");
    row("nothing", "a\n", 0, 1, "a", "");
}

void TestUnifiedDiff::showsWhatChanges()
{
    QFETCH(QString, before);
    QFETCH(int, position);
    QFETCH(int, removed);
    QFETCH(QString, inserted);
    QFETCH(QString, hunks);
    const Edit edit = Edit::replace({position, removed}, inserted, {});
    const QString head = hunks.isEmpty() ? QString() : QStringLiteral("--- n.md\n+++ n.md\n");
    QCOMPARE(unifiedDiff(QStringLiteral("n.md"), before, edit), head + hunks);
}

void TestUnifiedDiff::composesEdits_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestUnifiedDiff::composesEdits()
{
    QFETCH(quint32, seed);
    RandomEdits edits(seed);
    const QString before = QStringLiteral("# Title\n\nSome text.\n\n- item\n- item\n").repeated(4);
    QString text = before;
    Edit whole;
    for (int step = 0; step < 60; ++step) {
        const Edit next{{edits.next(text, 20)}, {}, {}, {}};
        text = applied(next, text);
        whole = composed(whole, next);
        QVERIFY(isApplicable(whole, before.size()));
        QCOMPARE(applied(whole, before), text);
    }
}

void TestUnifiedDiff::leadsToTheTextAfter_data()
{
    composesEdits_data();
}

void TestUnifiedDiff::leadsToTheTextAfter()
{
    QFETCH(quint32, seed);
    RandomEdits edits(seed);
    QString before;
    for (int line = 0; line < 60; ++line)
        before += QStringLiteral("line %1\n").arg(line);
    if (seed % 2 == 0)
        before.chop(1);
    QString text = before;
    Edit whole;
    for (int step = 0; step < 12; ++step) {
        TextDelta delta = edits.next(text, 20);
        delta.inserted.remove(u'\r');
        const Edit next{{delta}, {}, {}, {}};
        text = applied(next, text);
        whole = composed(whole, next);
        const QString difference = unifiedDiff(QStringLiteral("n.md"), before, whole);
        if (text == before)
            QCOMPARE(difference, QString());
        else
            QCOMPARE(patched(before, difference), std::optional(text));
    }
}

QTEST_GUILESS_MAIN(TestUnifiedDiff)
#include "test_unifieddiff.moc"
