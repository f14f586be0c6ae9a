#include "tests/form/formfixture.h"
#include "widgets/form/fieldnameeditor.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace redraft;
using test::FormFixture;

namespace {

/// The action of the field whose control is called `name`.
QAction* actionOf(const FormFixture& fixture, const QString& name, const QString& text)
{
    for (QWidget* widget = fixture.control(name); widget; widget = widget->parentWidget()) {
        for (QAction* action : widget->actions()) {
            if (action->text() == text)
                return action;
        }
    }
    return nullptr;
}

FieldNameEditor* nameEditor(const FormFixture& fixture)
{
    const auto editors = fixture.form.findChildren<FieldNameEditor*>();
    return editors.isEmpty() ? nullptr : editors.constLast();
}

QString documents(int which)
{
    static const QStringList texts{
        QStringLiteral("---\ntitle: T\nzone: z # c\nstatus: Draft\n---\n\nText.\n"),
        QStringLiteral("# T\n\n- Zone: **z**\n- Status: Draft\n\nText.\n"),
        QStringLiteral("# T\n\n| | |\n|--|--|\n| Zone | z |\n| Status | Draft |\n| Created | c |\n"),
        QStringLiteral("# T\n\nStatus: Draft\nZone: z\n\nText.\n"),
        QStringLiteral("Title: T\nZone: z\nStatus: Draft\n\nText.\n"),
        QStringLiteral("# T\n\n**Status:** Draft\n**Zone:** z\n\nText.\n"),
    };
    return texts[which];
}

} // namespace

/// Fields renamed and removed in the form, as steps of their own, in every dialect.
class TestFieldActions : public QObject
{
    Q_OBJECT

private slots:
    void changesFields_data();
    void changesFields();
    void keepsTheNameOnEscape();
    void saysWhyAChangeIsRefused();
    void leavesTheHeadingAlone();
    void opensTheMenuOfALabel();
    void offersTheFieldsOfTheTemplate();
};

void TestFieldActions::changesFields_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("without");
    const auto row = [](const char* name, int which, const char* line) {
        const QString text = documents(which);
        QTest::newRow(name) << text << QString(text).remove(QString::fromUtf8(line));
    };
    row("front matter", 0, "zone: z # c\n");
    row("bullets", 1, "- Zone: **z**\n");
    row("table", 2, "| Zone | z |\n");
    row("plain lines", 3, "Zone: z\n");
    row("mail header", 4, "Zone: z\n");
    row("bold lines", 5, "**Zone:** z\n");
}

void TestFieldActions::changesFields()
{
    QFETCH(QString, text);
    QFETCH(QString, without);
    FormFixture fixture(text, true);
    fixture.show();
    const QString name =
        text.contains(QStringLiteral("zone")) ? QStringLiteral("zone") : QStringLiteral("Zone");
    auto* field = fixture.control<QLineEdit>(name);
    QVERIFY(field);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_F2);
    FieldNameEditor* editor = nameEditor(fixture);
    QVERIFY(editor && editor->hasFocus());
    QCOMPARE(editor->selectedText(), name);
    QTest::keyClicks(editor, QStringLiteral("Area"));
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(fixture.text(), QString(text).replace(name, QStringLiteral("Area")));
    field = fixture.control<QLineEdit>(QStringLiteral("Area"));
    QVERIFY(field);
    QCOMPARE(field->text(), QStringLiteral("z"));
    QVERIFY(field->hasFocus());
    fixture.document.undo();
    QCOMPARE(fixture.text(), text);
    field = fixture.control<QLineEdit>(name);
    QVERIFY(field);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(fixture.text(), without);
    QVERIFY(!fixture.control(name));
    QVERIFY(fixture.form.focusWidget() && fixture.form.focusWidget()->isVisibleTo(&fixture.form));
    fixture.document.undo();
    QCOMPARE(fixture.text(), text);
}

void TestFieldActions::keepsTheNameOnEscape()
{
    FormFixture fixture(documents(1), true);
    fixture.show();
    actionOf(fixture, QStringLiteral("Zone"), QStringLiteral("Rename Field…"))->trigger();
    FieldNameEditor* editor = nameEditor(fixture);
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("Area"));
    QTest::keyClick(editor, Qt::Key_Escape);
    QVERIFY(editor->isHidden());
    QCOMPARE(fixture.text(), documents(1));
}

void TestFieldActions::saysWhyAChangeIsRefused()
{
    FormFixture fixture(documents(1), true);
    fixture.show();
    actionOf(fixture, QStringLiteral("Zone"), QStringLiteral("Rename Field…"))->trigger();
    QTest::keyClicks(nameEditor(fixture), QStringLiteral("Status"));
    QTest::keyClick(nameEditor(fixture), Qt::Key_Return);
    QCOMPARE(fixture.text(), documents(1));
    const auto hasReason = [&fixture] {
        for (const QLabel* label : fixture.form.findChildren<QLabel*>()) {
            if (label->isVisibleTo(&fixture.form) && label->text().contains(QStringLiteral("already")))
                return true;
        }
        return false;
    };
    QVERIFY(hasReason());
    actionOf(fixture, QStringLiteral("Zone"), QStringLiteral("Rename Field…"))->trigger();
    QTest::keyClicks(nameEditor(fixture), QStringLiteral("Area"));
    QTest::keyClick(nameEditor(fixture), Qt::Key_Return);
    QVERIFY(!hasReason());
}

void TestFieldActions::leavesTheHeadingAlone()
{
    FormFixture fixture(documents(1), true);
    fixture.show();
    QVERIFY(!actionOf(fixture, QStringLiteral("Title"), QStringLiteral("Remove Field"))->isEnabled());
    QVERIFY(!actionOf(fixture, QStringLiteral("Deadline"), QStringLiteral("Remove Field"))->isEnabled());
    QVERIFY(actionOf(fixture, QStringLiteral("Status"), QStringLiteral("Remove Field"))->isEnabled());
}

void TestFieldActions::opensTheMenuOfALabel()
{
    FormFixture fixture(documents(1), true);
    fixture.show();
    for (QLabel* label : fixture.form.findChildren<QLabel*>()) {
        if (label->text() == QStringLiteral("Zone"))
            emit label->customContextMenuRequested(QPoint(2, 2));
    }
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 4);
    menu->close();
}

void TestFieldActions::offersTheFieldsOfTheTemplate()
{
    FormFixture fixture(QStringLiteral("# T\n\nText.\n"), true);
    fixture.show();
    QToolButton* add = nullptr;
    for (QToolButton* button : fixture.form.findChildren<QToolButton*>()) {
        if (button->text() == QStringLiteral("Add fields"))
            add = button;
    }
    QVERIFY(add && add->isVisibleTo(&fixture.form));
    add->click();
    QVERIFY2(fixture.text().contains(QStringLiteral("status: Draft\n")), qPrintable(fixture.text()));
    QVERIFY(fixture.text().endsWith(QStringLiteral("# T\n\nText.\n")));
    QVERIFY(fixture.analysis->metadata->find({QStringLiteral("created")}));
    QVERIFY(!add->isVisibleTo(&fixture.form));
    fixture.document.undo();
    QCOMPARE(fixture.text(), QStringLiteral("# T\n\nText.\n"));
}

QTEST_MAIN(TestFieldActions)
#include "test_fieldactions.moc"
