#include "app/editing/lineedits.h"

#include <QTest>

using namespace redraft;

class TestLineEdits : public QObject
{
    Q_OBJECT

private slots:
    void shifts_data();
    void shifts();
};

void TestLineEdits::shifts_data()
{
    QTest::addColumn<QString>("before"); // the selection stands between < and >
    QTest::addColumn<bool>("isDeeper");
    QTest::addColumn<QString>("after");
    QTest::newRow("fills to column 4") << "ab<>c" << true << "ab  <>c";
    QTest::newRow("replaces selection") << "<ab>c" << true << "    <>c";
    QTest::newRow("list item") << "- a<>b" << true << "  - a<>b";
    QTest::newRow("ordered item") << "1. a<>" << true << "   1. a<>";
    QTest::newRow("several lines") << "<one\n\ntwo>" << true << "  <one\n\n  two>";
    QTest::newRow("line end selected") << "<one\n>two" << true << "  <one\n>two";
    QTest::newRow("shallower") << "    on<>e" << false << "  on<>e";
    QTest::newRow("shallower tab") << "\ton<>e" << false << "on<>e";
    QTest::newRow("cursor in blanks") << " <> x" << false << "<>x";
    QTest::newRow("nothing to take away") << "on<>e" << false << "on<>e";
}

void TestLineEdits::shifts()
{
    QFETCH(QString, before);
    QFETCH(bool, isDeeper);
    const qsizetype start = before.indexOf(u'<');
    const qsizetype end = before.indexOf(u'>') - 1;
    before.remove(u'<').remove(u'>');
    const Edit edit = shiftLines(TextSnapshot(before), TextRange::fromBounds(start, end),
                                 isDeeper ? IndentDirection::Deeper : IndentDirection::Shallower);
    QVERIFY(isApplicable(edit, before.size()));
    QString after = applied(edit, before);
    const TextRange selection = edit.selection.value_or(TextRange::fromBounds(start, end));
    after.insert(selection.end(), u'>').insert(selection.start, u'<');
    QTEST(after, "after");
}

QTEST_APPLESS_MAIN(TestLineEdits)
#include "test_lineedits.moc"
