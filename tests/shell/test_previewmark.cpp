#include "tests/shell/windowfixture.h"
#include "widgets/preview/previewview.h"
#include "widgets/shell/documentpanes.h"

using namespace redraft;
using namespace redraft::test;

/// The mark in the preview: it stands at the block of what has the cursor in form and source.
class TestPreviewMark : public WindowFixture
{
    Q_OBJECT

private slots:
    void init() { startWindow(); }
    void cleanup() { endWindow(); }
    void followsThePartsOfAnEntry();
    void followsWhatIsTyped();
    void leavesTheTextWithTheFocus();

private:
    PreviewView& preview() const { return *m_window->findChild<PreviewView*>(); }
    /// The words at the start of the block that is marked; "" for none.
    QString marked() const
    {
        const int slot = preview().markedSlot();
        return slot < 1 ? QString() : preview().blockLayout(slot - 1).plainText().left(8);
    }
    void openShown(const QByteArray& text)
    {
        openRfc(text);
        QTRY_VERIFY(m_window->isPictureComplete());
    }
    void goTo(const QString& words)
    {
        const QString text = document().snapshot().text;
        QVERIFY(text.contains(words));
        m_window->findChild<DocumentPanes*>()->goTo({text.indexOf(words), 0}, document().revision());
    }
};

void TestPreviewMark::followsThePartsOfAnEntry()
{
    openShown("## Alternatives\n\n### Do nothing\n\nWe wait.\n\n**Pros:** it costs nothing\n\n"
              "**Cons:** it fails again\n\n### Shards\n\nWe split.\n");
    goTo(QStringLiteral("it costs nothing"));
    QTRY_VERIFY2(marked().startsWith(QStringLiteral("Pros")), qPrintable(marked()));
    // By the keyboard, as people go through the parts: nothing but the focus tells of the place then.
    for (int i = 0; i < 12 && !marked().startsWith(QStringLiteral("Cons")); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY2(marked().startsWith(QStringLiteral("Cons")), qPrintable(marked()));
}

void TestPreviewMark::followsWhatIsTyped()
{
    openShown("## Summary\n\nFirst.\n\nSecond.\n");
    m_window->setView(View::Split);
    goTo(QStringLiteral("First."));
    QTRY_COMPARE(marked(), QStringLiteral("First."));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("New."));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(m_window->isPictureComplete());
    QTRY_COMPARE(marked(), QStringLiteral("First."));
    QCOMPARE(preview().markedSlot(), 3); // behind the heading and what was typed
}

void TestPreviewMark::leavesTheTextWithTheFocus()
{
    openShown("---\ntitle: T\n---\n\n## Summary\n\nFirst.\n");
    goTo(QStringLiteral("First."));
    QTRY_COMPARE(marked(), QStringLiteral("First."));
    m_window->findChild<DocumentPanes*>()->goToField(QStringLiteral("title"));
    QTRY_COMPARE(marked(), QString());
}

QTEST_MAIN(TestPreviewMark)
#include "test_previewmark.moc"
