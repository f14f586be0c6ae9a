#include "tests/shell/windowfixture.h"
#include "widgets/common/style.h"
#include "widgets/form/sectioneditor.h"
#include "widgets/outline/outlinepanel.h"
#include "widgets/preview/previewview.h"
#include "widgets/shell/documentpanes.h"
#include "widgets/shell/sidebar.h"
#include "widgets/shell/toolbar.h"

using namespace redraft;
using namespace redraft::test;

class TestPaneFocus : public WindowFixture
{
    Q_OBJECT

private slots:
    void init() { startWindow(); }
    void cleanup() { endWindow(); }
    void goesFromPaneToPane();
    void comesBackWithoutSelecting_data();
    void comesBackWithoutSelecting();
    void showsTheFocusInTheOutline_data();
    void showsTheFocusInTheOutline();
    void asksBeforeARefusedTextIsLost();
    void comesBackFromFindingToWhatWasFound();

private:
    /// Of the pane with the focus: s, e, p or t.
    QString pane() const
    {
        auto* panes = m_window->findChild<DocumentPanes*>();
        const std::pair<QWidget*, const char*> all[] = {{&panes->sidebar(), "s"},
                                                        {&panes->editors(), "e"},
                                                        {&panes->preview(), "p"},
                                                        {m_window->findChild<ToolBar*>(), "t"}};
        QWidget* focused = QApplication::focusWidget();
        for (const auto& [pane, name] : all) {
            if (focused && (pane == focused || pane->isAncestorOf(focused)))
                return QString::fromLatin1(name);
        }
        return {};
    }
    SectionEditor* editor(const QString& name) const
    {
        for (SectionEditor* each : m_window->findChildren<SectionEditor*>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
};

void TestPaneFocus::goesFromPaneToPane()
{
    openText("# Title\n\n## Summary\n\nWords.\n");
    QApplication::setActiveWindow(m_window.get());
    QTRY_VERIFY(editor(QStringLiteral("Text of Summary")));
    editor(QStringLiteral("Text of Summary"))->setFocus();
    QString way = pane();
    for (int i = 0; i < 4; ++i) {
        action(ActionId::NextPane)->trigger();
        way += pane();
    }
    QCOMPARE(way, QStringLiteral("eptse"));
    QVERIFY(editor(QStringLiteral("Text of Summary"))->hasFocus());
    action(ActionId::ShowPreview)->trigger();
    action(ActionId::PreviousPane)->trigger();
    way = pane();
    action(ActionId::PreviousPane)->trigger();
    action(ActionId::PreviousPane)->trigger();
    QCOMPARE(way + pane(), QStringLiteral("se")); // no preview on the way from the tool bar
}

void TestPaneFocus::comesBackWithoutSelecting_data()
{
    QTest::addColumn<ActionId>("way");
    QTest::addColumn<int>("times");
    QTest::newRow("through the panes") << ActionId::NextPane << 4;
    QTest::newRow("back through the panes") << ActionId::PreviousPane << 4;
    QTest::newRow("to the card before") << ActionId::PreviousCard << 1;
}

/// What were selected, the next key would replace.
void TestPaneFocus::comesBackWithoutSelecting()
{
    QFETCH(ActionId, way);
    QFETCH(int, times);
    openText("---\ntitle: Long title\n---\n\n## Summary\n\n[Say what changes]\n");
    QApplication::setActiveWindow(m_window.get());
    QTRY_VERIFY(m_window->isPictureComplete());
    QLineEdit* title = nullptr;
    for (QLineEdit* each : m_window->findChildren<QLineEdit*>())
        title = each->text() == QStringLiteral("Long title") ? each : title;
    QVERIFY(title);
    if (times == 1)
        editor(QStringLiteral("Text of Summary"))->setFocus();
    else
        title->setFocus();
    for (int i = 0; i < times; ++i)
        action(way)->trigger();
    QVERIFY(title->hasFocus());
    QVERIFY(!title->hasSelectedText());
}

void TestPaneFocus::showsTheFocusInTheOutline_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a row") << QByteArray("# Title\n\n## Summary\n\nWords.\n");
    QTest::newRow("no headings") << QByteArray("Words.\n");
}

/// By a frame in the accent, in the page of the side bar that is shown.
void TestPaneFocus::showsTheFocusInTheOutline()
{
    QFETCH(QByteArray, text);
    openText(text);
    QApplication::setActiveWindow(m_window.get());
    QTRY_VERIFY(m_window->isPictureComplete());
    auto* outline = m_window->findChild<OutlinePanel*>();
    m_window->findChild<Sidebar*>()->findChild<QTabBar*>()->setCurrentIndex(1);
    const auto framed = [outline] {
        const QImage picture = outline->viewport()->grab().toImage();
        int count = 0;
        for (int x = 0; x < picture.width(); ++x) {
            for (int y = 0; y < picture.height(); ++y)
                count += picture.pixelColor(x, y) == appliedTheme().accent ? 1 : 0;
        }
        return count > picture.width() / 2;
    };
    m_window->findChild<PreviewView*>()->setFocus();
    QVERIFY(!framed());
    action(ActionId::NextPane)->trigger();
    action(ActionId::NextPane)->trigger();
    QCOMPARE(QApplication::focusWidget(), outline);
    QVERIFY(framed());
}

void TestPaneFocus::asksBeforeARefusedTextIsLost()
{
    const QByteArray text("# Title\n\n## Risks\n\n### Risk 1: Lag\n\n**Mitigation:**\n\n- Watch\n");
    openRfc(text);
    QApplication::setActiveWindow(m_window.get());
    const QString name = QStringLiteral("Mitigation of Lag, line 1");
    QTRY_VERIFY(editor(name));
    editor(name)->setFocus();
    editor(name)->selectAll();
    editor(name)->insertPlainText(QStringLiteral("- -"));
    action(ActionId::Save)->trigger();
    QCOMPARE(bytesOf(m_window->controller().path()), text);
    QVERIFY(!message(MessageTopic::Editing).isEmpty());
    QCOMPARE(editor(name)->rawText(), QStringLiteral("- -"));
    m_prompter.saveAnswer = Prompter::SaveChoice::Save;
    QVERIFY(!m_window->close());
    m_prompter.saveAnswer = Prompter::SaveChoice::Discard;
    QVERIFY(m_window->close());
}

void TestPaneFocus::comesBackFromFindingToWhatWasFound()
{
    openText("# Title\n\n## Summary\n\nWords.\n\n## Notes\n\nA needle in it.\n");
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(m_window->isPictureComplete()); // the first focus is given by then
    QTRY_VERIFY(editor(QStringLiteral("Text of Summary")));
    editor(QStringLiteral("Text of Summary"))->setFocus();
    action(ActionId::Find)->trigger();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("needle"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(action(ActionId::ViewForm)->isChecked());
    const QString notes = QStringLiteral("Text of Notes");
    QTRY_VERIFY(editor(notes) && editor(notes)->hasFocus());
    QVERIFY(editor(QStringLiteral("Text of Notes"))->textCursor().position() >= 2);
}

QTEST_MAIN(TestPaneFocus)
#include "test_panefocus.moc"
