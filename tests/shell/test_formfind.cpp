#include "tests/shell/windowfixture.h"
#include "widgets/editor/findbar.h"
#include "widgets/editor/sourceeditor.h"
#include "widgets/form/formview.h"
#include "widgets/form/gridview.h"
#include "widgets/form/sectioneditor.h"

namespace redraft::test {

namespace {

QByteArray text()
{
    return "---\ntitle: The needle\nstatus: Draft\nzone: a \"needle\"\n---\n\n# The needle\n\n## Summary\n\n"
           "A needle and a\nneedle.\n\n## Migration strategy\n\n### Phase 1: Needle first\n\n"
           "- [ ] find\n- [ ] the needle\n\n## Risks\n\n### Risk 1: Lag\n\n**Impact:** One needle\n\n"
           "**Mitigation:**\n\n- Wait\n- For the needle\n\n## Notes\n\nText\n\n| A | B |\n|---|---|\n"
           "| 1 | needle |\n\nNo more needle\n";
}

} // namespace

/// Find while the form is in front: the matches of the document, each in the field that holds it.
class TestFormFind : public WindowFixture
{
    Q_OBJECT

private slots:
    void init() { startWindow(); }
    void cleanup() { endWindow(); }
    void goesFromFieldToField();
    void hasTheMatchesOfTheSource();
    void goesOnFromTheField();
    void replacesInTheForm();

private:
    void openAll()
    {
        openRfc(text());
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(m_window->isPictureComplete());
    }
    FormView& form() const { return *m_window->findChild<FormView*>(); }
    FindBar* bar() const
    {
        for (FindBar* each : m_window->findChildren<FindBar*>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    /// "name: words" of what is selected in the form.
    QStringList selected() const
    {
        QStringList all;
        for (const auto* editor : form().findChildren<SectionEditor*>()) {
            if (editor->isVisible() && editor->textCursor().hasSelection())
                all += editor->accessibleName() + u' ' + editor->textCursor().selectedText() + u' ' +
                       QString::number(editor->textCursor().selectionStart());
        }
        for (const auto* line : form().findChildren<QLineEdit*>()) {
            if (line->isVisible() && line->hasSelectedText())
                all += line->accessibleName() + u' ' + line->selectedText() + u' ' +
                       QString::number(line->selectionStart());
        }
        for (const auto* grid : form().findChildren<GridView*>()) {
            if (grid->isVisible() && grid->selectionModel()->hasSelection())
                all += grid->accessibleName() + u' ' + grid->currentIndex().data().toString();
        }
        return all;
    }
};

void TestFormFind::goesFromFieldToField()
{
    openAll();
    action(ActionId::Find)->trigger();
    QVERIFY(action(ActionId::ViewForm)->isChecked());
    QVERIFY(bar());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("needle"));
    const QStringList wanted{"Title needle 4",
                             "zone needle 3",
                             "Title needle 4",
                             "Text of Summary needle 2",
                             "Text of Summary needle 15",
                             "Name of Phase 1 Needle 0",
                             "Tasks of Needle first, line 2 needle 4",
                             "Impact of Lag needle 4",
                             "Mitigation of Lag, line 2 needle 8",
                             "Table of Notes needle",
                             "Text of Notes needle 8"};
    const QWidget* pattern = QApplication::focusWidget();
    for (const QString& each : wanted) {
        QCOMPARE(selected(), QStringList{each});
        QCOMPARE(QApplication::focusWidget(), pattern);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
    QCOMPARE(selected(), QStringList{wanted.first()});
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(selected(), QStringList{wanted.last()});
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!bar());
    QVERIFY(form().isAncestorOf(QApplication::focusWidget()));
    QCOMPARE(selected(), QStringList{wanted.last()});
    QCOMPARE(bytesOf(m_window->controller().path()), text());
    QVERIFY(!m_window->controller().isModified());
}

void TestFormFind::hasTheMatchesOfTheSource()
{
    openAll();
    action(ActionId::Find)->trigger();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("needle"));
    const auto count = [this] {
        for (const QLabel* label : bar()->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(QStringLiteral("11")))
                return label->text();
        }
        return QString();
    };
    const QString inForm = count();
    QVERIFY(!inForm.isEmpty());
    action(ActionId::ViewSource)->trigger();
    QVERIFY(!bar());
    action(ActionId::FindNext)->trigger();
    action(ActionId::Find)->trigger();
    QVERIFY(bar());
    QVERIFY(!count().isEmpty());
    const auto* editor = m_window->findChild<SourceEditor*>();
    QCOMPARE(editor->textCursor().selectedText().toLower(), QStringLiteral("needle"));
}

void TestFormFind::goesOnFromTheField()
{
    openAll();
    action(ActionId::Find)->trigger();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("needle"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    for (auto* editor : form().findChildren<SectionEditor*>()) {
        if (editor->accessibleName() == QStringLiteral("Text of Summary"))
            editor->setFocus();
    }
    action(ActionId::FindNext)->trigger();
    QCOMPARE(selected(), QStringList{"Text of Summary needle 2"});
    QVERIFY(form().isAncestorOf(QApplication::focusWidget()));
    action(ActionId::FindNext)->trigger();
    action(ActionId::FindNext)->trigger();
    QCOMPARE(selected(), QStringList{"Name of Phase 1 Needle 0"});
    action(ActionId::FindPrevious)->trigger();
    QCOMPARE(selected(), QStringList{"Text of Summary needle 15"});
}

void TestFormFind::replacesInTheForm()
{
    openAll();
    action(ActionId::Replace)->trigger();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("a needle"));
    QCOMPARE(selected(), QStringList{"Text of Summary A needle 0"});
    QPushButton* replace = bar()->findChildren<QPushButton*>().front();
    replace->setFocus();
    QTest::mouseClick(replace, Qt::LeftButton);
    QVERIFY(bar()->isAncestorOf(QApplication::focusWidget()));
    QCOMPARE(m_window->controller().document().snapshot().text,
             QString::fromUtf8(text()).replace("A needle and", " and"));
}

} // namespace redraft::test

QTEST_MAIN(redraft::test::TestFormFind)
#include "test_formfind.moc"
