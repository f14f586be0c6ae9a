#include "tests/editor/editorfixture.h"
#include "widgets/editor/findbar.h"
#include "widgets/editor/sourcefindtarget.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace redraft;

class TestSourceFind : public test::EditorFixture
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { closeEditor(); }
    void findsAndCounts();
    void replacesOneAndAll();
    void marksBadExpressions();
    void countFollowsTheSelection();
    void findsAgainWhileTheBarIsClosed();

private:
    QString countText() const;
    template <typename T>
    T* child(const QString& accessibleName) const;

    FindBar* m_bar = nullptr;
};

void TestSourceFind::init()
{
    showEditor();
    m_bar = new FindBar(*new SourceFindTarget(*m_editor, m_window.get()), *m_document, m_window.get());
}

/// What the bar says beside the pattern: the label behind the last toggle.
QString TestSourceFind::countText() const
{
    for (QLabel* label : m_bar->findChildren<QLabel*>()) {
        if (label->parentWidget() == child<QLineEdit>(QStringLiteral("Find"))->parentWidget())
            return label->text();
    }
    return {};
}

template <typename T>
T* TestSourceFind::child(const QString& accessibleName) const
{
    for (T* widget : m_bar->findChildren<T*>()) {
        if (widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

void TestSourceFind::findsAndCounts()
{
    m_document->load(QStringLiteral("cat Cat catalogue\ncat\n"), LineEnding::Lf);
    m_bar->open(FindBar::Mode::Find);
    auto* pattern = child<QLineEdit>(QStringLiteral("Find"));
    QTest::keyClicks(pattern, QStringLiteral("cat"));
    QCOMPARE(m_editor->selectedRange(), (TextRange{0, 3}));
    QTest::keyClick(pattern, Qt::Key_Return);
    QCOMPARE(m_editor->selectedRange(), (TextRange{4, 3}));
    child<QToolButton>(QStringLiteral("Whole words"))->click();
    child<QToolButton>(QStringLiteral("Match case"))->click(); // "Cat" is none any more
    QCOMPARE(m_editor->selectedRange(), (TextRange{18, 3}));
    QTest::keyClick(pattern, Qt::Key_Return);
    QCOMPARE(m_editor->selectedRange(), (TextRange{0, 3}));
    QTest::keyClick(pattern, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(m_editor->selectedRange(), (TextRange{18, 3}));
    QTest::keyClick(child<QToolButton>(QStringLiteral("Whole words")), Qt::Key_Escape);
    QVERIFY(m_bar->isHidden());
    m_bar->open(FindBar::Mode::Find);
    QTest::keyClick(pattern, Qt::Key_Escape);
    QVERIFY(m_bar->isHidden());
}

void TestSourceFind::replacesOneAndAll()
{
    m_document->load(QStringLiteral("a1 a2 a3"), LineEnding::Lf);
    m_bar->open(FindBar::Mode::Replace);
    child<QToolButton>(QStringLiteral("Regular expression"))->click();
    auto* replacement = child<QLineEdit>(QStringLiteral("Replace with"));
    child<QLineEdit>(QStringLiteral("Find"))->setText(QStringLiteral("a(\\d)"));
    replacement->setText(QStringLiteral("\\1b"));
    QTest::keyClick(replacement, Qt::Key_Return);
    QCOMPARE(m_document->snapshot().text, QStringLiteral("1b a2 a3"));
    for (QPushButton* button : m_bar->findChildren<QPushButton*>()) {
        if (button->text() == QLatin1String("Replace all"))
            button->click();
    }
    QCOMPARE(m_document->snapshot().text, QStringLiteral("1b 2b 3b"));
    m_document->undo();
    QCOMPARE(m_document->snapshot().text, QStringLiteral("1b a2 a3"));
}

void TestSourceFind::marksBadExpressions()
{
    m_document->load(QStringLiteral("text ((("), LineEnding::Lf);
    m_bar->open(FindBar::Mode::Find);
    auto* pattern = child<QLineEdit>(QStringLiteral("Find"));
    pattern->setText(QStringLiteral("((("));
    QCOMPARE(m_editor->selectedRange(), (TextRange{5, 3}));
    child<QToolButton>(QStringLiteral("Regular expression"))->click();
    child<QToolButton>(QStringLiteral("Whole words"))->click();
    const auto told = [this](const QString& words) {
        for (QLabel* label : m_bar->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    };
    QVERIFY(told(QStringLiteral("Not a regular expression")));
    QVERIFY(told(QStringLiteral("at character 4")));
    pattern->setText(QStringLiteral("\\("));
    QVERIFY(!told(QStringLiteral("Not a regular expression")));
}

void TestSourceFind::countFollowsTheSelection()
{
    m_document->load(QStringLiteral("a a a a"), LineEnding::Lf);
    m_bar->open(FindBar::Mode::Find);
    auto* pattern = child<QLineEdit>(QStringLiteral("Find"));
    pattern->setText(QStringLiteral("a"));
    QCOMPARE(countText(), QStringLiteral("1 of 4"));
    m_editor->select({6, 1});
    QCOMPARE(countText(), QStringLiteral("4 of 4"));
    m_editor->select({7, 0});
    QVERIFY(countText().startsWith(QStringLiteral("4 match")));
    QTest::keyClick(pattern, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(countText(), QStringLiteral("4 of 4"));
    QTest::keyClick(pattern, Qt::Key_Return);
    QCOMPARE(countText(), QStringLiteral("1 of 4"));
    QVERIFY(m_document->apply(Edit::replace({0, 1}, QStringLiteral("b"), QString())));
    QVERIFY(countText().startsWith(QStringLiteral("3 match")));
    m_document->undo();
    m_editor->select({0, 1});
    QCOMPARE(countText(), QStringLiteral("1 of 4"));
    QVERIFY(pattern->hasFocus());
}

void TestSourceFind::findsAgainWhileTheBarIsClosed()
{
    m_document->load(QStringLiteral("a b a"), LineEnding::Lf);
    m_bar->findNext(); // nothing to find yet
    QVERIFY(m_bar->isVisible());
    auto* pattern = child<QLineEdit>(QStringLiteral("Find"));
    pattern->setText(QStringLiteral("a"));
    QSignalSpy closed(m_bar, &FindBar::closed);
    QTest::keyClick(pattern, Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
    QVERIFY(m_editor->hasFocus());
    m_bar->findNext();
    QCOMPARE(m_editor->selectedRange(), (TextRange{4, 1}));
    QVERIFY(m_document->apply(Edit::replace({0, 0}, QStringLiteral("a "), QString())));
    m_bar->findPrevious();
    QCOMPARE(m_editor->selectedRange(), (TextRange{2, 1}));
    QVERIFY(m_bar->isHidden());
}

QTEST_MAIN(TestSourceFind)
#include "test_sourcefind.moc"
