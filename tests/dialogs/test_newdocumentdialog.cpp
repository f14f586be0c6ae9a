#include "widgets/common/prompter.h"
#include "widgets/dialogs/newdocumentdialog.h"
#include "widgets/dialogs/newdocumentform.h"
#include "widgets/dialogs/templatelist.h"
#include "widgets/dialogs/textpage.h"

#include <QtTest>
#include <QtWidgets>

using namespace redraft;

namespace {

class NamingPrompter : public Prompter
{
public:
    QString name;
    SaveChoice askToSave(QWidget*, const QString&) override { return SaveChoice::Cancel; }
    ReloadChoice askToReload(QWidget*, const QString&, bool) override { return ReloadChoice::Cancel; }
    QString openFileName(QWidget*, const QString&) override { return {}; }
    QString saveFileName(QWidget*, const QString&, const QString&) override { return name; }
    void showError(QWidget*, const QString&, const QString&) override {}
};

} // namespace

class TestNewDocumentDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_dialog.reset(); }
    void beginsWithWhatIsKnown();
    void showsWhatWillBeMade();
    void countsNumbersByTheTemplate();
    void keepsANumberThatWasTyped();
    void copiesAndSavesThePrompt();
    void takesAnAnswerBack();
    void keepsNoBreakSpaces();
    void tabGoesAsTheEyeDoes();
    void saysWhereTheFileGoes();
    void saysWhereTemplatesComeFrom();
    void isReachedByTheKeyboard();
    void asksForATitle();
    void showsEveryTemplate();

private:
    void choose(const QString& id)
    {
        for (int row = 0; row < m_dialog->templates().list().count(); ++row) {
            if (m_dialog->templates().list().item(row)->data(Qt::UserRole).toString() == id)
                m_dialog->templates().list().setCurrentRow(row);
        }
    }
    QPushButton* button(QWidget& parent, const QString& text) const
    {
        for (auto* candidate : parent.findChildren<QPushButton*>()) {
            if (QString(candidate->text()).remove(u'&') == text)
                return candidate;
        }
        return nullptr;
    }

    QTemporaryDir m_folder;
    NamingPrompter m_prompter;
    std::unique_ptr<NewDocumentDialog> m_dialog;
};

void TestNewDocumentDialog::init()
{
    QFile(m_folder.filePath(QStringLiteral("rfc-041-x.md"))).open(QIODevice::WriteOnly);
    m_dialog = std::make_unique<NewDocumentDialog>(
        NewDocumentDialog::Input{TemplateLibrary::shipped(), QStringLiteral("madr"), m_folder.path(),
                                 QStringLiteral("Platform team"), QDate(2026, 2, 3)},
        new QWidget, m_prompter);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestNewDocumentDialog::beginsWithWhatIsKnown()
{
    QCOMPARE(m_dialog->documentTemplate()->id, QStringLiteral("madr"));
    QCOMPARE(m_dialog->form().number().value(), 42);
    m_dialog->form().title().setText(QStringLiteral("Use Redis"));
    const QString text = m_dialog->document().text;
    QVERIFY(text.startsWith(
        QStringLiteral("---\nstatus: proposed\ndate: 2026-02-03\ndecision-makers: [Platform team]\n")));
    QVERIFY(text.contains(QStringLiteral("\n# Use Redis\n")));
    QCOMPARE(m_dialog->proposedPath(), m_folder.filePath(QStringLiteral("0042-use-redis.md")));
}

void TestNewDocumentDialog::showsWhatWillBeMade()
{
    QSignalSpy shown(m_dialog.get(), &NewDocumentDialog::pictureChanged);
    choose(QStringLiteral("technical-rfc"));
    QCOMPARE(shown.size(), 1);
    m_dialog->form().answer(BriefAnswer::Problem).setPlainText(QStringLiteral("It is slow."));
    QCOMPARE(shown.size(), 2);
    QCOMPARE(shown.last().first().toString(), m_dialog->document().text);
    QVERIFY(m_dialog->document().text.contains(QStringLiteral("### The problem\n\nIt is slow.\n")));
    QVERIFY(m_dialog->prompt().text().toPlainText().contains(QStringLiteral("It is slow.")));
}

void TestNewDocumentDialog::countsNumbersByTheTemplate()
{
    choose(QStringLiteral("reliability-plan"));
    QVERIFY(!m_dialog->form().number().isVisible());
    QCOMPARE(m_dialog->proposedPath(), m_folder.filePath(QStringLiteral("reliability-untitled.md")));
    choose(QStringLiteral("kubernetes-kep"));
    QVERIFY(m_dialog->form().number().isVisible());
    QCOMPARE(m_dialog->proposedPath(), m_folder.filePath(QStringLiteral("42-untitled/README.md")));
    QVERIFY(m_dialog->document().companion.contains(QStringLiteral("kep-number: 42\n")));
}

void TestNewDocumentDialog::keepsANumberThatWasTyped()
{
    m_dialog->form().number().setValue(7);
    choose(QStringLiteral("technical-rfc"));
    QCOMPARE(m_dialog->form().number().value(), 7);
}

void TestNewDocumentDialog::copiesAndSavesThePrompt()
{
    button(m_dialog->prompt(), QStringLiteral("Copy"))->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), m_dialog->prompt().text().toPlainText());
    m_prompter.name = m_folder.filePath(QStringLiteral("prompt.md"));
    button(m_dialog->prompt(), QStringLiteral("Save…"))->click();
    QFile saved(m_prompter.name);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(saved.readAll()), m_dialog->prompt().text().toPlainText());
    m_prompter.name = m_folder.filePath(QStringLiteral("none/prompt.md"));
    button(m_dialog->prompt(), QStringLiteral("Save…"))->click();
    QVERIFY(!m_dialog->prompt().findChildren<QLabel*>().last()->text().startsWith(QStringLiteral("Saved")));
}

void TestNewDocumentDialog::takesAnAnswerBack()
{
    m_dialog->answer().text().setPlainText(QStringLiteral("```markdown\n# A\n\n```c\nx\n```\n```"));
    QCOMPARE(m_dialog->document().text, QStringLiteral("# A\n\n```c\nx\n```\n"));
    button(m_dialog->answer(), QStringLiteral("Clear"))->click();
    QVERIFY(m_dialog->document().text.contains(QStringLiteral("## Decision Outcome")));
}

/// "10 ms" with a no-break space: what was pasted is what is saved.
void TestNewDocumentDialog::keepsNoBreakSpaces()
{
    const QString words = QStringLiteral("Within 10\u00A0ms.");
    m_dialog->form().answer(BriefAnswer::Problem).setPlainText(words);
    QVERIFY(m_dialog->document().text.contains(words));
    button(m_dialog->prompt(), QStringLiteral("Copy"))->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(words));
    m_prompter.name = m_folder.filePath(QStringLiteral("prompt.md"));
    button(m_dialog->prompt(), QStringLiteral("Save…"))->click();
    QFile saved(m_prompter.name);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(saved.readAll()).contains(words));
    m_dialog->answer().text().setPlainText(QStringLiteral("# A\n\n") + words);
    QVERIFY(m_dialog->document().text.contains(words));
}

void TestNewDocumentDialog::tabGoesAsTheEyeDoes()
{
    m_dialog->templates().list().setFocus();
    QStringList names;
    for (int i = 0; i < 10; ++i) {
        const QWidget* focused = QApplication::focusWidget();
        const auto* pushButton = qobject_cast<const QPushButton*>(focused);
        names += pushButton ? QString(pushButton->text()).remove(u'&') : focused->accessibleName();
        QTest::keyClick(m_dialog.get(), Qt::Key_Tab);
    }
    QCOMPARE(names, (QStringList{"Templates", "Title", "Author", "Number", "Problem", "System context",
                                 "Constraints", "Pages", "Cancel", "Create"}));
}

void TestNewDocumentDialog::saysWhereTheFileGoes()
{
    m_dialog->form().title().setText(QStringLiteral("Use Redis"));
    const auto texts = [this] {
        QStringList result;
        for (const QLabel* label : m_dialog->form().findChildren<QLabel*>()) {
            if (label->isVisible())
                result += label->text();
        }
        return result.join(u'|');
    };
    QVERIFY2(texts().contains(QStringLiteral("0042-use-redis.md")), qPrintable(texts()));
    QVERIFY2(texts().contains(QStringLiteral("In %1; 42 is the next free number there")
                                  .arg(QDir::toNativeSeparators(m_folder.path()))),
             qPrintable(texts()));
    m_dialog->form().number().setValue(7);
    QVERIFY2(!texts().contains(QStringLiteral("next free")), qPrintable(texts()));
}

void TestNewDocumentDialog::saysWhereTemplatesComeFrom()
{
    QDir(m_folder.path()).mkpath(QStringLiteral(".redraft/templates"));
    const auto write = [this](const QString& name, const QByteArray& yaml) {
        QFile file(m_folder.filePath(QStringLiteral(".redraft/templates/") + name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(yaml);
    };
    write(QStringLiteral("one.yaml"), "id: one\nname: One\nsections:\n  - {id: s, heading: S}\n");
    write(QStringLiteral("bad.yaml"), "id: two\nname: [Two\n");
    TemplateList list(TemplateLibrary::read(TemplatePlaces::around(m_folder.path())), QStringLiteral("madr"));
    QStringList rows;
    for (int row = 0; row < list.list().count(); ++row)
        rows += list.list().item(row)->data(Qt::AccessibleTextRole).toString();
    QVERIFY2(rows.contains(QStringLiteral("One, 1 sections · this repository")),
             qPrintable(rows.join(u'\n')));
    QVERIFY2(rows.contains(QStringLiteral("Decision record (MADR), 6 sections · shipped")),
             qPrintable(rows.join(u'\n')));
    QCOMPARE(list.chosen()->id, QStringLiteral("madr"));
    const auto* faults = list.findChild<QLabel*>(QStringLiteral("templateFaults"));
    QVERIFY2(faults->text().contains(QStringLiteral("bad.yaml cannot be used: line 2: A list “[”")),
             qPrintable(faults->text()));
}

void TestNewDocumentDialog::isReachedByTheKeyboard()
{
    QVERIFY(m_dialog->form().title().hasFocus());
    QTest::keyClicks(&m_dialog->form().title(), QStringLiteral("T"));
    QTest::keyClick(&m_dialog->form().title(), Qt::Key_Return);
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
}

void TestNewDocumentDialog::asksForATitle()
{
    auto* create = button(*m_dialog, QStringLiteral("Create"));
    const auto* hindrance = m_dialog->findChild<QLabel*>(QStringLiteral("hindrance"));
    QVERIFY(create && hindrance);
    m_dialog->form().title().clear();
    create->setFocus();
    create->click();
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!hindrance->text().isEmpty());
    QVERIFY(m_dialog->form().title().hasFocus());
    QTest::keyClicks(&m_dialog->form().title(), QStringLiteral("Cache"));
    QVERIFY(hindrance->text().isEmpty());
    create->click();
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
}

void TestNewDocumentDialog::showsEveryTemplate()
{
    const QListWidget& list = m_dialog->templates().list();
    m_dialog->resize(1120, 720);
    QTRY_COMPARE(list.verticalScrollBar()->maximum(), 0);
    m_dialog->resize(900, 420); // a low window scrolls
    QTRY_VERIFY(list.verticalScrollBar()->maximum() > 0);
}

QTEST_MAIN(TestNewDocumentDialog)
#include "test_newdocumentdialog.moc"
