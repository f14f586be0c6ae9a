#include "tests/shell/windowfixture.h"
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
    void showsWhatBlocks();
    void isReachedByTheKeyboard();
    void offersNothingInBrokenMetadata();
    void saysWhyItCannot();

private:
    LifecycleMenu* menu() const { return m_window->findChild<LifecycleMenu*>(); }
    void openAnalysed(const QByteArray& text)
    {
        openText(text);
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

QTEST_MAIN(TestLifecycleMenu)
#include "test_lifecyclemenu.moc"
