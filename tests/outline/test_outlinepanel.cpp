#include "app/document/analysis.h"
#include "widgets/outline/outlinepanel.h"

#include <QtTest>
#include <QtWidgets>

using namespace redraft;

class TestOutlinePanel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsHeadingsAsTree();
    void keysAndClicksLeadToHeadings();
    void followsThePosition();
    void keepsFoldsWhenOnlyTextChanges();
    void isEmptyWithoutHeadings();

private:
    void setText(const QString& text);
    QTreeWidgetItem* item(const QString& title) const
    {
        return m_panel->findItems(title, Qt::MatchExactly | Qt::MatchRecursive).value(0);
    }

    std::shared_ptr<const Analysis> m_analysis;
    std::unique_ptr<OutlinePanel> m_panel;
};

void TestOutlinePanel::init()
{
    m_analysis.reset();
    m_panel = std::make_unique<OutlinePanel>();
    m_panel->resize(260, 400);
    m_panel->show();
    setText(QStringLiteral("# Title\n\n## One\n\ntext\n\n### Inner\n\n## Two\n\ntext\n"));
}

void TestOutlinePanel::setText(const QString& text)
{
    m_analysis =
        analyse(TextSnapshot(text, m_analysis ? m_analysis->snapshot.revision + 1 : 3), m_analysis, {});
    m_panel->setAnalysis(m_analysis);
}

void TestOutlinePanel::showsHeadingsAsTree()
{
    QVERIFY(item(QStringLiteral("Inner")));
    QCOMPARE(item(QStringLiteral("Inner"))->parent(), item(QStringLiteral("One")));
    QCOMPARE(item(QStringLiteral("Two"))->parent(), item(QStringLiteral("Title")));
    QVERIFY(item(QStringLiteral("One"))->isExpanded());
}

void TestOutlinePanel::keysAndClicksLeadToHeadings()
{
    QSignalSpy wishes(m_panel.get(), &OutlinePanel::navigateRequested);
    QTest::mouseClick(m_panel->viewport(), Qt::LeftButton, {},
                      m_panel->visualItemRect(item(QStringLiteral("Two"))).center());
    QCOMPARE(wishes.size(), 1);
    const TextRange range = wishes[0][0].value<TextRange>();
    QCOMPARE(m_analysis->snapshot.view(range).toString(), QStringLiteral("Two"));
    QCOMPARE(wishes[0][1].toInt(), 3);
    QTest::keyClick(m_panel.get(), Qt::Key_Up);
    QTest::keyClick(m_panel.get(), Qt::Key_Return);
    QCOMPARE(wishes.size(), 2);
    QCOMPARE(m_analysis->snapshot.view(wishes[1][0].value<TextRange>()).toString(), QStringLiteral("Inner"));
}

void TestOutlinePanel::followsThePosition()
{
    const auto at = [this](const char* words) {
        m_panel->showPosition(m_analysis->snapshot.text.indexOf(QLatin1String(words)));
        return m_panel->currentItem()->text(0);
    };
    QCOMPARE(at("Inner"), QStringLiteral("Inner"));
    QCOMPARE(at("text\n\n###"), QStringLiteral("One"));
    QCOMPARE(at("Two"), QStringLiteral("Two"));
}

void TestOutlinePanel::keepsFoldsWhenOnlyTextChanges()
{
    item(QStringLiteral("One"))->setExpanded(false);
    setText(QStringLiteral("# Title\n\n## One\n\nmore text\n\n### Inner\n\n## Two\n\ntext\n"));
    QVERIFY(!item(QStringLiteral("One"))->isExpanded());
    QSignalSpy wishes(m_panel.get(), &OutlinePanel::navigateRequested);
    m_panel->setCurrentItem(item(QStringLiteral("Two")));
    QTest::keyClick(m_panel.get(), Qt::Key_Return);
    QCOMPARE(m_analysis->snapshot.view(wishes.value(0).value(0).value<TextRange>()).toString(),
             QStringLiteral("Two"));
}

void TestOutlinePanel::isEmptyWithoutHeadings()
{
    setText(QStringLiteral("only text\n"));
    QCOMPARE(m_panel->topLevelItemCount(), 0);
    m_panel->showPosition(3);
    QString many;
    for (int i = 0; i < 200; ++i)
        many += QStringLiteral("## Heading %1\n\n").arg(i);
    setText(many);
    QCOMPARE(m_panel->topLevelItemCount(), 200);
    m_panel->setAnalysis(nullptr);
    QCOMPARE(m_panel->topLevelItemCount(), 0);
}

QTEST_MAIN(TestOutlinePanel)
#include "test_outlinepanel.moc"
