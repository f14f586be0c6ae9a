#include "app/markdown/codehighlighter.h"
#include "tests/support/documents.h"
#include "widgets/common/prompter.h"
#include "widgets/dialogs/exportdialog.h"

#include <QtTest>
#include <QtWidgets>

using namespace redraft;

namespace {

class SilentPrompter : public Prompter
{
public:
    QString saveAsAnswer;
    SaveChoice askToSave(QWidget*, const QString&) override { return SaveChoice::Cancel; }
    ReloadChoice askToReload(QWidget*, const QString&, bool) override { return ReloadChoice::Cancel; }
    QString openFileName(QWidget*, const QString&) override { return {}; }
    QString saveFileName(QWidget*, const QString&, const QString&) override { return saveAsAnswer; }
    void showError(QWidget*, const QString&, const QString&) override {}
};

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestExportDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void writesBesideTheDocument_data();
    void writesBesideTheDocument();
    void doesWhatTheFieldsSay();
    void hasOnlyTheFieldsOfItsKind();
    void saysWhatIsWrongAndStays_data();
    void saysWhatIsWrongAndStays();
    void cancelLeavesNothingBehind_data();
    void cancelLeavesNothingBehind();
    void takesTheChosenFile();
    void remembersPreferences();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    void makeDialog(ExportKind kind, const QString& text, const ExportPreferences& preferences = {});
    template <typename T>
    T* child(const QString& text) const;
    QString problem() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    CodeHighlighter m_highlighter;
    SilentPrompter m_prompter;
    std::unique_ptr<ExportDialog> m_dialog;
};

void TestExportDialog::init()
{
    m_dialog.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QFile document(path(QStringLiteral("plan.md")));
    QVERIFY(document.open(QIODevice::WriteOnly) && document.write("# Plan\n") > 0);
}

void TestExportDialog::makeDialog(ExportKind kind, const QString& text, const ExportPreferences& preferences)
{
    const auto analysis = analyse(TextSnapshot(text), nullptr, {});
    m_dialog = std::make_unique<ExportDialog>(
        kind, ExportDialog::Input{analysis, path(QStringLiteral("plan.md")), QStringLiteral("plan.md")},
        preferences, m_highlighter, m_prompter);
    m_dialog->show();
}

/// By its text without mnemonic, or its accessible name.
template <typename T>
T* TestExportDialog::child(const QString& text) const
{
    for (T* widget : m_dialog->findChildren<T*>()) {
        const QString own = widget->property("text").toString().remove(QLatin1Char('&'));
        if (own == text || widget->accessibleName() == text)
            return widget;
    }
    return nullptr;
}

/// The label that carries the role of a problem.
QString TestExportDialog::problem() const
{
    for (const QLabel* label : m_dialog->findChildren<QLabel*>()) {
        if (label->isVisible() && label->property("redraftRole") == QLatin1String("problem"))
            return label->text();
    }
    return {};
}

void TestExportDialog::writesBesideTheDocument_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("html") << int(ExportKind::Html) << QStringLiteral("plan.html")
                          << QByteArray("<!DOCTYPE html>");
    QTest::newRow("pdf") << int(ExportKind::Pdf) << QStringLiteral("plan.pdf") << QByteArray("%PDF-");
}

void TestExportDialog::writesBesideTheDocument()
{
    QFETCH(int, kind);
    QFETCH(QString, name);
    QFETCH(QByteArray, start);
    makeDialog(ExportKind(kind), QStringLiteral("# Plan\n\ntext\n"));
    QCOMPARE(m_dialog->writtenPath(), path(name));
    QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
    child<QPushButton>(QStringLiteral("Export"))->click();
    QTRY_COMPARE(accepted.size(), 1);
    QVERIFY(bytesOf(path(name)).startsWith(start));
}

void TestExportDialog::doesWhatTheFieldsSay()
{
    makeDialog(ExportKind::Html, QStringLiteral("---\nstatus: Draft\n---\n\n# Plan\n\n## One\n\n## Two\n"));
    child<QComboBox>(QStringLiteral("Colours"))->setCurrentIndex(2);
    child<QCheckBox>(QStringLiteral("Contents list"))->setChecked(false);
    child<QCheckBox>(QStringLiteral("Status, people and dates below the title"))->setChecked(false);
    m_dialog->start();
    QTRY_COMPARE(m_dialog->result(), int(QDialog::Accepted));
    const QByteArray html = bytesOf(path(QStringLiteral("plan.html")));
    QVERIFY(html.contains("color-scheme:dark") && !html.contains("prefers-color-scheme"));
    QVERIFY(!html.contains("<nav") && !html.contains("<dl>"));
    const ExportPreferences expected{{}, {}, ColorScheme::Dark, ColorScheme::Light, {false, false}, false};
    QCOMPARE(m_dialog->preferences(), expected);
}

void TestExportDialog::hasOnlyTheFieldsOfItsKind()
{
    ExportPreferences given;
    given.margins = PageMargins::Wide;
    given.paper = Paper::Letter;
    given.htmlScheme = ColorScheme::Dark;
    makeDialog(ExportKind::Html, QStringLiteral("text\n"), given);
    QVERIFY(!child<QComboBox>(QStringLiteral("Paper")));
    QCOMPARE(m_dialog->preferences(), given);
    makeDialog(ExportKind::Pdf, QStringLiteral("text\n"), given);
    QCOMPARE(child<QComboBox>(QStringLiteral("Margins"))->currentText(), QStringLiteral("Wide"));
    QCOMPARE(m_dialog->preferences(), given);
    child<QComboBox>(QStringLiteral("Paper"))->setCurrentIndex(0);
    given.paper = Paper::A4;
    QCOMPARE(m_dialog->preferences(), given);
}

void TestExportDialog::saysWhatIsWrongAndStays_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    QTest::newRow("no such folder") << QStringLiteral("no/such/plan.html")
                                    << QStringLiteral("does not exist");
    QTest::newRow("a folder") << QStringLiteral(".") << QStringLiteral("is a folder");
    QTest::newRow("the document") << QStringLiteral("plan.md") << QStringLiteral("the document itself");
}

void TestExportDialog::saysWhatIsWrongAndStays()
{
    QFETCH(QString, name);
    QFETCH(QString, words);
    makeDialog(ExportKind::Html, QStringLiteral("# Plan\n"));
    QCOMPARE(problem(), QString());
    m_dialog->setTargetPath(path(name));
    m_dialog->start();
    QTRY_VERIFY(problem().contains(words));
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(bytesOf(path(QStringLiteral("plan.md"))), QByteArray("# Plan\n"));
    m_dialog->setTargetPath(path(QStringLiteral("good.html")));
    QCOMPARE(problem(), QString());
    m_dialog->start();
    QTRY_COMPARE(m_dialog->result(), int(QDialog::Accepted));
}

void TestExportDialog::cancelLeavesNothingBehind_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("html") << int(ExportKind::Html);
    QTest::newRow("pdf") << int(ExportKind::Pdf);
}

void TestExportDialog::cancelLeavesNothingBehind()
{
    QFETCH(int, kind);
    makeDialog(ExportKind(kind), test::generatedDocument(400000));
    const QString target = m_dialog->writtenPath();
    QTimer::singleShot(0, m_dialog.get(), [this] {
        QVERIFY(m_dialog->findChild<QProgressBar*>()->isVisible());
        m_dialog->reject();
    });
    QSignalSpy rejected(m_dialog.get(), &QDialog::rejected);
    m_dialog->start();
    QTRY_COMPARE_WITH_TIMEOUT(rejected.size(), 1, 30000);
    QVERIFY(!QFile::exists(target));
}

void TestExportDialog::takesTheChosenFile()
{
    makeDialog(ExportKind::Pdf, QStringLiteral("text\n"));
    child<QPushButton>(QStringLiteral("Choose…"))->click(); // answered with nothing
    QCOMPARE(m_dialog->writtenPath(), path(QStringLiteral("plan.pdf")));
    m_prompter.saveAsAnswer = path(QStringLiteral("other.pdf"));
    child<QPushButton>(QStringLiteral("Choose…"))->click();
    QCOMPARE(m_dialog->writtenPath(), path(QStringLiteral("other.pdf")));
    m_dialog->setTargetPath(QStringLiteral("  "));
    QVERIFY(!child<QPushButton>(QStringLiteral("Export"))->isEnabled());
}

void TestExportDialog::remembersPreferences()
{
    QSettings settings(path(QStringLiteral("settings.ini")), QSettings::IniFormat);
    QCOMPARE(ExportPreferences::load(settings), ExportPreferences());
    const ExportPreferences some{Paper::Letter,     PageMargins::Wide, ColorScheme::Light,
                                 ColorScheme::Dark, {false, true},     true};
    some.save(settings);
    QCOMPARE(ExportPreferences::load(settings), some);
    settings.setValue(QStringLiteral("export/paper"), QStringLiteral("papyrus"));
    QCOMPARE(ExportPreferences::load(settings).paper, Paper::A4);
}

QTEST_MAIN(TestExportDialog)
#include "test_exportdialog.moc"
