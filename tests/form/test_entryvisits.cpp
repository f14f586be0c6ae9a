#include "tests/form/sectionform.h"
#include "widgets/form/fieldbox.h"

#include <QComboBox>

namespace redraft::test {

namespace {

QString alternatives()
{
    return QStringLiteral("## Alternatives considered\n\n### Alternative A: [name]\n\n"
                          "**Pros:** [What it does better.]\n\n**Cons:** [What it does worse.]\n\n"
                          "**Verdict:** [Why not.]\n\n### Alternative B: Queue\n\n**Pros:** Simple\n");
}

} // namespace

/// How keys lead through the fields of an entry, and what they do there.
class TestEntryVisits : public QObject
{
    Q_OBJECT

private slots:
    void undoesVisitByVisit();
    void tabsAsTheEyeGoes();
    void marksWhatIsStillEmpty();
    void marksAChoiceThatIsOpen_data();
    void marksAChoiceThatIsOpen();
    void tabsFromLineToLine();
    void keepsEntriesFromSpace();
    void movesByArrows();
    void selectsPlaceholders();
    void selectsNothingWhereALinkLeads_data();
    void selectsNothingWhereALinkLeads();
    void choosesByKeys_data();
    void choosesByKeys();
    void showsTheChoiceOfTheDocument();
    void makesAListOfWords_data();
    void makesAListOfWords();
};

void TestEntryVisits::undoesVisitByVisit()
{
    Form form(alternatives());
    QStringList states{form.body()};
    for (const QString part : {"Pros", "Cons", "Pros"}) {
        form.named(part + " of [name]")->setFocus();
        Form::key(Qt::Key_End, Qt::ControlModifier);
        form.type(" and more");
        states += form.body();
    }
    QVERIFY(states.last().contains("better.] and more and more\n"));
    while (states.size() > 1) {
        states.removeLast();
        form.document.undo();
        QCOMPARE(form.body(), states.last());
    }
}

void TestEntryVisits::tabsAsTheEyeGoes()
{
    const Form form(alternatives());
    form.press("Add Approach");
    QCOMPARE(form.focusedName(), QStringLiteral("Approach of [name]"));
    form.named("Name of Alternative 1")->setFocus();
    QStringList names;
    for (int i = 0; i < 9; ++i) {
        Form::key(Qt::Key_Tab);
        names += form.focusedName();
    }
    // The first cannot move up. What moves and removes comes last.
    const QStringList wanted{"Approach of [name]", "Pros of [name]",          "Cons of [name]",
                             "Verdict of [name]",  "Move Alternative 1 down", "Remove Alternative 1",
                             "Collapse",           "Name of Alternative 2",   "Pros of Queue"};
    QCOMPARE(names, wanted);
}

void TestEntryVisits::marksWhatIsStillEmpty()
{
    const Form form(QStringLiteral("## Alternatives considered\n\n### Alternative A: Queue\n\n**Pros:**\n\n"
                                   "**Cons:** Slow\n\n**Verdict:**\n"));
    const auto mark = [&form](const QString& name) {
        return qobject_cast<FieldBox*>(form.named(name)->parentWidget())->mark();
    };
    QCOMPARE(mark("Verdict of Queue"), FieldMark::Recommended);
    QCOMPARE(mark("Add to Pros of Queue"), FieldMark::Recommended);
    QCOMPARE(mark("Cons of Queue"), FieldMark::None);
    form.named("Verdict of Queue")->setFocus();
    form.type("Later");
    QCOMPARE(mark("Verdict of Queue"), FieldMark::None);
    Form::key(Qt::Key_A, Qt::ControlModifier);
    Form::key(Qt::Key_Delete);
    QCOMPARE(mark("Verdict of Queue"), FieldMark::Recommended);
}

void TestEntryVisits::marksAChoiceThatIsOpen_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<bool>("isOpen");
    QTest::newRow("missing") << QString() << true;
    QTest::newRow("empty") << "**Probability:**\n\n" << true;
    QTest::newRow("placeholder") << "**Probability:** [Low, Medium or High]\n\n" << true;
    QTest::newRow("chosen") << "**Probability:** Low\n\n" << false;
}

void TestEntryVisits::marksAChoiceThatIsOpen()
{
    QFETCH(QString, written);
    QFETCH(bool, isOpen);
    Form form(QStringLiteral("## Risks\n\n### Risk 1: Lag\n\n%1**Impact:** Stale\n").arg(written));
    const auto mark = [&form] {
        return qobject_cast<FieldBox*>(form.control<QComboBox>("Probability of Lag")->parentWidget())->mark();
    };
    QCOMPARE(mark(), isOpen ? FieldMark::Recommended : FieldMark::None);
    const QString before = form.body();
    form.control<QComboBox>("Probability of Lag")->setFocus();
    Form::key(Qt::Key_Down);
    QVERIFY(form.body() != before);
    QCOMPARE(mark(), FieldMark::None);
    form.document.undo();
    QCOMPARE(mark(), isOpen ? FieldMark::Recommended : FieldMark::None);
}

void TestEntryVisits::tabsFromLineToLine()
{
    const Form form(QStringLiteral("## Risks\n\n### Risk 1: Lag\n\n**Mitigation:**\n\n- Watch\n- Alert\n"));
    form.named("Mitigation of Lag, line 1")->setFocus();
    QStringList names;
    for (int i = 0; i < 2; ++i) {
        Form::key(Qt::Key_Tab);
        names += form.focusedName();
    }
    QCOMPARE(names, (QStringList{"Mitigation of Lag, line 2", "Add to Mitigation of Lag"}));
    form.named("Mitigation of Lag, line 2")->selectAll();
    form.named("Mitigation of Lag, line 2")->setFocus();
    Form::key(Qt::Key_Backspace);
    Form::key(Qt::Key_Backspace);
    QVERIFY2(form.body().endsWith("**Mitigation:**\n\n- Watch\n"), qPrintable(form.body()));
}

void TestEntryVisits::keepsEntriesFromSpace()
{
    const Form form(alternatives());
    form.control<QToolButton>("Remove Alternative 1")->setFocus();
    form.type("Very stale");
    QCOMPARE(form.body(), alternatives());
    Form::key(Qt::Key_Return);
    QVERIFY2(form.body().startsWith("## Alternatives considered\n\n### Alternative"),
             qPrintable(form.body()));
    QVERIFY(!form.body().contains("[name]"));
}

void TestEntryVisits::movesByArrows()
{
    const Form form(alternatives() + QStringLiteral("\n### Alternative C: Cache\n\n**Pros:** Fast\n"));
    form.press("Move Alternative 3 up");
    QCOMPARE(form.focusedName(), QStringLiteral("Move Alternative 2 up"));
    Form::key(Qt::Key_Space);
    QCOMPARE(form.named("Name of Alternative 1")->rawText(), QStringLiteral("Cache"));
    QCOMPARE(form.focusedName(), QStringLiteral("Move Alternative 1 down")); // the other cannot move it
    SectionEditor* name = form.named("Name of Alternative 1");
    name->setFocus();
    name->setCursorPosition(3, 3);
    Form::key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(form.focusedName(), QStringLiteral("Name of Alternative 2"));
    form.type("X");
    QCOMPARE(form.named("Name of Alternative 2")->rawText(), QStringLiteral("CacXhe"));
}

void TestEntryVisits::selectsPlaceholders()
{
    const Form clicked(alternatives());
    SectionEditor* pros = clicked.named("Pros of [name]");
    QTest::mouseClick(pros->viewport(), Qt::LeftButton, {}, {5, 5});
    clicked.type("Fast");
    QVERIFY2(clicked.body().contains("**Pros:** Fast\n\n**Cons:** ["), qPrintable(clicked.body()));
    QTest::mouseClick(clicked.named("Cons of [name]")->viewport(), Qt::LeftButton, {}, {5, 5});
    QTest::mouseClick(clicked.named("Cons of [name]")->viewport(), Qt::LeftButton, {}, {1, 5});
    clicked.type("x");
    QVERIFY2(clicked.body().contains("**Cons:** x[") || clicked.body().contains("**Cons:** [x"),
             qPrintable(clicked.body()));
    const Form form(alternatives());
    form.named("Name of Alternative 1")->setFocus();
    Form::key(Qt::Key_Tab);
    form.type("Fast");
    QVERIFY2(form.body().contains("**Pros:** Fast\n\n**Cons:** ["), qPrintable(form.body()));
    form.named("Name of Alternative 2")->setFocus();
    Form::key(Qt::Key_Tab);
    form.type("Very ");
    QVERIFY2(form.body().contains("Simple") && form.body().contains("Very"), qPrintable(form.body()));
}

void TestEntryVisits::selectsNothingWhereALinkLeads_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("text") << " [What is done.]";
    QTest::newRow("list") << "\n\n- [What is done.]\n- Watch";
}

/// From a finding, or the outline: who only looks must not replace anything by the next key.
void TestEntryVisits::selectsNothingWhereALinkLeads()
{
    QFETCH(QString, value);
    const QString section = "## Risks\n\n### Risk 1: Lag\n\n**Mitigation:**" + value + "\n";
    Form form(section);
    form.form.goTo({form.text().indexOf(QStringLiteral("[What")), 0});
    const auto* editor = qobject_cast<SectionEditor*>(QApplication::focusWidget());
    QVERIFY(editor && editor->rawText().startsWith(QStringLiteral("[What")));
    QVERIFY(!editor->textCursor().hasSelection());
}

void TestEntryVisits::choosesByKeys_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("placeholder") << " [Low, Medium or High]";
    QTest::newRow("unknown") << " rare";
    QTest::newRow("empty") << "";
}

void TestEntryVisits::choosesByKeys()
{
    QFETCH(QString, value);
    const Form form(
        QStringLiteral("## Risks\n\n### Risk 1: Lag\n\n**Impact:** x\n\n**Probability:**%1\n").arg(value));
    form.named("Name of Risk 1")->setFocus();
    Form::key(Qt::Key_Return);
    Form::key(Qt::Key_Tab);
    QCOMPARE(form.focusedName(), QStringLiteral("Probability of Lag"));
    Form::key(Qt::Key_Down);
    QVERIFY2(form.body().contains("**Probability:** Low\n"), qPrintable(form.body()));
}

void TestEntryVisits::showsTheChoiceOfTheDocument()
{
    // The open fence would take in whatever is added.
    const QString risks = QStringLiteral("## Risks\n\n- **Lag** is bad\n\n  ```\n  x\n- **Cost** is high\n");
    const Form form(risks);
    auto* choice = form.control<QComboBox>("Probability of Lag");
    QVERIFY(choice);
    choice->setFocus();
    Form::key(Qt::Key_Down);
    QCOMPARE(form.body(), risks);
    QCOMPARE(choice->currentText(), QString());
    form.named("Name of Risk 2")->setFocus();
    auto* other = form.control<QComboBox>("Probability of Cost");
    QVERIFY(other);
    other->setFocus();
    Form::key(Qt::Key_Down);
    QVERIFY2(form.body().endsWith("- **Cost** is high\n  - **Probability:** Low\n"), qPrintable(form.body()));
}

void TestEntryVisits::makesAListOfWords_data()
{
    QTest::addColumn<QString>("words"); // "|" is the cursor
    QTest::addColumn<QString>("broken");
    QTest::addColumn<QString>("typed"); // and "x"
    QTest::newRow("at the end") << "fast, small|"
                                << "\n\n- fast, small"
                                << "\n\n- fast, small\n- x";
    QTest::newRow("behind a comma") << "fast,| small"
                                    << "\n\n- fast\n- small"
                                    << "\n\n- fast\n- xsmall";
    QTest::newRow("in front of a comma") << "fast|, small"
                                         << "\n\n- fast\n- small"
                                         << "\n\n- fast\n- xsmall";
    QTest::newRow("at the start") << "|fast"
                                  << "\n\n- fast"
                                  << "\n\n- xfast";
    QTest::newRow("nothing there") << "|"
                                   << ""
                                   << " x";
}

void TestEntryVisits::makesAListOfWords()
{
    QFETCH(QString, words);
    QFETCH(QString, broken);
    QFETCH(QString, typed);
    const QString frame =
        QStringLiteral("## Alternatives considered\n\n### A\n\n**Pros:**%1\n\n**Cons:** Slow"
                       "\n\n### B\n\n**Pros:** Simple\n");
    const auto cursor = int(words.indexOf(u'|'));
    const QString before = frame.arg(QString(words.size() > 1 ? " " : "") + words.remove(u'|'));
    Form form(before);
    SectionEditor* editor = form.named("Pros of A");
    QVERIFY(editor);
    editor->setFocus();
    editor->setCursorPosition(cursor, cursor);
    Form::key(Qt::Key_Return);
    QCOMPARE(form.body(), frame.arg(broken));
    form.type("x");
    QCOMPARE(form.body(), frame.arg(typed));
    form.document.undo();
    if (!broken.isEmpty())
        form.document.undo();
    QCOMPARE(form.body(), before);
    QVERIFY(form.named("Pros of A"));
}

} // namespace redraft::test

QTEST_MAIN(redraft::test::TestEntryVisits)
#include "test_entryvisits.moc"
