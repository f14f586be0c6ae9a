#include "tests/form/formfixture.h"
#include "widgets/form/fieldlineedit.h"
#include "widgets/form/itemchip.h"

#include <QComboBox>
#include <QLabel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace redraft;
using namespace redraft::test;

namespace {

const QString plainDocument =
    QStringLiteral("---\ntitle: Keys # note\nstatus: Draft\nauthors: [Payments, SRE]\n"
                   "created: 2026-03-12\nextra: more\nnested: {a: 1}\n---\n\n"
                   "# Keys\n\nFirst words.\n\n## Summary\n\nOne text.\n\n"
                   "## Motivation\n\nAnother text.\n\n---\n\n## Notes\n\nLast text.\n");

} // namespace

class TestFormView : public QObject
{
    Q_OBJECT

private slots:
    void showsACardForEachSection();
    void typingChangesOnlyTheCardsText();
    void randomTypingNeverMisplacesACharacter();
    void followsChangesFromElsewhere();
    void fillsAnEmptySection();
    void headingTypedInACardBecomesACardWhenLeft();
    void openFenceKeepsTheOtherCards();
    void undoGoesToTheDocument();
    void editsFieldsWhileTyping();
    void keepsBlanksWhileTyping();
    void editsTheNumberInTheHeading();
    void editsListsByKeyboard();
    void keepsAWrongDate();
    void showsBrokenYaml();
    void readOnlyDocumentsAreShownButNotEdited();
    void addsAMissingSection();
    void buildsOnlyCardsNearTheViewport();
    void showsSoManyFieldsAtMost();
};

void TestFormView::showsACardForEachSection()
{
    FormFixture x(plainDocument);
    x.show({720, 3000});
    QCOMPARE(x.editor("Introduction")->rawText(), "First words.");
    QCOMPARE(x.editor("Summary")->rawText(), "One text.");
    QCOMPARE(x.editor("Motivation")->rawText(), "Another text.");
    QCOMPARE(x.editor("Notes")->rawText(), "Last text.");
    QVERIFY(x.editor("Summary")->mapTo(&x.form, QPoint()).y() <
            x.editor("Motivation")->mapTo(&x.form, QPoint()).y());
}

void TestFormView::typingChangesOnlyTheCardsText()
{
    FormFixture x(plainDocument);
    x.show();
    SectionEditor* editor = x.editor("Summary");
    editor->setFocus();
    editor->moveCursor(QTextCursor::End);
    QTest::keyClicks(editor, " More");
    QTest::keyClick(editor, Qt::Key_Return);
    QTest::keyClicks(editor, "Line");
    QString expected = plainDocument;
    QCOMPARE(x.text(), expected.replace("One text.", "One text. More\nLine"));
    x.analyse();
    QCOMPARE(x.editor("Summary"), editor);
    QVERIFY(editor->hasFocus());
    QCOMPARE(editor->textCursor().position(), int(editor->rawText().size()));
}

void TestFormView::randomTypingNeverMisplacesACharacter()
{
    FormFixture x(plainDocument);
    x.show({720, 3000});
    const QStringList titles{"Introduction", "Summary", "Motivation", "Notes"};
    QRandomGenerator random(11);
    QString model = x.text();
    for (int round = 0; round < 40; ++round) {
        SectionEditor* editor = x.editor(titles[random.bounded(4)]);
        QVERIFY(editor);
        editor->setFocus();
        QApplication::processEvents();
        // The card shows a stretch that stands once in the document: its first words are never typed.
        const QString shown = editor->rawText();
        const qsizetype start = model.indexOf(shown);
        QVERIFY(start >= 0);
        int cursor = 3 + random.bounded(int(shown.size()) - 2);
        editor->setCursorPosition(cursor, cursor);
        for (int key = 0; key < 25; ++key) {
            const int choice = random.bounded(10);
            if (choice == 0 && cursor > 3) {
                QTest::keyClick(editor, Qt::Key_Backspace);
                model.remove(start + --cursor, 1);
            } else if (choice == 1) {
                QTest::keyClick(editor, Qt::Key_Return);
                model.insert(start + cursor++, u'\n');
            } else {
                const char letter = "xyz q"[random.bounded(5)];
                QTest::keyClick(editor, letter);
                model.insert(start + cursor++, QLatin1Char(letter));
            }
            QCOMPARE(x.text(), model);
            if (random.bounded(12) == 0)
                x.form.setAnalysis(x.analysis); // late
            if (random.bounded(12) == 0)
                x.analyse();
        }
        if (random.bounded(3) == 0)
            x.analyse();
    }
}

void TestFormView::followsChangesFromElsewhere()
{
    FormFixture x(plainDocument);
    x.show();
    SectionEditor* editor = x.editor("Motivation");
    editor->setFocus();
    editor->setCursorPosition(7, 7);
    const qsizetype at = x.text().indexOf("Another");
    x.document.apply(Edit::replace({at, 0}, "So: ", {}));
    x.document.apply(Edit::replace({x.text().indexOf("# Keys\n") + 6, 0}, " kept", {}));
    QCOMPARE(editor->rawText(), "So: Another text.");
    QCOMPARE(editor->textCursor().position(), 11);
    QTest::keyClick(editor, 'Z');
    QVERIFY(x.text().contains("So: AnotherZ text."));
    x.document.apply(Edit::replace({x.text().indexOf("## Mot"), 15}, "", {}));
    x.analyse();
    QVERIFY(!x.editor("Motivation"));
    QVERIFY(x.editor("Summary")->rawText().contains("So: "));
}

void TestFormView::fillsAnEmptySection()
{
    FormFixture x("# T\n\n## A\n## B\n\nText.\n");
    x.show({720, 3000});
    SectionEditor* editor = x.editor("A");
    editor->setFocus();
    QTest::keyClicks(editor, "word");
    QCOMPARE(x.text(), "# T\n\n## A\n\nword\n\n## B\n\nText.\n");
    x.analyse();
    QTest::keyClicks(editor, "s");
    QCOMPARE(x.text(), "# T\n\n## A\n\nwords\n\n## B\n\nText.\n");
}

void TestFormView::headingTypedInACardBecomesACardWhenLeft()
{
    FormFixture x(plainDocument, true);
    x.show({720, 3000});
    SectionEditor* editor = x.editor("Summary");
    editor->setFocus();
    editor->moveCursor(QTextCursor::End);
    for (const QString& line : {QString(), QString("## Fresh"), QString(), QString("Its text")}) {
        QTest::keyClick(editor, Qt::Key_Return);
        QTest::keyClicks(editor, line);
    }
    QVERIFY2(x.text().contains("One text.\n\n## Fresh\n\nIts text\n\n## Motivation"), qPrintable(x.text()));
    QVERIFY(editor->hasFocus());
    QVERIFY(!x.editor("Fresh"));
    x.editor("Notes")->setFocus();
    QTRY_VERIFY(x.editor("Fresh"));
    QCOMPARE(x.editor("Fresh")->rawText(), "Its text");
    QCOMPARE(editor->rawText(), "One text.");
}

void TestFormView::openFenceKeepsTheOtherCards()
{
    FormFixture x(plainDocument, true);
    x.show({720, 3000});
    SectionEditor* editor = x.editor("Summary");
    editor->setFocus();
    editor->moveCursor(QTextCursor::End);
    QTest::keyClick(editor, Qt::Key_Return);
    QTest::keyClicks(editor, "```");
    QVERIFY(x.editor("Motivation"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTest::keyClicks(editor, "```");
    QVERIFY(x.editor("Motivation"));
    QCOMPARE(x.editor("Motivation")->rawText(), "Another text.");
}

void TestFormView::undoGoesToTheDocument()
{
    FormFixture x(plainDocument);
    x.show();
    SectionEditor* editor = x.editor("Summary");
    editor->setFocus();
    QTest::keyClick(editor, 'Q');
    QCOMPARE(editor->rawText(), "QOne text.");
    QTest::keyClick(editor, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(x.text(), plainDocument);
    QCOMPARE(editor->rawText(), "One text.");
    QTest::keyClick(editor, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(editor->rawText(), "QOne text.");
}

void TestFormView::editsFieldsWhileTyping()
{
    FormFixture x(plainDocument, true);
    x.show();
    auto* extra = x.control<FieldLineEdit>("extra");
    QVERIFY(extra);
    extra->setFocus();
    extra->end(false);
    QTest::keyClicks(extra, " text");
    QString expected = plainDocument;
    QCOMPARE(x.text(), expected.replace("extra: more", "extra: more text"));
    QVERIFY(extra->hasFocus());
    QCOMPARE(extra->text(), "more text");
    QVERIFY(x.text().contains("title: Keys # note"));
}

void TestFormView::keepsBlanksWhileTyping()
{
    FormFixture x(plainDocument, true);
    x.show();
    auto* extra = x.control<FieldLineEdit>("extra");
    extra->setFocus();
    extra->selectAll();
    QTest::keyClicks(extra, "a b ");
    QCOMPARE(extra->text(), "a b ");
    x.document.undo();
    QVERIFY(extra->text() != "a b ");
}

void TestFormView::editsTheNumberInTheHeading()
{
    FormFixture x("# RFC-012: Keys\n\n**Status:** Draft\n\n## Summary\n\nText.\n", true);
    x.show();
    if (!x.context.documentTemplate->field("number"))
        QSKIP("the template has no field for the number");
    auto* number = x.control<FieldLineEdit>("Number");
    auto* title = x.control<FieldLineEdit>("Title");
    QCOMPARE(number->text(), "RFC-012");
    QCOMPARE(title->text(), "Keys");
    number->setFocus();
    number->selectAll();
    QTest::keyClicks(number, "RFC-7");
    QVERIFY2(x.text().startsWith("# RFC-7: Keys\n"), qPrintable(x.text()));
    title->setFocus();
    title->end(false);
    QTest::keyClicks(title, " kept");
    QVERIFY2(x.text().startsWith("# RFC-7: Keys kept\n"), qPrintable(x.text()));
}

void TestFormView::editsListsByKeyboard()
{
    FormFixture x(plainDocument, true);
    x.show();
    const QString label = x.context.documentTemplate->field("authors") ? "Add to Authors" : "Add to authors";
    auto* line = x.control<FieldLineEdit>(label);
    QVERIFY(line);
    line->setFocus();
    QTest::keyClicks(line, "Ops");
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(x.text().contains("authors: [Payments, SRE, Ops]"));
    QTest::keyClicks(line, "Web,");
    QVERIFY(x.text().contains("authors: [Payments, SRE, Ops, Web]"));
    QTest::keyClick(line, Qt::Key_Backspace);
    QVERIFY(x.text().contains("authors: [Payments, SRE, Ops]"));
    QTest::keyClick(line, Qt::Key_Left);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    auto* chip = qobject_cast<ItemChip*>(QApplication::focusWidget());
    QVERIFY(chip);
    QCOMPARE(chip->text(), "SRE");
    QTest::keyClick(chip, Qt::Key_Delete);
    QVERIFY(x.text().contains("authors: [Payments, Ops]"));
    QTest::mouseClick(x.control<ItemChip>("Payments"), Qt::LeftButton, {},
                      {x.control<ItemChip>("Payments")->width() - 8, 8});
    QVERIFY(x.text().contains("authors: [Ops]"));
}

void TestFormView::keepsAWrongDate()
{
    FormFixture x(plainDocument, true);
    x.show();
    if (!x.context.documentTemplate->field("created"))
        QSKIP("the template has no date");
    auto* created = x.control<FieldLineEdit>("Created");
    created->setFocus();
    created->selectAll();
    QTest::keyClicks(created, "soon");
    QVERIFY(x.text().contains("created: soon"));
    QCOMPARE(created->text(), "soon");
    QVERIFY(!created->accessibleDescription().isEmpty());
}

void TestFormView::showsBrokenYaml()
{
    FormFixture x("---\ntitle: Open\nstatus: [a, b\nother: x\n---\n\n# T\n\nText.\n");
    x.show();
    QVERIFY(x.analysis->metadata->error);
    QToolButton* button = nullptr;
    for (QToolButton* candidate : x.form.findChildren<QToolButton*>()) {
        if (candidate->text().startsWith("Go to line"))
            button = candidate;
    }
    QVERIFY(button && button->isVisible());
    QSignalSpy spy(&x.form, &FormView::sourceRequested);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.front().front().value<qsizetype>(), x.analysis->metadata->error->position);
}

void TestFormView::readOnlyDocumentsAreShownButNotEdited()
{
    FormFixture x(plainDocument);
    x.document.setReadOnly(true);
    x.show();
    SectionEditor* editor = x.editor("Summary");
    editor->setFocus();
    QTest::keyClicks(editor, "no");
    QTest::keyClick(editor, Qt::Key_Return);
    QTest::keyClicks(x.control<FieldLineEdit>("extra"), "no");
    QCOMPARE(x.text(), plainDocument);
    editor->selectAll();
    QCOMPARE(editor->textCursor().selectedText(), "One text.");
    x.document.setReadOnly(false);
    QTest::keyClicks(editor, "yes");
    QVERIFY(x.text().contains("yes"));
}

void TestFormView::addsAMissingSection()
{
    FormFixture x(plainDocument);
    x.show({720, 6000});
    auto* add = x.control<QToolButton>("Add section Security considerations");
    if (!add)
        QSKIP("the template asks for no section on security");
    QTest::mouseClick(add, Qt::LeftButton);
    QVERIFY(x.text() != plainDocument);
    x.analyse();
    QApplication::processEvents();
    SectionEditor* editor = x.editor("Security considerations");
    QVERIFY(editor);
    QVERIFY(editor->hasFocus());
    const QString added = x.text();
    QTest::keyClicks(editor, "x"); // what is to be written first is selected
    QVERIFY2(x.text().contains("**Access:** x\n"), qPrintable(added));
    while (x.document.canUndo())
        x.document.undo();
    QCOMPARE(x.text(), plainDocument);
}

void TestFormView::buildsOnlyCardsNearTheViewport()
{
    QString text = "# T\n\n";
    for (int i = 0; i < 300; ++i)
        text += QStringLiteral("## Part %1\n\nText %1.\n\n").arg(i);
    FormFixture x(text);
    x.show();
    QVERIFY(x.form.findChildren<SectionEditor*>().size() < 30);
    x.form.goTo({text.indexOf("Text 250"), 0});
    QCOMPARE(x.editor("Part 250")->rawText(), "Text 250.");
    QVERIFY(x.editor("Part 250")->hasFocus());
    QVERIFY(x.form.findChildren<SectionEditor*>().size() < 80);
    QTest::keyClick(x.editor("Part 250"), 'x');
    QVERIFY(x.text().contains("xText 250."));
}

/// Each row is some widgets: thousands of them would stall the window.
void TestFormView::showsSoManyFieldsAtMost()
{
    QString text = "---\n";
    for (int i = 0; i < 500; ++i)
        text += QStringLiteral("key%1: value\n").arg(i);
    FormFixture x(text + "---\n\n# T\n");
    x.show();
    const auto labels = x.form.findChildren<QLabel*>();
    const auto rest = std::find_if(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->isVisible() && label->text().contains("only be edited in the source");
    });
    QVERIFY(rest != labels.end());
    const int hidden = (*rest)->text().section(u' ', 0, 0).toInt();
    int rows = 0;
    for (const QLabel* label : labels)
        rows += label->isVisible() && label->text().startsWith("key");
    QVERIFY(rows > 100);
    QCOMPARE(rows + hidden, 500);
}

QTEST_MAIN(TestFormView)
#include "test_formview.moc"
