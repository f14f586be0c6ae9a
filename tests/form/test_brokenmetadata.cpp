#include "app/exporting/documentheader.h"
#include "tests/form/formfixture.h"
#include "widgets/form/fieldlineedit.h"
#include "widgets/form/itemchip.h"

#include <QComboBox>
#include <QTest>
#include <QToolButton>

using namespace redraft;
using namespace redraft::test;

/// Front matter that is no YAML: shown as it is written, with the place of the fault, and never edited.
class TestBrokenMetadata : public QObject
{
    Q_OBJECT

private slots:
    void staysAsWritten_data();
    void staysAsWritten();
    void faultyFieldSaysWhere();
    void onlyTheFaultIsReported();
};

void TestBrokenMetadata::staysAsWritten_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<int>("line"); // of the fault, in the document
    const auto row = [](const char* name, const char* content, int line) {
        QTest::newRow(name) << QString::fromUtf8(content) << line;
    };
    row("open list", "title: A\nstatus: [x\ncreated: 2026-01-01\n", 3);
    row("open list above a list", "title: A\nstatus: [x\nauthors: [a, b]\n", 3);
    row("open list at the end", "title: A\nstatus: [x\n", 3);
    row("open map", "title: A\nstatus: {a\ncreated: 2026-01-01\n", 3);
    row("open map at the end", "title: A\nstatus: {a\n", 3);
    row("open map above a map", "status: {a: 1\nother: {b: 2}\n", 2);
    row("open list over lines", "title: A\nauthors: [a,\n  b\nstatus: Draft\n", 3);
    row("bracket in a quote is text", "title: \"[A\"\nstatus: [x\nnumber: 4\n", 3);
    row("open double quote", "title: \"A\nstatus: Draft\n", 2);
    row("open single quote", "title: 'A\nstatus: Draft\n", 2);
    row("text behind a quote", "title: \"A\" b\nstatus: Draft\n", 2);
    row("colon in a value", "title: A: B: C\nstatus: Draft\n", 2);
    row("colon missing", "title A\nstatus: Draft\n", 2);
    row("colon missing below", "title: A\nstatus Draft\n", 3);
    row("tab indent", "title: A\nauthors:\n\t- a\n", 4);
    row("at sign", "title: A\nstatus: @draft\n", 3);
    row("backtick", "title: A\nstatus: `Draft`\n", 3);
    row("percent", "title: A\nstatus: %x\n", 3);
    row("closing bracket alone", "title: A\nstatus: ]\n", 3);
    row("closing brace alone", "title: A\nstatus: }\n", 3);
    row("unknown alias", "title: A\nstatus: *nobody\n", 3);
    row("bad escape", "title: \"A \\q\"\nstatus: Draft\n", 2);
    row("indentation differs", "title: A\n  status: Draft\n", 3);
    row("list item among fields", "title: A\n- b\nstatus: Draft\n", 3);
    row("merge conflict", "title: A\n<<<<<<< HEAD\nstatus: Draft\n=======\nstatus: Done\n", 3);
    row("only a list", "- a\n- b\n", 2);
    row("only words", "just words\n", 2);
}

void TestBrokenMetadata::staysAsWritten()
{
    QFETCH(QString, content);
    QFETCH(int, line);
    const QString text = "---\n" + content + "---\n\n# T\n\nText.\n";
    FormFixture x(text, true);
    x.show({720, 2000});
    QVERIFY(x.analysis->metadata->error);
    QCOMPARE(x.analysis->metadata->error->line, line);
    QVERIFY(makeDocumentHeader(*x.analysis).content.status.isEmpty());
    QVERIFY(x.form.findChildren<ItemChip*>().isEmpty());
    QVERIFY(x.form.findChildren<QComboBox*>().isEmpty());
    for (const MetadataField& field : x.analysis->metadata->fields) {
        if (x.analysis->metadata->find({field.key}) != &field)
            continue; // a second field of that name
        // Some field shows exactly what stands behind the colon.
        const QString written = x.text().mid(field.valueRange.start, field.valueRange.length);
        bool isShown = field.isFromHeading;
        for (const FieldLineEdit* edit : x.form.findChildren<FieldLineEdit*>())
            isShown = isShown || edit->text() == written;
        QVERIFY2(isShown, qPrintable(field.key + u' ' + written));
    }
    for (FieldLineEdit* edit : x.form.findChildren<FieldLineEdit*>()) {
        edit->setFocus();
        QTest::keyClicks(edit, QStringLiteral("x,"));
        QTest::keyClick(edit, Qt::Key_Return);
        QTest::keyClick(edit, Qt::Key_Backspace);
    }
    QCOMPARE(x.text(), text);
}

void TestBrokenMetadata::faultyFieldSaysWhere()
{
    FormFixture x(QStringLiteral("---\ntitle: A\nstatus: [x\nauthors: [a, b]\n---\n\n# T\n\nText.\n"));
    x.show({720, 2000});
    const auto* status = x.control<FieldLineEdit>(QStringLiteral("Status"));
    QVERIFY(status);
    QCOMPARE(status->text(), QStringLiteral("[x"));
    QVERIFY(status->isReadOnly());
    QVERIFY(status->accessibleDescription().contains(QStringLiteral("Line 3, column 9")));
    const auto* authors = x.control<FieldLineEdit>(QStringLiteral("Authors"));
    QCOMPARE(authors->text(), QStringLiteral("[a, b]"));
    int timesSaid = 0;
    for (const QLabel* label : x.form.findChildren<QLabel*>())
        timesSaid += label->isVisible() && label->text().contains(QStringLiteral("Line 3, column 9")) ? 1 : 0;
    QCOMPARE(timesSaid, 1);
    // Mended in the source: the fields are what they were meant to be.
    x.document.apply(Edit::replace({x.text().indexOf("[x"), 2}, QStringLiteral("Draft"), {}));
    x.analyse();
    QCOMPARE(x.control<QComboBox>(QStringLiteral("Status"))->currentText(), QStringLiteral("Draft"));
    QCOMPARE(x.form.findChildren<ItemChip*>().size(), 2);
}

void TestBrokenMetadata::onlyTheFaultIsReported()
{
    FormFixture x(QStringLiteral("---\ntitle: A\nstatus: {a\n---\n\n# T\n"));
    x.analyse();
    const SectionReport* metadata = x.analysis->report->byId(QStringLiteral("metadata"));
    QCOMPARE(metadata->findings.size(), size_t(1));
    QCOMPARE(metadata->findings.front().checkId, QStringLiteral("META-YAML"));
    QCOMPARE(metadata->passed, 0);
}

QTEST_MAIN(TestBrokenMetadata)
#include "test_brokenmetadata.moc"
