#include "app/rendering/headerlayout.h"
#include "tests/shell/windowfixture.h"
#include "widgets/preview/previewview.h"
#include "widgets/shell/lifecyclemenu.h"

using namespace redraft;
using namespace redraft::test;

/// The menu of the status chip, as a user meets it.
class TestLifecycleMenu : public WindowFixture
{
    Q_OBJECT

private slots:
    void init() { startWindow(); }
    void cleanup() { endWindow(); }
    void entersAState();
    void saysWhatItDid_data();
    void saysWhatItDid();
    void undoesFromTheMessage();
    void offersEveryState();
    void opensFromTheForm();
    void opensFromThePreview();
    void keysInTheFormChangeAllOfIt();
    void showsTheNextState_data();
    void showsTheNextState();
    void showsWhatBlocks();
    void countsAllThatIsToDo();
    void isReachedByTheKeyboard();
    void offersNothingInBrokenMetadata();
    void saysWhyItCannot();
    void leavesTheCursorWhereItIs_data();
    void leavesTheCursorWhereItIs();
    void showsTheStatusAsItIsWritten_data();
    void showsTheStatusAsItIsWritten();

private:
    QComboBox* statusField() const
    {
        for (auto* box : m_window->findChildren<QComboBox*>()) {
            if (box->accessibleName() == u"Status")
                return box;
        }
        return nullptr;
    }
    LifecycleMenu* menu() const { return m_window->findChild<LifecycleMenu*>(); }
    void openAnalysed(const QByteArray& text)
    {
        openRfc(text);
        QTRY_VERIFY(!m_window->controller().runner().isBusy());
        emit menu()->aboutToShow();
    }
    QStringList texts(const QMenu& menu) const
    {
        QStringList result;
        for (const QAction* action : menu.actions()) {
            if (!action->isSeparator())
                result += action->text();
        }
        return result;
    }
};

void TestLifecycleMenu::entersAState()
{
    openAnalysed("---\nstatus: Draft\nupdated: 2024-01-01\n---\n\n## Summary\n\nText.\n");
    QVERIFY(texts(*menu()).contains(QStringLiteral("Withdrawn")));
    const QString before = document().snapshot().text;
    for (QAction* action : menu()->actions()) {
        if (action->text() == u"Withdrawn")
            action->trigger();
    }
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    QCOMPARE(document().snapshot().text,
             QStringLiteral("---\nstatus: Withdrawn\nupdated: %1\n---\n\n## Summary\n\nText.\n").arg(today));
    document().undo();
    QCOMPARE(document().snapshot().text, before);
    QVERIFY(!document().canUndo());
}

void TestLifecycleMenu::saysWhatItDid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("said");
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    QTest::newRow("status") << QByteArray("---\nstatus: Draft\n---\n\n## Summary\n") << "Withdrawn"
                            << "Moved to Withdrawn.";
    QTest::newRow("date") << QByteArray("---\nstatus: Draft\nupdated: 2024-01-01\n---\n\n## Summary\n")
                          << "Withdrawn"
                          << "Moved to Withdrawn; Updated set to " + today + '.';
    QTest::newRow("history") << QByteArray(
                                    "---\nstatus: Draft\n---\n\n## Revision history\n\n- 2024-01-01: A\n")
                             << "Withdrawn"
                             << "Moved to Withdrawn; history entry added.";
    QTest::newRow("all the same") << QByteArray("---\nstatus: Draft\n---\n\n## Summary\n") << "Superseded"
                                  << "Moved to Superseded. 1 requirements of this state are not met.";
}

void TestLifecycleMenu::saysWhatItDid()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, state);
    QFETCH(QString, said);
    openAnalysed(text);
    menu()->enter(state);
    QCOMPARE(message(MessageTopic::Lifecycle), said);
    appendText(QStringLiteral("More.\n"));
    QVERIFY(message(MessageTopic::Lifecycle).isEmpty());
}

void TestLifecycleMenu::undoesFromTheMessage()
{
    const QByteArray text("---\nstatus: Draft\nupdated: 2024-01-01\n---\n\n## Summary\n");
    openAnalysed(text);
    menu()->enter(QStringLiteral("Withdrawn"));
    const auto buttons = m_window->findChild<MessageBar*>()->findChildren<QPushButton*>();
    QCOMPARE(buttons.size(), 1);
    QCOMPARE(buttons.first()->text(), QStringLiteral("Undo"));
    buttons.first()->click();
    QCOMPARE(document().snapshot().text, QString::fromUtf8(text));
    QVERIFY(message(MessageTopic::Lifecycle).isEmpty());
}

void TestLifecycleMenu::offersEveryState()
{
    openAnalysed("---\nstatus: Draft\n---\n\n## Summary\n\nText.\n");
    const auto actions = menu()->actions();
    const auto other = std::find_if(actions.begin(), actions.end(), [](const QAction* action) {
        return action->text() == QStringLiteral("&Another state");
    });
    QVERIFY(other != actions.end());
    QCOMPARE(texts(*(*other)->menu()), (QStringList{"Accepted", "Rejected", "Implemented", "Superseded"}));
}

void TestLifecycleMenu::opensFromTheForm()
{
    openAnalysed("---\nstatus: Draft\nupdated: 2024-01-01\n---\n\n## Summary\n\nText.\n");
    QTRY_VERIFY(statusField());
    statusField()->showPopup();
    QTRY_VERIFY(menu()->isVisible());
    QVERIFY(!statusField()->view()->isVisible());
    QVERIFY(!texts(*menu()).contains(QStringLiteral("&Go to the status field"))); // one is there
    QTest::keyClick(menu(), Qt::Key_Down);
    QTest::keyClick(menu(), Qt::Key_Return);
    QVERIFY(document().snapshot().text.startsWith(QStringLiteral("---\nstatus: Withdrawn\nupdated: 2")));
    QVERIFY(!document().snapshot().text.contains(QStringLiteral("2024-01-01")));
}

void TestLifecycleMenu::opensFromThePreview()
{
    openAnalysed("---\ntitle: T\nstatus: Draft\n---\n\n## Summary\n\nText.\n");
    auto& preview = *m_window->findChild<PreviewView*>();
    QTRY_VERIFY(preview.isPictureComplete());
    const auto& header = dynamic_cast<const HeaderLayout&>(preview.blockLayout(-1));
    const QPoint chip = (preview.surface().originOf(0) + header.statusArea().center()).toPoint();
    QTest::mouseMove(preview.viewport(), chip);
    QTRY_COMPARE(preview.viewport()->cursor().shape(), Qt::PointingHandCursor);
    QTest::mouseClick(preview.viewport(), Qt::LeftButton, {}, chip + QPoint(0, 40));
    QVERIFY(!menu()->isVisible());
    QTest::mouseClick(preview.viewport(), Qt::LeftButton, {}, chip);
    QTRY_VERIFY(menu()->isVisible());
}

void TestLifecycleMenu::keysInTheFormChangeAllOfIt()
{
    openAnalysed("---\nstatus: Draft\nupdated: 2024-01-01\n---\n\n## Summary\n\nText.\n");
    QTRY_VERIFY(statusField());
    statusField()->setFocus();
    QTest::keyClick(statusField(), Qt::Key_Down);
    QVERIFY(document().snapshot().text.startsWith(QStringLiteral("---\nstatus: In Review\nupdated: 2")));
    QVERIFY(!document().snapshot().text.contains(QStringLiteral("2024-01-01")));
    QVERIFY(message(MessageTopic::Lifecycle).contains(QStringLiteral("not met")));
}

void TestLifecycleMenu::showsTheNextState_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QString>("next");
    QTest::addColumn<bool>("isBlocked");
    QTest::newRow("blocked") << QByteArray("Draft") << "→ In Review" << true;
    QTest::newRow("free") << QByteArray("Accepted") << "→ Implemented" << false;
    QTest::newRow("end") << QByteArray("Superseded") << "" << false;
    QTest::newRow("nothing but giving up") << QByteArray("Implemented") << "" << false;
    QTest::newRow("unknown") << QByteArray("Whatever") << "" << false;
    QTest::newRow("broken") << QByteArray("[") << "" << false;
}

void TestLifecycleMenu::showsTheNextState()
{
    QFETCH(QByteArray, status);
    QFETCH(bool, isBlocked);
    openAnalysed("---\nstatus: " + status + "\n---\n\n## Summary\n\nText.\n");
    QTEST(m_window->findChild<QLabel*>(QStringLiteral("nextState"))->text(), "next");
    const auto* blockers = m_window->findChild<QLabel*>(QStringLiteral("blockers"));
    QCOMPARE(!blockers->text().isEmpty(), isBlocked);
    QCOMPARE(blockers->isVisible(), isBlocked);
    if (isBlocked)
        QVERIFY(m_window->findChild<QToolButton*>(QStringLiteral("lifecycle"))
                    ->toolTip()
                    .contains(QStringLiteral("Reviewers missing")));
}

void TestLifecycleMenu::showsWhatBlocks()
{
    openAnalysed("---\nstatus: Draft\nauthors: [A]\n---\n\n## Summary\n\nText.\n");
    const QMenu* review = menu()->actions().constFirst()->menu();
    QVERIFY(review);
    QVERIFY2(review->title().startsWith(QStringLiteral("In Review – ")), qPrintable(review->title()));
    QVERIFY(texts(*review).contains(QStringLiteral("Reviewers missing")));
    QVERIFY(texts(*review).contains(QStringLiteral("Section “Motivation” missing")));
    QSignalSpy fields(menu(), &LifecycleMenu::fieldRequested);
    QSignalSpy places(menu(), &LifecycleMenu::placeRequested);
    for (QAction* action : review->actions()) {
        if (action->text().endsWith(QStringLiteral("missing")))
            action->trigger();
    }
    QVERIFY(fields.contains(QVariantList{QStringLiteral("reviewers")}));
    QVERIFY(!places.isEmpty());
    review->actions().constLast()->trigger();
    QVERIFY(document().snapshot().text.startsWith(QStringLiteral("---\nstatus: In Review\n")));
}

/// The bar, the menu's title and its entries agree: each place is something to do.
void TestLifecycleMenu::countsAllThatIsToDo()
{
    constexpr int questions = 3;
    QByteArray text("---\nstatus: In Review\n---\n\n## Open questions\n\n");
    for (int i = 0; i < questions; ++i)
        text += "- Which size has shard " + QByteArray::number(i) + "?\n";
    openAnalysed(text);
    const QMenu* accepted = menu()->actions().constFirst()->menu();
    QVERIFY(accepted);
    const int others = texts(*accepted).filter(QStringLiteral("missing")).size();
    const QString count = QString::number(questions + others);
    QVERIFY2(accepted->title().contains(count), qPrintable(accepted->title()));
    const auto* blockers = m_window->findChild<QLabel*>(QStringLiteral("blockers"));
    QVERIFY2(blockers->text().startsWith(count), qPrintable(blockers->text()));
    QCOMPARE(texts(*accepted).size(), questions + others + 1); // and "Set all the same"
}

void TestLifecycleMenu::isReachedByTheKeyboard()
{
    openAnalysed("---\nstatus: Draft\n---\n\n## Summary\n\nText.\n");
    QVERIFY(action(ActionId::ChangeStatus)->isEnabled());
    action(ActionId::ChangeStatus)->trigger();
    QTRY_VERIFY(menu()->isVisible());
    QVERIFY(menu()->activeAction());
    QTest::keyClick(menu(), Qt::Key_Down);
    QCOMPARE(menu()->activeAction()->text(), QStringLiteral("Withdrawn"));
    QTest::keyClick(menu(), Qt::Key_Return);
    QVERIFY(document().snapshot().text.startsWith(QStringLiteral("---\nstatus: Withdrawn\n")));
}

void TestLifecycleMenu::offersNothingInBrokenMetadata()
{
    openAnalysed("---\nstatus: [\n---\n");
    QCOMPARE(texts(*menu()), (QStringList{"No state follows", "&Go to the status field"}));
    QVERIFY(!menu()->actions().constFirst()->isEnabled());
}

void TestLifecycleMenu::saysWhyItCannot()
{
    openAnalysed("---\nstatus: [\n---\n");
    menu()->enter(QStringLiteral("Accepted"));
    QVERIFY(!message(MessageTopic::Editing).isEmpty());
    QCOMPARE(document().snapshot().text, QStringLiteral("---\nstatus: [\n---\n"));
}

void TestLifecycleMenu::leavesTheCursorWhereItIs_data()
{
    QTest::addColumn<View>("view");
    QTest::addColumn<QString>("focus");
    QTest::newRow("status field") << View::Form << "Status";
    QTest::newRow("section") << View::Form << "Text of Summary";
    QTest::newRow("source") << View::Source << "Source text";
}

/// The step changes several places; none of them is where somebody works.
void TestLifecycleMenu::leavesTheCursorWhereItIs()
{
    QFETCH(View, view);
    QFETCH(QString, focus);
    m_window->setView(view);
    openAnalysed(
        "---\nstatus: Draft\n---\n\n## Summary\n\nText.\n\n## Revision history\n\n- 2024-01-01: A\n");
    QTRY_VERIFY(m_window->isPictureComplete());
    QWidget* focused = nullptr;
    for (QWidget* each : m_window->findChildren<QWidget*>())
        focused = each->accessibleName() == focus && each->isVisible() ? each : focused;
    QVERIFY(focused);
    focused->setFocus();
    auto* source = qobject_cast<QPlainTextEdit*>(focused);
    if (source)
        source->moveCursor(QTextCursor::EndOfLine);
    const int column = source ? source->textCursor().positionInBlock() : 0;
    const auto stays = [&] {
        QTRY_VERIFY(!m_window->controller().runner().isBusy());
        QApplication::processEvents();
        QCOMPARE(QApplication::focusWidget(), focused);
        if (source)
            QCOMPARE(source->textCursor().positionInBlock(), column);
    };
    menu()->enter(QStringLiteral("Withdrawn"));
    QVERIFY(document().snapshot().text.contains(QStringLiteral("Status: Withdrawn")));
    stays();
    action(ActionId::Undo)->trigger();
    QVERIFY(!document().snapshot().text.contains(QStringLiteral("Status: Withdrawn")));
    stays();
    action(ActionId::Redo)->trigger();
    QVERIFY(document().snapshot().text.contains(QStringLiteral("Status: Withdrawn")));
    stays();
    action(ActionId::Undo)->trigger();
    stays();
}

void TestLifecycleMenu::showsTheStatusAsItIsWritten_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isWrong");
    QTest::newRow("state") << QByteArray("Draft") << "Status: Draft" << false;
    QTest::newRow("list to choose from")
        << QByteArray("{Draft, In Review}") << "Status: {Draft, In Review}" << true;
    QTest::newRow("unknown") << QByteArray("IMPLEMENTABLE") << "Status: IMPLEMENTABLE" << true;
    QTest::newRow("broken") << QByteArray("[") << "Status: Broken metadata" << false;
}

void TestLifecycleMenu::showsTheStatusAsItIsWritten()
{
    QFETCH(QByteArray, status);
    QFETCH(bool, isWrong);
    openAnalysed("---\nstatus: " + status + "\n---\n\n## Summary\n\nText.\n");
    const auto* button = m_window->findChild<QToolButton*>(QStringLiteral("lifecycle"));
    QTEST(button->accessibleName(), "name");
    QCOMPARE(m_window->findChild<QLabel*>(QStringLiteral("statusFault"))->isVisible(), isWrong);
}

QTEST_MAIN(TestLifecycleMenu)
#include "test_lifecyclemenu.moc"
