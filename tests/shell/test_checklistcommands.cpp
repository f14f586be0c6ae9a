#include "tests/shell/windowfixture.h"
#include "widgets/checklist/checklistmodel.h"
#include "widgets/checklist/checklistpanel.h"
#include "widgets/checklist/checklistprompter.h"
#include "widgets/checklist/checklistview.h"
#include "widgets/checklist/checkpagepopup.h"
#include "widgets/common/style.h"
#include "widgets/dialogs/commandpalette.h"
#include "widgets/shell/documentpanes.h"
#include "widgets/shell/sidebar.h"

using namespace redraft;
using namespace redraft::test;

/// Gives a reason to whoever asks, and remembers of what.
class Reasons : public ChecklistPrompter
{
public:
    QString asked;

    bool confirmFix(QWidget*, const TextSnapshot&, const Finding&, const Fix&) override { return false; }
    std::optional<QString> waiverReason(QWidget*, const Finding& finding, const QString&) override
    {
        asked = finding.checkId;
        return QStringLiteral("Known");
    }
};

/// The Checklist menu: each action by its name, as menu, palette and keys reach it.
class TestChecklistCommands : public WindowFixture
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { endWindow(); }
    void goFromFindingToFinding();
    void goOnFromTheCursor();
    void beginAnewInAnotherDocument();
    void explainTheRule();
    void waiveTheFinding();
    void fixAllThatIsSafe();
    void chooseTheTemplate();
    void sayWhyNothingIsToBeDone_data();
    void sayWhyNothingIsToBeDone();
    void standInMenuAndPalette();

private:
    ChecklistView& list() const { return *m_window->findChild<ChecklistView*>(); }
    QString currentFinding() const
    {
        const int row = list().currentIndex().row();
        const Finding* finding = row < 0 ? nullptr : list().rows().findingOf(row);
        return finding ? finding->checkId : QString();
    }
    void openAnalysed(const QByteArray& text)
    {
        openRfc(text);
        QTRY_VERIFY(m_window->isPictureComplete());
        QTRY_VERIFY(!m_window->controller().runner().isBusy());
    }
    QList<int> findingRows() const
    {
        QList<int> result;
        for (int row = 0; row < list().rows().rowCount(); ++row) {
            if (list().rows().findingOf(row))
                result += row;
        }
        return result;
    }

    Reasons m_reasons;
    const QByteArray m_text = "---\ntitle: T\nstatus: Draft\n---\n\n## Summary\n\nIt helps many users.\n\n"
                              "## Motivation\n\nIt fails now and then, for many users.\n";
};

void TestChecklistCommands::init()
{
    startWindow();
    m_window->findChild<ChecklistPanel*>()->setPrompter(m_reasons);
}

void TestChecklistCommands::goFromFindingToFinding()
{
    openAnalysed(m_text);
    const QList<int> rows = findingRows();
    QVERIFY(rows.size() > 3);
    action(ActionId::NextFinding)->trigger();
    const int first = list().currentIndex().row();
    qsizetype at = rows.indexOf(first);
    QVERIFY(at >= 0);
    for (int i = 0; i < rows.size(); ++i) {
        action(ActionId::NextFinding)->trigger();
        at = (at + 1) % rows.size();
        QCOMPARE(list().currentIndex().row(), rows[at]);
        QVERIFY(!list().hasFocus());
        const QRect row = list().visualRect(list().currentIndex());
        const QImage picture = list().viewport()->grab(row).toImage();
        QCOMPARE(picture.pixelColor(6, row.height() / 2), appliedTheme().accent); // a bar marks it
    }
    QCOMPARE(list().currentIndex().row(), first); // once around
    action(ActionId::PreviousFinding)->trigger();
    QCOMPARE(list().currentIndex().row(), rows[(at + rows.size() - 1) % rows.size()]);
}

void TestChecklistCommands::goOnFromTheCursor()
{
    m_window->setView(View::Source);
    openAnalysed(m_text);
    auto& panes = *m_window->findChild<DocumentPanes*>();
    const qsizetype claim = document().snapshot().text.lastIndexOf(QStringLiteral("many users"));
    panes.goTo({claim - 3, 0}, document().revision());
    action(ActionId::NextFinding)->trigger();
    QCOMPARE(currentFinding(), QStringLiteral("CLAIM-VAGUE"));
    QCOMPARE(panes.place().cursor, claim);
    panes.goTo({claim + 4, 0}, document().revision());
    action(ActionId::PreviousFinding)->trigger();
    QCOMPARE(panes.place().cursor, claim);
}

void TestChecklistCommands::beginAnewInAnotherDocument()
{
    openAnalysed(m_text);
    for (int i = 0; i < 5; ++i)
        action(ActionId::NextFinding)->trigger();
    const int row = list().currentIndex().row();
    QVERIFY(row > 0);
    m_window->controller().reload();
    QTRY_VERIFY(!m_window->controller().runner().isBusy());
    QCOMPARE(list().currentIndex().row(), row);
    writeBytes(path(QStringLiteral("b.md")), m_text);
    QVERIFY(m_window->openFile(path(QStringLiteral("b.md"))));
    QTRY_VERIFY(!list().currentIndex().isValid());
    QCOMPARE(list().verticalScrollBar()->value(), 0);
}

void TestChecklistCommands::explainTheRule()
{
    openAnalysed(m_text);
    auto& panes = *m_window->findChild<DocumentPanes*>();
    panes.setSidebarShown(false);
    panes.goTo({document().snapshot().text.lastIndexOf(QStringLiteral("many users")), 0},
               document().revision());
    action(ActionId::ExplainFinding)->trigger();
    QCOMPARE(currentFinding(), QStringLiteral("CLAIM-VAGUE"));
    QVERIFY(list().isVisible());
    auto* page = m_window->findChild<CheckPagePopup*>();
    QVERIFY(page && page->isVisible());
    page->close();
}

void TestChecklistCommands::waiveTheFinding()
{
    openAnalysed(m_text);
    m_window->findChild<DocumentPanes*>()->goTo(
        {document().snapshot().text.lastIndexOf(QStringLiteral("many users")), 0}, document().revision());
    action(ActionId::WaiveFinding)->trigger();
    QCOMPARE(m_reasons.asked, QStringLiteral("CLAIM-VAGUE"));
    QVERIFY(document().snapshot().text.contains(QStringLiteral("CLAIM-VAGUE: Known")));
}

void TestChecklistCommands::fixAllThatIsSafe()
{
    openAnalysed("---\ntitle: T\nstatus: draft\n---\n\n## Summary\n\n```\ncode\n```\ntext\n");
    QVERIFY(action(ActionId::FixAllSafe)->isEnabled());
    const QString before = document().snapshot().text;
    action(ActionId::FixAllSafe)->trigger();
    QTRY_VERIFY(document().snapshot().text != before);
    QTRY_VERIFY(!action(ActionId::FixAllSafe)->isEnabled());
    action(ActionId::Undo)->trigger();
    QCOMPARE(document().snapshot().text, before);
}

void TestChecklistCommands::chooseTheTemplate()
{
    openAnalysed(m_text);
    action(ActionId::ChooseTemplate)->trigger();
    const auto* palette = m_window->findChild<CommandPalette*>();
    QVERIFY(palette && palette->isVisible());
    const QString rust = QStringLiteral("Template: Rust RFC");
    QVERIFY2(palette->listedTexts().contains(rust), qPrintable(palette->listedTexts().join(u'\n')));
    QVERIFY(palette->listedTexts().contains(QStringLiteral("Template: best match")));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("rust"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_window->controller().templates().value()->id, QStringLiteral("rust-rfc"));
}

void TestChecklistCommands::sayWhyNothingIsToBeDone_data()
{
    QTest::addColumn<ActionId>("id");
    QTest::addColumn<bool>("isReadOnly");
    QTest::addColumn<bool>("isEnabled");
    QTest::newRow("waive") << ActionId::WaiveFinding << false << true;
    QTest::newRow("waive, read-only") << ActionId::WaiveFinding << true << false;
    QTest::newRow("explain, read-only") << ActionId::ExplainFinding << true << true;
    QTest::newRow("next, read-only") << ActionId::NextFinding << true << true;
    QTest::newRow("fix all, read-only") << ActionId::FixAllSafe << true << false;
}

void TestChecklistCommands::sayWhyNothingIsToBeDone()
{
    QFETCH(ActionId, id);
    QFETCH(bool, isReadOnly);
    openAnalysed(m_text);
    document().setReadOnly(isReadOnly);
    QTEST(action(id)->isEnabled(), "isEnabled");
    const bool saysWhy = action(id)->toolTip().endsWith(u'.');
    QCOMPARE(saysWhy, !action(id)->isEnabled());
    QVERIFY(m_window->actions().menu(MenuId::Checklist)->toolTipsVisible());
}

void TestChecklistCommands::standInMenuAndPalette()
{
    openAnalysed(m_text);
    QCOMPARE(action(ActionId::NextFinding)->shortcut(), QKeySequence(Qt::Key_F8));
    action(ActionId::CommandPalette)->trigger();
    const QStringList listed = m_window->findChild<CommandPalette*>()->listedTexts();
    const QMenu* menu = m_window->actions().menu(MenuId::Checklist);
    for (const ActionId id : {ActionId::NextFinding, ActionId::PreviousFinding, ActionId::ExplainFinding,
                              ActionId::WaiveFinding, ActionId::ChooseTemplate}) {
        QVERIFY2(listed.contains(plainActionText(*action(id))), qPrintable(action(id)->text()));
        QVERIFY(menu->actions().contains(action(id)));
    }
}

QTEST_MAIN(TestChecklistCommands)
#include "test_checklistcommands.moc"
