#include "app/text/editlines.h"

#include <QTest>

using namespace redraft;

class TestEditLines : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatChanges_data();
    void showsWhatChanges();
};

void TestEditLines::showsWhatChanges_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<TextDelta>>("deltas");
    QTest::addColumn<QString>("shown");
    const QString lines = QStringLiteral("a\nb\nc\nd\ne\nf\ng\nh");
    const auto row = [&lines](const char* name, const QList<TextDelta>& deltas, const char* shown) {
        QTest::newRow(name) << lines << deltas << QString::fromLatin1(shown);
    };
    row("in a line", {{6, 1, QStringLiteral("X")}}, "| a1| b2| c3|-d4|+X4| e5| f6|~2" + 1);
    row("at the start", {{0, 0, QStringLiteral("X\n")}}, "+X1| a1| b2|~6");
    row("at the end", {{15, 0, QStringLiteral("\nX")}}, "~6| g7| h8|+X9");
    row("lines taken out", {{4, 4, {}}}, "| a1| b2|-c3|-d4| e5| f6|~2" + 1);
    row("near each other", {{2, 1, QStringLiteral("X")}, {8, 1, QStringLiteral("Y")}},
        "| a1|-b2|+X2| c3| d4|-e5|+Y5| f6| g7|~1" + 1);
    row("far apart", {{0, 1, QStringLiteral("X")}, {14, 1, QStringLiteral("Y\nZ")}},
        "-a1|+X1| b2| c3|~2| f6| g7|-h8|+Y8|+Z9");
    row("in one line", {{6, 0, QStringLiteral("X")}, {7, 0, QStringLiteral("Y")}},
        "| a1| b2| c3|-d4|+XdY4| e5| f6|~2" + 1);
    row("line and what follows", {{4, 0, QStringLiteral("X\n")}, {9, 1, QStringLiteral("\nY\n")}},
        "| a1| b2|+X3| c3| d4| e5|+Y7| f6| g7|~1" + 1);
    QTest::newRow("empty text") << QString() << QList<TextDelta>{{0, 0, QStringLiteral("X")}}
                                << QStringLiteral("-1|+X1");
}

void TestEditLines::showsWhatChanges()
{
    QFETCH(QString, text);
    QFETCH(QList<TextDelta>, deltas);
    QFETCH(QString, shown);
    QStringList found;
    for (const EditLine& line : linesOfEdit(TextSnapshot(text), Edit{deltas, {}, {}})) {
        const QChar sign = QStringView(u" -+~")[int(line.kind)];
        found += sign + line.text +
                 QString::number(line.kind == EditLine::Kind::Skipped ? line.line : line.line + 1);
    }
    QCOMPARE(found.join(u'|'), shown);
}

QTEST_GUILESS_MAIN(TestEditLines)
#include "test_editlines.moc"
