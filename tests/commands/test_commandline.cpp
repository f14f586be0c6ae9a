#include "app/commands/commandline.h"
#include "app/commands/exportcommand.h"
#include "app/commands/exportfile.h"
#include "tests/support/programrun.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace redraft;
using namespace redraft::test;

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsWindowOptions();
    void opensFilesAfterTwoDashes();
    void readsExportOptions();
    void choosesTheOutputBesideTheFile_data();
    void choosesTheOutputBesideTheFile();
    void refusesWrongUse_data();
    void refusesWrongUse();
    void namesTheCommandThatWasMeant();
    void namesEveryCommandInHelp();
    void refusesTargets();
    void writesToDevicesAsTheyAre();
    void exportsBesideTheFile();
    void exportsToTheStandardOutput();
    void exportsWithTheTemplateOfTheRepository();
    void exportsFragments();
    void exportsPdf();
    void reportsUnreadableFiles_data();
    void reportsUnreadableFiles();
    void keepsTheOldExportWhenItFails();
    void printsHelpAndVersion();
    void needsADisplayForAWindow();
    void savesAScreenshot();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
    const QByteArray m_document =
        "---\ntitle: A plan\nstatus: Draft\n---\n\n# A plan\n\n## Summary\n\nIn short.\n";
};

void TestCommandLine::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(writeFile(path(QStringLiteral("a.md")), m_document));
}

void TestCommandLine::readsWindowOptions()
{
    QCOMPARE(*parseWindowOptions({}), WindowOptions());
    const auto options = parseWindowOptions(
        {"--screenshot", "o.png", "--size", "1280x800", "--theme=dark", "--view", "split", "f.md"});
    QVERIFY2(options, qPrintable(options ? QString() : options.error().message));
    const WindowOptions expected{{"f.md"}, "o.png", QSize(1280, 800), ColorScheme::Dark, StartView::Split};
    QCOMPARE(*options, expected);
    QCOMPARE(parseWindowOptions({"--view", "form"})->view, std::optional(StartView::Form));
    QCOMPARE(parseWindowOptions({"--view", "source"})->view, std::optional(StartView::Source));
    QCOMPARE(parseWindowOptions({"--theme", "light", "a", "b"})->files, QStringList({"a", "b"}));
}

void TestCommandLine::opensFilesAfterTwoDashes()
{
    const Invocation invocation = readCommandLine({"--", "--help"});
    QVERIFY(std::holds_alternative<WindowOptions>(invocation));
    QCOMPARE(std::get<WindowOptions>(invocation).files, QStringList{"--help"});
}

void TestCommandLine::readsExportOptions()
{
    const auto options =
        parseExportOptions({"x/a.md", "--to", "pdf", "-o", "-", "--paper", "Letter", "--theme", "dark"});
    QVERIFY2(options, qPrintable(options ? QString() : options.error().message));
    const ExportOptions expected{"x/a.md", ExportFormat::Pdf, "-", Paper::Letter, ColorScheme::Dark, {}, {}};
    QCOMPARE(*options, expected);
    const auto bare = parseExportOptions({"a.md", "--to", "pdf", "--margins", "wide", "--no-metadata"});
    QVERIFY(bare);
    QCOMPARE(bare->margins, PageMargins::Wide);
    QCOMPARE(bare->parts, (ExportParts{false, true}));
    QVERIFY(!parseExportOptions({"a.md", "--to", "html", "--no-contents"})->parts.hasContents);
    const auto fewest = parseExportOptions({"--to=html", "a.md"});
    QVERIFY(fewest);
    QCOMPARE(fewest->paper, Paper::A4);
    QVERIFY(!fewest->scheme);
    const auto images =
        parseExportOptions({"--to=html", "a.md", "--images-from", REDRAFT_TEST_DATA "/.", "--images-from=/"});
    QVERIFY(images);
    QCOMPARE(images->imageFolders, QStringList({QFileInfo(REDRAFT_TEST_DATA).canonicalFilePath(), "/"}));
    QVERIFY(!parseExportOptions({"--to=html", "a.md", "--images-from", "no/such/folder"}));
}

void TestCommandLine::choosesTheOutputBesideTheFile_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("output");
    QTest::newRow("here") << "a.md"
                          << "a.html";
    QTest::newRow("folder") << "x/y/a.md"
                            << "x/y/a.html";
    QTest::newRow("absolute") << "/x/a.md"
                              << "/x/a.html";
    QTest::newRow("two dots") << "a.b.md"
                              << "a.b.html";
    QTest::newRow("no suffix") << "./README"
                               << "./README.html";
    QTest::newRow("above") << "../a.md"
                           << "../a.html";
}

void TestCommandLine::choosesTheOutputBesideTheFile()
{
    QFETCH(QString, file);
    QFETCH(QString, output);
    QCOMPARE(parseExportOptions({file, "--to", "html"})->output, output);
}

void TestCommandLine::refusesWrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown option") << QStringList{"--nonsense"} << "nonsense";
    QTest::newRow("size") << QStringList{"--size", "12by9"} << "12by9";
    QTest::newRow("size too large") << QStringList{"--size", "99999x800"} << "99999x800";
    QTest::newRow("view") << QStringList{"--view", "both"} << "both";
    QTest::newRow("theme") << QStringList{"--theme", "pink"} << "pink";
    QTest::newRow("screenshot of nothing") << QStringList{"--screenshot", "o.png"} << "FILE";
    QTest::newRow("screenshot of two") << QStringList{"--screenshot", "o.png", "a", "b"} << "FILE";
    QTest::newRow("screenshot without value") << QStringList{"a.md", "--screenshot"} << "screenshot";
    QTest::newRow("export of nothing") << QStringList{"export", "--to", "pdf"} << "FILE";
    QTest::newRow("export to nothing") << QStringList{"export", "a.md"} << "--to";
    QTest::newRow("export to what") << QStringList{"export", "a.md", "--to", "docx"} << "docx";
    QTest::newRow("export on what") << QStringList{"export", "a.md", "--to", "pdf", "--paper", "B5"} << "B5";
    QTest::newRow("export with what around")
        << QStringList{"export", "a.md", "--to", "pdf", "--margins", "huge"} << "huge";
    QTest::newRow("export in what") << QStringList{"export", "a.md", "--to", "pdf", "--theme", "red"}
                                    << "red";
    QTest::newRow("fragment of a PDF")
        << QStringList{"export", "a.md", "--to", "pdf", "--fragment"} << "--fragment";
    QTest::newRow("plain page") << QStringList{"export", "a.md", "--to", "html", "--plain"} << "--fragment";
}

void TestCommandLine::refusesWrongUse()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const Outcome outcome = runProgram(arguments, m_folder->path());
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(outcome.errors.startsWith("redraft: ") && outcome.errors.contains(named.toUtf8()),
             outcome.errors.constData());
    QCOMPARE(outcome.errors.count('\n'), 1);
}

void TestCommandLine::namesTheCommandThatWasMeant()
{
    const Outcome outcome = runProgram({"chek", "a.md"}, m_folder->path());
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.errors, QByteArray("redraft: There is no command \"chek\"; did you mean check?\n"));
    const Outcome verb = runProgram({"templates", "bogus"});
    QCOMPARE(verb.exitCode, 2);
    QVERIFY2(verb.errors.contains("\"bogus\""), verb.errors.constData());
    // What is a file is opened, whatever its name; so is a new file of another name.
    QVERIFY(std::holds_alternative<WindowOptions>(readCommandLine({path("chek.md")})));
    QVERIFY(std::holds_alternative<WindowOptions>(readCommandLine({"cache.md"})));
}

void TestCommandLine::namesEveryCommandInHelp()
{
    QVERIFY(!commandTable().empty());
    for (const Command* command : commandTable()) {
        QVERIFY(
            helpText().contains(QStringLiteral("redraft ") + command->name() + u' ' + command->synopsis()));
        const Invocation invocation = readCommandLine({command->name(), "--help"});
        QVERIFY(std::holds_alternative<PrintedText>(invocation));
        QCOMPARE(std::get<PrintedText>(invocation).text, helpText(*command));
        QVERIFY(helpText(*command).endsWith(u'\n') && helpText(*command).contains(command->details()));
        for (const auto& option : command->options())
            QVERIFY(helpText(*command).contains(option.first) && !option.second.isEmpty());
    }
}

void TestCommandLine::refusesTargets()
{
    const QString source = path(QStringLiteral("a.md"));
    QVERIFY(checkExportTarget(QStringLiteral("-"), source));
    QVERIFY(checkExportTarget(path(QStringLiteral("b.html")), source));
    QVERIFY(!checkExportTarget(source, source));
    QVERIFY(!checkExportTarget(path(QStringLiteral("./a.md")), source));
    QVERIFY(!checkExportTarget(m_folder->path(), source));
    QVERIFY(!checkExportTarget(QString(), source));
    QVERIFY(!checkExportTarget(path(QStringLiteral("no/b.html")), source));
    QVERIFY(QFile::link(source, path(QStringLiteral("link.html"))));
    QVERIFY(!checkExportTarget(path(QStringLiteral("link.html")), source));
}

void TestCommandLine::writesToDevicesAsTheyAre()
{
    QBuffer standardOutput;
    QVERIFY(standardOutput.open(QIODevice::WriteOnly));
    QVERIFY(writeExport(QStringLiteral("-"), "abc", standardOutput));
    QCOMPARE(standardOutput.data(), QByteArray("abc"));
    const QString null = QStringLiteral("/dev/null");
    QVERIFY(writeExport(null, "abc", standardOutput));
    QVERIFY2(!QFileInfo(null).isFile(), "the device was replaced by a file");
    if (QFileInfo::exists(QStringLiteral("/dev/full")))
        QVERIFY(!writeExport(QStringLiteral("/dev/full"), "abc", standardOutput));
}

void TestCommandLine::exportsBesideTheFile()
{
    const Outcome outcome = runProgram({"export", "a.md", "--to", "html"}, m_folder->path());
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.output, QByteArray());
    const QByteArray html = fileBytes(path(QStringLiteral("a.html")));
    QVERIFY(html.contains("A plan") && html.contains("In short."));
    QCOMPARE(fileBytes(path(QStringLiteral("a.md"))), m_document);
}

void TestCommandLine::exportsToTheStandardOutput()
{
    const Outcome beside = runProgram({"export", "a.md", "--to", "html"}, m_folder->path());
    QCOMPARE(beside.exitCode, 0);
    const Outcome outcome = runProgram({"export", "a.md", "--to", "html", "-o", "-"}, m_folder->path());
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(!outcome.output.isEmpty());
    QCOMPARE(outcome.output, fileBytes(path(QStringLiteral("a.html"))));
}

void TestCommandLine::exportsWithTheTemplateOfTheRepository()
{
    QVERIFY(writeFile(path(QStringLiteral(".redraft/templates/own.yaml")),
                      "id: own\nname: Own\nlanguage: de\nfields:\n  - id: ticket\n    label: Order\n"
                      "sections:\n  - id: one\n    heading: One\n"));
    QVERIFY(writeFile(path(QStringLiteral(".redraft/config.yaml")), "templates:\n  '*.md': own\n"));
    QVERIFY(writeFile(path(QStringLiteral("b.md")), "---\nticket: 7\n---\n\n# B\n"));
    const Outcome outcome = runProgram({"export", "b.md", "--to", "html", "-o", "-"}, m_folder->path());
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.output.contains("lang=\"de\"") && outcome.output.contains(">Order<"),
             outcome.output.left(2000).constData());
    QVERIFY(writeFile(path(QStringLiteral(".redraft/templates/own.yaml")), "id: own\nnam: Own\n"));
    for (const QStringList& arguments :
         {QStringList{"export", "b.md", "--to", "html", "-o", "-"}, QStringList{"templates", "match", "b.md"},
          QStringList{"set", "b.md", "ticket=8", "-o", "-"}, QStringList{"prompt", "--template", "own"}}) {
        const Outcome broken = runProgram(arguments, m_folder->path());
        QVERIFY2(broken.errors.contains("own.yaml cannot be used: line 1"), broken.errors.constData());
    }
}

void TestCommandLine::exportsFragments()
{
    const QStringList arguments{"export", "a.md", "--to", "html", "-o", "-", "--fragment"};
    const Outcome body = runProgram(arguments, m_folder->path());
    QCOMPARE(body.exitCode, 0);
    QVERIFY2(body.output.startsWith("<header>\n<h1 id=") && body.output.endsWith("</main>\n"),
             body.output.constData());
    const Outcome page = runProgram(arguments.first(arguments.size() - 1), m_folder->path());
    QVERIFY(page.output.contains("<body>\n" + body.output + "</body>"));
    const Outcome plain = runProgram(arguments + QStringList{"--plain"}, m_folder->path());
    QCOMPARE(plain.exitCode, 0);
    QCOMPARE(plain.output, QByteArray("<h1>A plan</h1>\n<h2>Summary</h2>\n<p>In short.</p>\n"));
    QCOMPARE(plain.errors, QByteArray());
}

void TestCommandLine::exportsPdf()
{
    const Outcome outcome =
        runProgram({"export", "a.md", "--to", "pdf", "--paper", "Letter", "-o", "b.pdf"}, m_folder->path());
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(fileBytes(path(QStringLiteral("b.pdf"))).startsWith("%PDF-"));
}

void TestCommandLine::reportsUnreadableFiles_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("missing") << QStringList{"export", "no.md", "--to", "html"} << "no.md";
    QTest::newRow("folder") << QStringList{"export", ".", "--to", "html", "-o", "-"} << ".";
    QTest::newRow("no folder for the output")
        << QStringList{"export", "a.md", "--to", "html", "-o", "no/b.html"} << "no";
    QTest::newRow("onto itself") << QStringList{"export", "a.md", "--to", "html", "-o", "a.md"} << "a.md";
    QTest::newRow("picture of a missing file") << QStringList{"--screenshot", "o.png", "no.md"} << "no.md";
    QTest::newRow("picture into a missing folder")
        << QStringList{"--screenshot", "no/o.png", "a.md"} << "no/o.png";
}

void TestCommandLine::reportsUnreadableFiles()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const Outcome outcome = runProgram(arguments, m_folder->path());
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(outcome.errors.contains(named.toUtf8()), outcome.errors.constData());
    QCOMPARE(outcome.errors.count('\n'), 1);
    QCOMPARE(fileBytes(path(QStringLiteral("a.md"))), m_document);
}

void TestCommandLine::keepsTheOldExportWhenItFails()
{
    QVERIFY(writeFile(path(QStringLiteral("a.html")), "old"));
    QVERIFY(writeFile(path(QStringLiteral("a.md")), QByteArray("\x89PNG\r\n\x1a\n")));
    QCOMPARE(runProgram({"export", "a.md", "--to", "html"}, m_folder->path()).exitCode, 2);
    QCOMPARE(fileBytes(path(QStringLiteral("a.html"))), QByteArray("old"));
}

void TestCommandLine::printsHelpAndVersion()
{
    const Outcome help = runProgram({"--help"});
    QCOMPARE(help.exitCode, 0);
    QCOMPARE(QString::fromUtf8(help.output), helpText());
    QCOMPARE(help.errors, QByteArray());
    const Outcome version = runProgram({"--version"});
    QCOMPARE(version.exitCode, 0);
    QCOMPARE(version.output, QByteArray("redraft " REDRAFT_VERSION "\n"));
}

void TestCommandLine::needsADisplayForAWindow()
{
    const Outcome outcome = runProgram({"a.md"}, m_folder->path());
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.errors.contains("display"), outcome.errors.constData());
}

void TestCommandLine::savesAScreenshot()
{
    const Outcome outcome = runProgram(
        {"--screenshot", "o.png", "--size", "1100x700", "--view", "split", "--theme", "dark", "a.md"},
        m_folder->path());
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    QCOMPARE(QImage(path(QStringLiteral("o.png"))).size(), QSize(1100, 700));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "test_commandline.moc"
