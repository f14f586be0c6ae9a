#include "tests/form/formfixture.h"
#include "widgets/form/fieldlineedit.h"

#include <QComboBox>
#include <QTest>

namespace redraft::test {

class TestFieldRows : public QObject
{
    Q_OBJECT

private slots:
    void showsConditionalFields_data();
    void showsConditionalFields();
    void showsFieldsOnce_data();
    void showsFieldsOnce();
    void longTextsHaveTheWholeLine();
    void textsThatAreCutShowTheirStart();
};

void TestFieldRows::showsConditionalFields_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<bool>("isShown");
    QTest::newRow("not asked for") << "status: Draft\n" << false;
    QTest::newRow("no status") << "owner: x\n" << false;
    QTest::newRow("in the document") << "status: Draft\nsuperseded_by:\n" << true;
    QTest::newRow("another name of it") << "status: Draft\nreplaced by: RFC-2\n" << true;
    QTest::newRow("asked for by the state") << "status: Superseded\n" << true;
}

void TestFieldRows::showsConditionalFields()
{
    QFETCH(QString, fields);
    QFETCH(bool, isShown);
    FormFixture x(QStringLiteral("---\ntitle: T\n%1---\n\n# T\n").arg(fields));
    x.show();
    const QString name = QStringLiteral("Superseded by");
    QCOMPARE(x.control<FieldLineEdit>(name) != nullptr, isShown);
    QVERIFY(x.control<QWidget>("Deadline")); // states to come ask for it
    x.form.goToField(QStringLiteral("superseded_by"));
    QVERIFY(x.control<FieldLineEdit>(name));
    QVERIFY(x.control<FieldLineEdit>(name)->hasFocus());
    x.analyse();
    QVERIFY(x.control<FieldLineEdit>(name));
}

void TestFieldRows::showsFieldsOnce_data()
{
    QTest::addColumn<QString>("rest");
    QTest::newRow("only fields") << "";
    QTest::newRow("text behind them") << "Words below.\n\n";
}

/// The title is a section like the others; the fields below it have a card of their own.
void TestFieldRows::showsFieldsOnce()
{
    QFETCH(QString, rest);
    const QString text = QStringLiteral("Fault injection\n----\n* Author(s): ana\n* Implemented in: go\n"
                                        "* Status: Approved\n* Last updated: 2023-10-31\n\n%1"
                                        "## Abstract\n\nOne.\n\n## Background\n\nTwo.\n")
                             .arg(rest);
    FormFixture x(text);
    x.show({900, 2400});
    QVERIFY(x.control<FieldLineEdit>("Implemented in"));
    QCOMPARE(x.control<FieldLineEdit>("Title")->text(), QStringLiteral("Fault injection"));
    SectionEditor* editor = x.editor("Fault injection");
    QCOMPARE(editor != nullptr, !rest.isEmpty());
    if (!editor)
        return;
    QCOMPARE(editor->rawText(), rest.trimmed());
    auto* language = x.control<FieldLineEdit>("Implemented in");
    language->setFocus();
    QTest::keyClicks(language, "b");
    x.analyse();
    editor->setFocus();
    editor->moveCursor(QTextCursor::End);
    QTest::keyClicks(editor, "!");
    QCOMPARE(x.text(), QString(text).replace("go\n", "bgo\n").replace("below.", "below.!"));
}

void TestFieldRows::longTextsHaveTheWholeLine()
{
    FormFixture x(
        QStringLiteral("---\ntitle: T\nbuild: 00000000-0000-4000-8000-000000000000\nzone: b\n---\n"));
    x.show({900, 900});
    const auto* uuid = x.control<FieldLineEdit>("build");
    const auto* zone = x.control<FieldLineEdit>("zone");
    QVERIFY(uuid && zone);
    QVERIFY(!uuid->isCut());
    QVERIFY(uuid->width() > 2 * zone->width());
}

void TestFieldRows::textsThatAreCutShowTheirStart()
{
    FormFixture x(QStringLiteral("---\ntitle: T\nzone: b\n---\n"));
    x.show({400, 900});
    auto* title = x.control<FieldLineEdit>("Title");
    QVERIFY(title);
    title->setFocus();
    QTest::keyClicks(title, QStringLiteral(" of many words").repeated(9));
    QVERIFY(title->isCut());
    QTest::keyClick(title, Qt::Key_Tab);
    QVERIFY(!title->hasFocus());
    QCOMPARE(title->cursorPosition(), 0);
}

} // namespace redraft::test

QTEST_MAIN(redraft::test::TestFieldRows)
#include "test_fieldrows.moc"
