#include "tests/shell/windowfixture.h"
#include "widgets/checklist/checklistview.h"
#include "widgets/preview/previewview.h"

using namespace redraft;
using namespace redraft::test;

/// Where the keyboard works once a document has come.
class TestFirstFocus : public WindowFixture
{
    Q_OBJECT

private slots:
    void init() { startWindow(); }
    void cleanup() { endWindow(); }
    void isInWhatIsToBeFilled_data();
    void isInWhatIsToBeFilled();
    void placesOfTheLastDocumentAreForgotten();
    void newDocumentsBeginWithTheirFirstGap();
    void showsTheDocumentFromItsStart();
    void staysWhereItIsAfterReading();
    void stillThereInAnotherView();

private:
    QString focusName() const
    {
        const QWidget* focused = QApplication::focusWidget();
        return focused ? focused->accessibleName() : QString();
    }
};

void TestFirstFocus::isInWhatIsToBeFilled_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    const QByteArray rest = "reviewers: [B, C]\nnumber: RFC-001\ncreated: 2026-01-02\ndeadline: 2026-02-02\n";
    QTest::newRow("field missing") << QByteArray("---\ntitle: T\nstatus: Draft\n" + rest +
                                                 "---\n\n## Summary\n")
                                   << "Authors";
    QTest::newRow("fields there") << QByteArray("---\ntitle: T\nstatus: Draft\nauthors: [A]\n" + rest +
                                                "---\n\n## Summary\n")
                                  << "Title";
}

void TestFirstFocus::isInWhatIsToBeFilled()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, name);
    openRfc(text);
    QTRY_VERIFY2(focusName().contains(name), qPrintable(focusName()));
    const auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(line && !line->hasSelectedText()); // the next key would replace it
}

void TestFirstFocus::placesOfTheLastDocumentAreForgotten()
{
    openText("---\ntitle: T\n---\n\n## Summary\n\nText.\n");
    QTRY_VERIFY(m_window->isPictureComplete());
    QTRY_VERIFY(!focusName().isEmpty());
    openText("a a a\n");
    QTRY_COMPARE(focusName(), QStringLiteral("Text of Introduction"));
    m_window->setView(View::Source);
    const auto* source = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
    QVERIFY(source);
    QCOMPARE(source->textCursor().position(), 0);
}

void TestFirstFocus::newDocumentsBeginWithTheirFirstGap()
{
    openText("---\ntitle: T\n---\n\n## Summary\n\nText.\n");
    QTRY_VERIFY(m_window->isPictureComplete());
    action(ActionId::New)->trigger();
    QTRY_VERIFY(m_window->isPictureComplete());
    QTRY_VERIFY2(focusName().startsWith(QStringLiteral("Title")), qPrintable(focusName()));
}

void TestFirstFocus::showsTheDocumentFromItsStart()
{
    openText("# T\n\n" + QByteArray("Words.\n\n").repeated(80) +
             "**Status:** Draft\n**Created:** 2026-01-02\n\n## Summary\n\n" +
             QByteArray("Words.\n\n").repeated(80));
    QTRY_VERIFY(m_window->isPictureComplete());
    QTRY_VERIFY(!focusName().isEmpty());
    QCOMPARE(m_window->findChild<PreviewView*>()->topLine(), 0.0);
}

void TestFirstFocus::staysWhereItIsAfterReading()
{
    openText("---\ntitle: T\n---\n\n## Summary\n\nText.\n");
    QTRY_VERIFY(m_window->isPictureComplete());
    auto* list = m_window->findChild<ChecklistView*>();
    QVERIFY(list);
    list->setFocus();
    m_window->controller().reload();
    QTRY_VERIFY(m_window->isPictureComplete());
    QVERIFY(list->hasFocus());
}

void TestFirstFocus::stillThereInAnotherView()
{
    openText("---\ntitle: T\n---\n\n## Summary\n\nText.\n");
    QTRY_VERIFY(m_window->isPictureComplete());
    QTRY_VERIFY(!focusName().isEmpty());
    m_window->setView(View::Split);
    QVERIFY(qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()));
    m_window->setView(View::Form);
    QWidget* focused = QApplication::focusWidget();
    QVERIFY(focused && focused->focusPolicy() != Qt::NoFocus);
    QVERIFY(!focusName().isEmpty() && focusName() != QStringLiteral("Form"));
}

QTEST_MAIN(TestFirstFocus)
#include "test_firstfocus.moc"
