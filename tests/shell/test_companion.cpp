#include "tests/shell/windowfixture.h"
#include "widgets/shell/lifecyclemenu.h"

using namespace redraft;
using namespace redraft::test;

namespace {

const QByteArray readmeBytes = "# KEP-1: T\n\n## Summary\n\nText.\n";
const QByteArray kepBytes = "title: T\r\nstatus: provisional # c\r\nzone: z\r\n";

} // namespace

/// The kep.yaml beside a README.md: shown in its form, edited, undone and saved together with it.
class TestCompanion : public WindowFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        startWindow();
        writeBytes(readme(), readmeBytes);
        writeBytes(kep(), kepBytes);
        m_window->resize(1200, 900);
        QVERIFY(m_window->openFile(readme()));
        QTRY_VERIFY(field(QStringLiteral("zone")));
    }
    void cleanup() { endWindow(); }
    void showsItsFields();
    void savesBoth();
    void undoesInTheOrderOfTheSteps();
    void asksBeforeItsEditsAreLost();
    void followsTheFile();
    void goesWithItsDocument();
    void ownFieldsComeFirst();
    void saysThatItCannotBeRead();
    void changesItsStatusInOneStep();

private:
    QString readme() const { return path(QStringLiteral("README.md")); }
    QString kep() const { return path(QStringLiteral("kep.yaml")); }
    QLineEdit* field(const QString& name) const
    {
        for (QLineEdit* edit : m_window->findChildren<QLineEdit*>()) {
            if (edit->accessibleName() == name)
                return edit;
        }
        return nullptr;
    }
    bool shows(const QString& text) const
    {
        for (const QLabel* label : m_window->findChildren<QLabel*>()) {
            if (label->text() == text)
                return true;
        }
        return false;
    }
    void type(const QString& text) const
    {
        QLineEdit* edit = field(QStringLiteral("zone"));
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    QString companionText() const { return m_window->controller().companion().document().snapshot().text; }
};

void TestCompanion::showsItsFields()
{
    QVERIFY(shows(QStringLiteral("kep.yaml")));
    QCOMPARE(field(QStringLiteral("zone"))->text(), QStringLiteral("z"));
    QCOMPARE(document().snapshot().text.toUtf8(), readmeBytes);
    QVERIFY(!m_window->controller().isModified());
}

void TestCompanion::savesBoth()
{
    type(QStringLiteral("new"));
    QVERIFY(m_window->isWindowModified());
    QVERIFY(!document().isModified());
    action(ActionId::Save)->trigger();
    QCOMPARE(bytesOf(kep()), QByteArray(kepBytes).replace("zone: z", "zone: new"));
    QCOMPARE(bytesOf(readme()), readmeBytes);
    QVERIFY(!m_window->isWindowModified());
    type(QStringLiteral("more"));
    appendText(QStringLiteral("End.\n"));
    action(ActionId::Save)->trigger();
    QVERIFY(bytesOf(kep()).contains("zone: more\r\n"));
    QCOMPARE(bytesOf(readme()), readmeBytes + "End.\n");
    QVERIFY(!m_window->controller().isModified());
}

void TestCompanion::undoesInTheOrderOfTheSteps()
{
    appendText(QStringLiteral("One.\n"));
    type(QStringLiteral("two"));
    appendText(QStringLiteral("Three.\n"));
    const QString zone = QStringLiteral("zone: two");
    action(ActionId::Undo)->trigger();
    QVERIFY(document().snapshot().text.endsWith(QStringLiteral("One.\n")));
    QVERIFY(companionText().contains(zone));
    action(ActionId::Undo)->trigger();
    QVERIFY(document().snapshot().text.endsWith(QStringLiteral("One.\n")));
    QVERIFY(!companionText().contains(zone));
    action(ActionId::Undo)->trigger();
    QCOMPARE(document().snapshot().text.toUtf8(), readmeBytes);
    QVERIFY(!action(ActionId::Undo)->isEnabled());
    QVERIFY(!m_window->controller().isModified());
    action(ActionId::Redo)->trigger();
    QVERIFY(!companionText().contains(zone));
    action(ActionId::Redo)->trigger();
    QVERIFY(companionText().contains(zone));
    QVERIFY(!document().snapshot().text.endsWith(QStringLiteral("Three.\n")));
    action(ActionId::Redo)->trigger();
    QVERIFY(document().snapshot().text.endsWith(QStringLiteral("Three.\n")));
    QVERIFY(!action(ActionId::Redo)->isEnabled());
}

void TestCompanion::asksBeforeItsEditsAreLost()
{
    type(QStringLiteral("new"));
    m_prompter.saveAnswer = Prompter::SaveChoice::Cancel;
    QVERIFY(!m_window->close());
    QCOMPARE(m_prompter.saveQuestions, 1);
    m_prompter.saveAnswer = Prompter::SaveChoice::Save;
    QVERIFY(m_window->close());
    QVERIFY(bytesOf(kep()).contains("zone: new\r\n"));
}

void TestCompanion::followsTheFile()
{
    writeBytes(kep(), "title: T\nzone: other\n");
    QTRY_COMPARE(field(QStringLiteral("zone"))->text(), QStringLiteral("other"));
    QVERIFY(!m_window->controller().isModified());
}

void TestCompanion::goesWithItsDocument()
{
    openText("# Other\n\nText.\n");
    QTRY_VERIFY(!field(QStringLiteral("zone")));
    QVERIFY(!shows(QStringLiteral("kep.yaml")));
    QVERIFY(!m_window->controller().companion().exists());
}

void TestCompanion::ownFieldsComeFirst()
{
    writeBytes(readme(), "# T\n\n- Status: Draft\n- Area: a\n");
    QVERIFY(m_window->openFile(readme()));
    QTRY_VERIFY(field(QStringLiteral("Area")));
    QVERIFY(!field(QStringLiteral("zone")));
    QVERIFY(shows(QStringLiteral("Bullet list")));
}

void TestCompanion::saysThatItCannotBeRead()
{
    writeBytes(kep(), QByteArray("\xFF\xFE t\0i\0", 8));
    QVERIFY(m_window->openFile(readme()));
    QTRY_VERIFY(!field(QStringLiteral("zone")));
    QCOMPARE(document().snapshot().text.toUtf8(), readmeBytes);
    QVERIFY2(message(MessageTopic::OutsideChange).contains(QStringLiteral("kep.yaml")),
             qPrintable(message(MessageTopic::OutsideChange)));
}

/// The status stands in one file, the history in the other.
void TestCompanion::changesItsStatusInOneStep()
{
    const QByteArray history = readmeBytes + "\n## Implementation History\n\n- 2025-01-02: provisional\n";
    writeBytes(readme(), history);
    QVERIFY(m_window->openFile(readme()));
    QTRY_VERIFY(!m_window->controller().runner().isBusy());
    QTRY_COMPARE(document().snapshot().text.toUtf8(), history);
    const QString kepBefore = companionText();
    m_window->findChild<LifecycleMenu*>()->enter(QStringLiteral("implementable"));
    const QString kepAfter = companionText();
    QCOMPARE(kepAfter,
             QString(kepBefore).replace(QStringLiteral("provisional"), QStringLiteral("implementable")));
    const QString after = document().snapshot().text;
    QVERIFY2(after.startsWith(QString::fromUtf8(history)) && after.contains(QStringLiteral("implementable")),
             qPrintable(after));
    m_window->controller().undoOrder().undo();
    QCOMPARE(companionText(), kepBefore);
    QCOMPARE(document().snapshot().text.toUtf8(), history);
    m_window->controller().undoOrder().redo();
    QCOMPARE(companionText(), kepAfter);
    QCOMPARE(document().snapshot().text, after);
    m_window->controller().undoOrder().undo();
    QVERIFY(!m_window->controller().undoOrder().canUndo());
}

QTEST_MAIN(TestCompanion)
#include "test_companion.moc"
