#include "tests/form/sectionform.h"

namespace redraft::test {

namespace {

QString risks()
{
    return QStringLiteral("## Risks\n\n### Risk 1: Lag\n\n**Impact:** Stale\n\n**Mitigation:**\n\n- Watch\n- "
                          "Alert\n\n### Risk 2: Cost\n\n**Impact:** High\n");
}

} // namespace

/// What the shape of a section cannot hold is in its field until it is written as it is.
class TestHeldTexts : public QObject
{
    Q_OBJECT

private slots:
    void writesWhatWasRefused_data();
    void writesWhatWasRefused();
    void keepsALineWhileOthersChange();
    void takesTheMarkOfABulletForTheLine();
    void keepsTheOldNameForAnEmptyOne();
    void addsTheItemBeingTyped();
};

void TestHeldTexts::writesWhatWasRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isLeft"); // else saved
    QTest::addColumn<QString>("wanted");
    for (const bool isLeft : {true, false}) {
        const auto row = [isLeft](const char* field, const char* typed, const char* wanted) {
            QTest::addRow("%s, %s", field, isLeft ? "left" : "saved") << field << typed << isLeft << wanted;
        };
        row("Impact of Cost", "High\n# Plan", "### Risk 2: Cost\n\n**Impact:**\n\n- High\n  # Plan\n");
        row("Impact of Cost", "High\n\nThen low", "**Impact:**\n\n- High\n\n  Then low\n");
        row("Impact of Lag", "Stale\n\nOld",
            "**Impact:**\n\n- Stale\n\n  Old\n\n**Mitigation:**\n\n- Watch\n");
        row("Impact of Cost", "- Ana\n- Bo", "**Impact:**\n\n- Ana\n- Bo\n");
        row("Mitigation of Lag, line 1", "- -", "");
    }
}

void TestHeldTexts::writesWhatWasRefused()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    QFETCH(bool, isLeft);
    QFETCH(QString, wanted);
    Form form(risks());
    SectionEditor* editor = form.named(field);
    QVERIFY(editor);
    editor->setFocus();
    editor->selectAll();
    editor->insertPlainText(typed);
    QVERIFY2(form.body() == risks(), qPrintable(form.body()));
    QVERIFY(!editor->toolTip().isEmpty());
    if (isLeft)
        form.named("Name of Risk 1")->setFocus();
    const bool isHeld = wanted.isEmpty();
    QCOMPARE(form.form.flush(), isHeld ? 1 : 0);
    QVERIFY2(isHeld ? form.body() == risks() : form.body().contains(wanted), qPrintable(form.body()));
    if (isHeld)
        QCOMPARE(form.named(field)->rawText(), typed);
}

void TestHeldTexts::keepsALineWhileOthersChange()
{
    Form form(risks());
    SectionEditor* editor = form.named("Mitigation of Lag, line 2");
    editor->setFocus();
    editor->selectAll();
    editor->insertPlainText(QStringLiteral("- -"));
    form.document.apply(Edit::replace({form.text().indexOf("Watch"), 5}, QStringLiteral("Look"), {}));
    form.document.apply(Edit::replace({form.text().indexOf("- Look"), 0}, QStringLiteral("- New\n"), {}));
    QCOMPARE(form.named("Mitigation of Lag, line 3")->rawText(), QStringLiteral("- -"));
    QCOMPARE(form.named("Mitigation of Lag, line 2")->rawText(), QStringLiteral("Look"));
    QCOMPARE(form.form.flush(), 1);
    QVERIFY2(form.body().contains("- New\n- Look\n- Alert\n"), qPrintable(form.body()));
}

void TestHeldTexts::takesTheMarkOfABulletForTheLine()
{
    Form form(risks());
    SectionEditor* added = form.named("Add to Mitigation of Lag");
    added->setFocus();
    form.type("- fast");
    QVERIFY2(form.body().contains("- Alert\n- fast\n"), qPrintable(form.body()));
    QCOMPARE(form.focusedName(), QStringLiteral("Mitigation of Lag, line 3"));
    QCOMPARE(form.form.flush(), 0);
}

void TestHeldTexts::keepsTheOldNameForAnEmptyOne()
{
    const Form form(risks());
    SectionEditor* name = form.named("Name of Risk 2");
    name->setFocus();
    name->selectAll();
    Form::key(Qt::Key_Delete);
    QVERIFY(!name->toolTip().isEmpty());
    form.named("Name of Risk 1")->setFocus();
    QCOMPARE(form.named("Name of Risk 2")->rawText(), QStringLiteral("Cost"));
    QCOMPARE(form.body(), risks());
}

void TestHeldTexts::addsTheItemBeingTyped()
{
    FormFixture form(QStringLiteral("---\ntitle: T\nauthors: [Ana]\n---\n\n# T\n"), true);
    form.show({900, 900});
    auto* authors = form.control<QWidget>("Add to Authors");
    QVERIFY(authors);
    authors->setFocus();
    QTest::keyClicks(authors, QStringLiteral("Bo"));
    QCOMPARE(form.form.flush(), 0);
    QVERIFY2(form.text().contains("[Ana, Bo]"), qPrintable(form.text()));
}

} // namespace redraft::test

QTEST_MAIN(redraft::test::TestHeldTexts)
#include "test_heldtexts.moc"
