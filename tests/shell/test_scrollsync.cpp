#include "tests/shell/windowfixture.h"
#include "widgets/editor/sourceeditor.h"
#include "widgets/preview/previewview.h"

using namespace redraft;

/// Source and preview stay at the same place, whichever of them is scrolled.
class TestScrollSync : public test::WindowFixture
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { endWindow(); }
    void reachTheirEndsTogether_data();
    void reachTheirEndsTogether();
    void keepToTheBlockBelowFoldedDetails();

private:
    void show(const QByteArray& text);
    PreviewView& preview() const { return *m_window->findChild<PreviewView*>(); }
    SourceEditor& editor() const { return *m_window->findChild<SourceEditor*>(); }
};

void TestScrollSync::init()
{
    startWindow();
    m_window->resize(1200, 600);
}

void TestScrollSync::show(const QByteArray& text)
{
    openText(text);
    m_window->setView(View::Split);
    QTRY_VERIFY(m_window->isPictureComplete());
}

void TestScrollSync::reachTheirEndsTogether_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray lines = QByteArray("Words.\n\n").repeated(60);
    QTest::newRow("source is longer")
        << lines + "```\n" + QByteArray("x\n").repeated(20) + "```\n" + QByteArray("[a]: x\n").repeated(40);
    QTest::newRow("preview is longer") << lines + QByteArray("# Heading\n\n").repeated(40);
}

void TestScrollSync::reachTheirEndsTogether()
{
    QFETCH(QByteArray, text);
    show(text);
    QScrollBar& source = *editor().verticalScrollBar();
    QScrollBar& shown = *preview().verticalScrollBar();
    QVERIFY(source.maximum() > 0 && shown.maximum() > 0);
    editor().setFocus();
    QTest::keyClick(&editor(), Qt::Key_End, Qt::ControlModifier);
    QTRY_COMPARE(shown.value(), shown.maximum());
    QTest::keyClick(&editor(), Qt::Key_Home, Qt::ControlModifier);
    QTRY_COMPARE(shown.value(), 0);
    preview().setFocus();
    QTest::keyClick(&preview(), Qt::Key_End, Qt::ControlModifier);
    QTRY_COMPARE(source.value(), source.maximum());
    QTest::keyClick(&preview(), Qt::Key_Home, Qt::ControlModifier);
    QTRY_COMPARE(source.value(), 0);
}

void TestScrollSync::keepToTheBlockBelowFoldedDetails()
{
    QByteArray text = "# T\n\nFirst.\n\n<details>\n<summary>More</summary>\n\n";
    text += QByteArray("Hidden words.\n\n").repeated(40) + "</details>\n\n## Below\n\n";
    text += QByteArray("Shown words.\n\n").repeated(60);
    show(text);
    const auto lineOf = [&](const char* words) { return text.left(text.indexOf(words)).count('\n'); };
    QScrollBar& source = *editor().verticalScrollBar();
    source.setValue(lineOf("## Below"));
    QTRY_VERIFY2(qAbs(preview().topLine() - lineOf("## Below")) < 1.5,
                 qPrintable(QString::number(preview().topLine())));
    // Within the folded text the preview stands still at the summary.
    source.setValue(lineOf("Hidden") + 20);
    QVERIFY2(preview().topLine() <= lineOf("## Below") && preview().topLine() >= lineOf("<details>"),
             qPrintable(QString::number(preview().topLine())));
    source.setValue(0);
    preview().scrollToLine(0);
    preview().verticalScrollBar()->setValue(1);
    while (preview().verticalScrollBar()->value() < preview().verticalScrollBar()->maximum() &&
           preview().topLine() < lineOf("## Below") + 10)
        preview().verticalScrollBar()->setValue(preview().verticalScrollBar()->value() + 20);
    QVERIFY2(qAbs(editor().topLine() - preview().topLine()) < 2,
             qPrintable(QString("%1 %2").arg(editor().topLine()).arg(preview().topLine())));
}

QTEST_MAIN(TestScrollSync)
#include "test_scrollsync.moc"
