#include "app/editing/linecommands.h"

#include <QTest>

using namespace redraft;

class TestLineCommands : public QObject
{
    Q_OBJECT

private slots:
    void edits_data();
    void edits();
    void homeLeadsToTheTextFirst();
};

namespace {

/// Takes the selection between « and » out of the text.
TextRange takeSelection(QString& text)
{
    const qsizetype start = text.indexOf(u'«');
    const qsizetype end = text.indexOf(u'»') - 1;
    text.remove(u'«').remove(u'»');
    return TextRange::fromBounds(start, end);
}

} // namespace

void TestLineCommands::edits_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after"); // "" for no edit
    QTest::newRow("up") << "up"
                        << "one\nt«»wo\n"
                        << "t«»wo\none\n";
    QTest::newRow("up, no line end") << "up"
                                     << "one\nt«w»o"
                                     << "t«w»o\none";
    QTest::newRow("up, several") << "up"
                                 << "a\n«b\nc»\nd"
                                 << "«b\nc»\na\nd";
    QTest::newRow("up, line end selected") << "up"
                                           << "a\n«b\n»c"
                                           << "«b\n»a\nc";
    QTest::newRow("up, first") << "up"
                               << "o«»ne\ntwo"
                               << "";
    QTest::newRow("down") << "down"
                          << "«»one\ntwo\n"
                          << "two\n«»one\n";
    QTest::newRow("down, no line end") << "down"
                                       << "o«n»e\ntwo"
                                       << "two\no«n»e";
    QTest::newRow("down, last") << "down"
                                << "one\n«»two\n"
                                << "";
    QTest::newRow("down, over empty") << "down"
                                      << "a«»\n\nb"
                                      << "\na«»\nb";
    QTest::newRow("duplicate") << "duplicate"
                               << "o«n»e\ntwo"
                               << "one\no«n»e\ntwo";
    QTest::newRow("duplicate several") << "duplicate"
                                       << "«a\nb»"
                                       << "a\nb\n«a\nb»";
    QTest::newRow("delete") << "delete"
                            << "one\nt«»wo\nthree"
                            << "one\n«»three";
    QTest::newRow("delete last") << "delete"
                                 << "one\nt«»wo"
                                 << "«»one";
    QTest::newRow("delete only") << "delete"
                                 << "o«»ne"
                                 << "«»";
    QTest::newRow("delete nothing") << "delete"
                                    << "«»"
                                    << "";
    QTest::newRow("quote") << "enter"
                           << "> said«»"
                           << "> said\n> «»";
    QTest::newRow("quote in quote") << "enter"
                                    << "> > sa«»id"
                                    << "> > sa\n> > «»id";
    QTest::newRow("quote ends") << "enter"
                                << "> a\n> «»"
                                << "> a\n«»";
    QTest::newRow("quote mark alone") << "enter"
                                      << ">a«»"
                                      << ">a\n>«»";
    QTest::newRow("in front of the quote") << "enter"
                                           << "«»> a"
                                           << "";
    QTest::newRow("no quote") << "enter"
                              << "a > b«»"
                              << "";
    QTest::newRow("code") << "enter"
                          << "```\n> a«»\n```"
                          << "";
}

void TestLineCommands::edits()
{
    QFETCH(QString, command);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const TextRange selection = takeSelection(before);
    const TextSnapshot snapshot(before);
    Edit edit;
    if (command == QLatin1String("up") || command == QLatin1String("down"))
        edit = moveLines(snapshot, selection, command == QLatin1String("up") ? LineMove::Up : LineMove::Down);
    else if (command == QLatin1String("duplicate"))
        edit = duplicateLines(snapshot, selection);
    else if (command == QLatin1String("delete"))
        edit = deleteLines(snapshot, selection);
    else
        edit = continueQuote(snapshot, selection.start);
    QVERIFY(isApplicable(edit, before.size()));
    QCOMPARE(edit.isEmpty(), after.isEmpty());
    if (after.isEmpty())
        return;
    const TextRange expected = takeSelection(after);
    QCOMPARE(applied(edit, before), after);
    QCOMPARE(edit.selection.value_or(TextRange{-1, 0}), expected);
    QVERIFY(!edit.label.isEmpty());
}

void TestLineCommands::homeLeadsToTheTextFirst()
{
    const TextSnapshot snapshot(QStringLiteral("a\n  text\n"));
    QCOMPARE(homePosition(snapshot, 7), qsizetype(4));
    QCOMPARE(homePosition(snapshot, 4), qsizetype(2));
    QCOMPARE(homePosition(snapshot, 2), qsizetype(4));
    QCOMPARE(homePosition(snapshot, 9), qsizetype(9));
}

QTEST_APPLESS_MAIN(TestLineCommands)
#include "test_linecommands.moc"
