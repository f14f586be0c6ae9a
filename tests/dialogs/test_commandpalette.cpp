#include "widgets/dialogs/commandpalette.h"

#include <QtTest>
#include <QtWidgets>

using namespace redraft;

class TestCommandPalette : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isAsHighAsItsRows();
    void saysThatNothingMatches();
    void arrowsAndPagesMove();
    void runsTheRowThatIsClicked();
    void leavesOutWhatIsDisabled();
    void givesTheFocusBack_data();
    void givesTheFocusBack();

private:
    std::vector<PaletteEntry> entries(int count);
    QLineEdit* field() const { return m_palette->findChild<QLineEdit*>(); }
    QListWidget* list() const { return m_palette->findChild<QListWidget*>(); }
    void press(Qt::Key key) const { QTest::keyClick(field(), key); }

    std::unique_ptr<QWidget> m_window;
    QLineEdit* m_other = nullptr;
    CommandPalette* m_palette = nullptr;
    QStringList m_run;
};

void TestCommandPalette::init()
{
    m_run.clear();
    m_window = std::make_unique<QWidget>();
    m_window->resize(900, 700);
    new QPushButton(QStringLiteral("First in the tab order"), m_window.get());
    m_other = new QLineEdit(m_window.get());
    m_palette = new CommandPalette(m_window.get());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_other->setFocus();
}

std::vector<PaletteEntry> TestCommandPalette::entries(int count)
{
    std::vector<PaletteEntry> result;
    for (int i = 0; i < count; ++i) {
        const QString text = QStringLiteral("Command %1").arg(i, 2, 10, QLatin1Char('0'));
        result.push_back({QString::number(i), text, QStringLiteral("Menu"), {}, true, [this, text] {
                              m_run.append(text);
                          }});
    }
    return result;
}

void TestCommandPalette::isAsHighAsItsRows()
{
    m_palette->open(entries(40));
    const int rowHeight = list()->sizeHintForRow(0);
    QCoreApplication::processEvents();
    QVERIFY(list()->viewport()->height() >= 10 * rowHeight);
    QVERIFY(list()->viewport()->height() < 11 * rowHeight);
    const int full = m_palette->height();
    field()->setText(QStringLiteral("command 31"));
    QCOMPARE(m_palette->listedTexts(), QStringList{QStringLiteral("Command 31")});
    QCOMPARE(full - m_palette->height(), 9 * rowHeight);
    m_window->resize(900, 300);
    field()->clear();
    QVERIFY(m_window->rect().contains(m_palette->geometry()));
}

void TestCommandPalette::saysThatNothingMatches()
{
    m_palette->open(entries(3));
    auto* nothing = m_palette->findChild<QLabel*>();
    QVERIFY(!nothing->isVisible());
    field()->setText(QStringLiteral("xyz"));
    QVERIFY(nothing->isVisible() && !nothing->text().isEmpty());
    QVERIFY(!list()->isVisible());
    press(Qt::Key_Return);
    QVERIFY(m_palette->isVisible());
    QVERIFY(m_run.isEmpty());
    field()->clear();
    QVERIFY(!nothing->isVisible() && list()->isVisible());
}

void TestCommandPalette::arrowsAndPagesMove()
{
    m_palette->open(entries(40));
    press(Qt::Key_Up);
    QCOMPARE(list()->currentRow(), 39);
    press(Qt::Key_Down);
    QCOMPARE(list()->currentRow(), 0);
    press(Qt::Key_PageDown);
    const int page = list()->currentRow();
    QVERIFY(page >= 8 && page <= 10);
    press(Qt::Key_PageUp);
    QCOMPARE(list()->currentRow(), 0);
    press(Qt::Key_Tab);
    QVERIFY(field()->hasFocus());
    press(Qt::Key_Down);
    QCOMPARE(field()->accessibleDescription(), QStringLiteral("Command 01"));
    QSignalSpy chosen(m_palette, &CommandPalette::chosen);
    press(Qt::Key_Return);
    QCOMPARE(m_run, QStringList{QStringLiteral("Command 01")});
    QCOMPARE(chosen.value(0).value(0).toString(), QStringLiteral("1"));
}

void TestCommandPalette::runsTheRowThatIsClicked()
{
    m_palette->open(entries(5));
    QCoreApplication::processEvents();
    const QPoint third = list()->visualItemRect(list()->item(2)).center();
    QTest::mouseMove(list()->viewport(), third);
    QTRY_COMPARE(list()->currentRow(), 2);
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, third);
    QCOMPARE(m_run, QStringList{QStringLiteral("Command 02")});
    QVERIFY(!m_palette->isVisible());
}

void TestCommandPalette::leavesOutWhatIsDisabled()
{
    std::vector<PaletteEntry> some = entries(3);
    some[1].isEnabled = false;
    m_palette->open(some);
    QCOMPARE(m_palette->listedTexts(),
             (QStringList{QStringLiteral("Command 00"), QStringLiteral("Command 02")}));
}

void TestCommandPalette::givesTheFocusBack_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("closed") << int(Qt::Key_Escape);
    QTest::newRow("done") << int(Qt::Key_Return);
}

void TestCommandPalette::givesTheFocusBack()
{
    QFETCH(int, key);
    m_palette->open(entries(3));
    QVERIFY(field()->hasFocus());
    press(Qt::Key(key));
    QVERIFY(!m_palette->isVisible());
    QVERIFY(m_other->hasFocus());
}

QTEST_MAIN(TestCommandPalette)
#include "test_commandpalette.moc"
