#include "app/commands/checkoptions.h"
#include "tests/support/programrun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <unistd.h>

using namespace redraft;
using namespace redraft::test;

class TestCheckCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsOptions();
    void refusesWrongUse_data();
    void refusesWrongUse();
    void writesText();
    void showsWhatIsWaived();
    void exitsByWeight_data();
    void exitsByWeight();
    void writesJson();
    void writesGithubCommands();
    void goesOnAfterProblems();
    void tellsOfFilesThatAreNoDocuments_data();
    void tellsOfFilesThatAreNoDocuments();
    void weighsWhatCannotBeRead();
    void keepsTheOrderOfNames();
    void fixesWhatIsSafe();
    void writesNoSectionsOfGuessedTemplates();
    void asksLittleWhereNoTemplateFits();
    void fixesKeepTheSpellingOfFiles();
    void changesNothingUnasked();
    void explainsRules();
    void readsTheFieldsBesideReadme();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    Outcome check(const QStringList& arguments) const
    {
        return runProgram(QStringList{QStringLiteral("check")} + arguments, m_folder->path());
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    const QByteArray m_document =
        "---\ntitle: A plan\nstatus: Draft\nauthors: [Platform team]\ncreated: 2026-01-02\n---\n\n"
        "## Motivation\n\nIt takes 340 ms.\n\n## Summary\n\nThe price is TBD.\n";
};

void TestCheckCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(writeFile(path(QStringLiteral("a.md")), m_document));
}

void TestCheckCommand::readsOptions()
{
    const auto options = parseCheckOptions({"a", "--format", "sarif", "b.md", "--fix", "--fail-on=never",
                                            "--template", "technical-rfc", "--profile", "docuchango"});
    QVERIFY2(options, qPrintable(options ? QString() : options.error().message));
    const CheckOptions expected{{"a", "b.md"},
                                "technical-rfc",
                                "docuchango",
                                CheckFormat::Sarif,
                                FixMode::ApplySafeFixes,
                                Severity::Off,
                                {}};
    QCOMPARE(*options, expected);
    const CheckOptions bare{{"a"}, {}, {}, CheckFormat::Text, FixMode::Report, Severity::Error, {}};
    QCOMPARE(*parseCheckOptions({"a"}), bare);
    QCOMPARE(parseCheckOptions({"a", "--fail-on", "info"})->failOn, Severity::Note);
    QCOMPARE(parseCheckOptions({"--explain", "SEC-EMPTY"})->explained, QStringLiteral("SEC-EMPTY"));
}

void TestCheckCommand::refusesWrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("no path") << QStringList{} << "PATH";
    QTest::newRow("format") << QStringList{"a.md", "--format", "xml"} << "xml";
    QTest::newRow("weight") << QStringList{"a.md", "--fail-on", "fatal"} << "fatal";
    QTest::newRow("profile") << QStringList{"a.md", "--profile", "other"} << "docuchango";
    QTest::newRow("template") << QStringList{"a.md", "--template", "no-such"} << "no-such";
    QTest::newRow("option") << QStringList{"a.md", "--quick"} << "quick";
    QTest::newRow("missing file") << QStringList{"no.md"} << "no.md";
    QTest::newRow("rule") << QStringList{"--explain", "NO-SUCH"} << "NO-SUCH";
    QTest::newRow("misspelled rule") << QStringList{"--explain", "SEC-EMTPY"} << "did you mean SEC-EMPTY?";
}

void TestCheckCommand::refusesWrongUse()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const Outcome outcome = check(arguments);
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(outcome.errors.startsWith("redraft: ") && outcome.errors.contains(named.toUtf8()),
             outcome.errors.constData());
    QCOMPARE(outcome.errors.count('\n'), 1);
}

void TestCheckCommand::writesText()
{
    const Outcome outcome = check({"a.md", "--template", "technical-rfc"});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.errors, QByteArray());
    QVERIFY2(outcome.output.contains("a.md:14:14: warning: Still to be written: TBD [TPL-LEFT]\n"),
             outcome.output.constData());
    const QByteArray summary = outcome.output.trimmed().split('\n').constLast();
    static const QRegularExpression form(
        QStringLiteral("^1 file: \\d+ errors?, \\d+ warnings?, \\d+ remarks?$"));
    QVERIFY2(form.match(QString::fromUtf8(summary)).hasMatch(), summary.constData());
    QVERIFY(!outcome.output.contains('\x1b'));
    QVERIFY2(outcome.output.contains(": Section missing: Open questions [SEC-MISSING]\n"),
             outcome.output.constData());
    QVERIFY2(outcome.output.contains(": Where does 340 ms come from? (Motivation) [PERF-SOURCE]\n"),
             outcome.output.constData());
}

void TestCheckCommand::showsWhatIsWaived()
{
    QVERIFY(writeFile(path(QStringLiteral("a.md")),
                      m_document + "\n<!-- redraft: waive TPL-LEFT: the price is not public -->\n"));
    const Outcome outcome = check({"a.md"});
    QVERIFY2(outcome.output.contains(
                 "a.md:14:14: waived: Still to be written: TBD (the price is not public) [TPL-LEFT]\n"),
             outcome.output.constData());
}

void TestCheckCommand::exitsByWeight_data()
{
    QTest::addColumn<QString>("failOn");
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<int>("expected");
    const QByteArray empty = "# Notes\n\nMilk.\n";
    const QByteArray fitting = m_document;
    const QByteArray broken = m_document + "\nSee [it](gone.md).\n";
    QTest::newRow("errors") << "error" << broken << 1;
    QTest::newRow("errors, never") << "never" << broken << 0;
    QTest::newRow("errors, info") << "info" << broken << 1;
    QTest::newRow("what a guess misses") << "error" << fitting << 0;
    QTest::newRow("what a guess misses, warning") << "warning" << fitting << 1;
    QTest::newRow("no template fits") << "warning" << empty << 0;
    QTest::newRow("no template fits, info") << "info" << empty << 1;
}

void TestCheckCommand::exitsByWeight()
{
    QFETCH(QString, failOn);
    QFETCH(QByteArray, document);
    QVERIFY(writeFile(path(QStringLiteral("b.md")), document));
    QTEST(check({"b.md", "--fail-on", failOn}).exitCode, "expected");
}

void TestCheckCommand::writesJson()
{
    QVERIFY(writeFile(path(QStringLiteral("bytes.md")), "# \xff\xfe \"x\"\n\nTBD \xc3\n"));
    const Outcome outcome = check({"a.md", "bytes.md", "--format", "json"});
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(outcome.output, &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(QString::fromUtf8(outcome.output).toUtf8(), outcome.output);
    QCOMPARE(root.value(QStringLiteral("version")).toInt(), 1);
    QCOMPARE(root.value(QStringLiteral("summary")).toObject().value(QStringLiteral("files")).toInt(), 2);
    const QJsonObject file = root.value(QStringLiteral("files")).toArray().at(0).toObject();
    QCOMPARE(file.value(QStringLiteral("path")).toString(), QStringLiteral("a.md"));
    QJsonObject left;
    for (const QJsonValue& value : file.value(QStringLiteral("findings")).toArray()) {
        if (value.toObject().value(QStringLiteral("id")) == QStringLiteral("TPL-LEFT"))
            left = value.toObject();
    }
    QCOMPARE(left.value(QStringLiteral("line")).toInt(), 14);
    QCOMPARE(left.value(QStringLiteral("column")).toInt(), 14);
    QCOMPARE(left.value(QStringLiteral("endColumn")).toInt(), 17);
    QCOMPARE(left.value(QStringLiteral("severity")).toString(), QStringLiteral("warning"));
    QCOMPARE(left.value(QStringLiteral("section")).toString(), QStringLiteral("summary"));
}

void TestCheckCommand::writesGithubCommands()
{
    QVERIFY(writeFile(path(QStringLiteral("100%,a:b.md")), m_document));
    const Outcome outcome = check({"100%,a:b.md", "--format", "github"});
    QVERIFY2(
        outcome.output.contains("::warning file=100%25%2Ca%3Ab.md,line=14,endLine=14,col=14,endColumn=17,"
                                "title=TPL-LEFT::Still to be written: TBD\n"),
        outcome.output.constData());
    for (const QByteArray& line : outcome.output.trimmed().split('\n'))
        QVERIFY2(line.startsWith("::"), line.constData());
}

void TestCheckCommand::goesOnAfterProblems()
{
    QVERIFY(writeFile(path(QStringLiteral("sub/picture.md")), QByteArray("\x89PNG\r\n\x1a\n", 8)));
    const Outcome outcome = check({"no.md", "sub", "a.md", "--fail-on", "never"});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.output.contains("a.md:14:14"));
    QVERIFY(outcome.errors.contains("no.md") && outcome.errors.contains("picture.md"));
    QCOMPARE(outcome.errors.count('\n'), 2);
    QCOMPARE(check({"sub"}).exitCode, 2);
}

/// One clear line each, whatever the template asks for.
void TestCheckCommand::tellsOfFilesThatAreNoDocuments_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("output"); // "": nothing could be read
    QTest::addColumn<QByteArray>("errors");
    const QByteArray summary = "1 file: 0 errors, 1 warning, 0 remarks\n";
    QTest::newRow("empty") << "rfcs/b.md" << QByteArray()
                           << "rfcs/b.md:1:1: warning: The file is empty [FILE-EMPTY]\n" + summary
                           << QByteArray();
    QTest::newRow("blank") << "rfcs/b.md" << QByteArray("\n  \n")
                           << "rfcs/b.md:1:1: warning: The file holds nothing but blanks [FILE-EMPTY]\n" +
                                  summary
                           << QByteArray();
    QTest::newRow("NUL") << "index.md" << QByteArray("# A\n\nx\0y\n", 9)
                         << "index.md:3:2: warning: NUL characters in the text: 1; other programs take the "
                            "file for no text [FILE-NUL]\n" +
                                summary
                         << QByteArray();
    QTest::newRow("no UTF-8")
        << "index.md" << QByteArray("# A\n\nx\xff\xfey\n")
        << "index.md:3:2: warning: Bytes that are no UTF-8: 2; other programs show them as "
           "they like [FILE-UTF8]\n" +
               summary
        << QByteArray();
    QTest::newRow("fields") << "rfcs/kep.yaml" << QByteArray("title: A\n") << QByteArray()
                            << QByteArray("redraft: rfcs/kep.yaml holds fields, not a document. Name the "
                                          "Markdown file beside it.\n");
}

void TestCheckCommand::tellsOfFilesThatAreNoDocuments()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QVERIFY(writeFile(path(name), bytes));
    const Outcome outcome = check({name});
    QTEST(outcome.output, "output");
    QTEST(outcome.errors, "errors");
    QCOMPARE(outcome.exitCode, outcome.output.isEmpty() ? 2 : 0);
}

/// The work goes on, but what could not be read is no success unless nobody asked for a verdict.
void TestCheckCommand::weighsWhatCannotBeRead()
{
    QVERIFY(writeFile(path("b.md"), "# A\n\nText is here.\n"));
    QVERIFY(writeFile(path("wide.md"), QByteArray("\xff\xfe#\0 \0", 6)));
    QVERIFY(writeFile(path("kep/kep.yaml"), "title: A\n"));
    const QStringList all{"b.md", "wide.md", "kep", "gone.md"};
    const Outcome outcome = check(all);
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.output.contains("1 file: 0 errors"), outcome.output.constData());
    QCOMPARE(outcome.errors.count('\n'), 3);
    QVERIFY2(outcome.errors.contains("kep/kep.yaml has no README.md beside it"), outcome.errors.constData());
    QCOMPARE(check(all + QStringList{"--fail-on", "never"}).exitCode, 0);
    QCOMPARE(check({"wide.md", "gone.md", "--fail-on", "never"}).exitCode, 2);
}

void TestCheckCommand::keepsTheOrderOfNames()
{
    for (int i = 0; i < 60; ++i)
        QVERIFY(writeFile(path(QStringLiteral("many/%1.md").arg(i, 3, 10, QChar(u'0'))),
                          i % 2 == 0 ? m_document : m_document + QByteArray(60'000, 'x')));
    const Outcome first = check({"many"});
    QStringList names;
    for (const QByteArray& line : first.output.split('\n'))
        names += QString::fromUtf8(line.left(line.indexOf(':')));
    names.removeLast(); // behind the last line end
    names.removeLast(); // the summary
    QStringList sorted = names;
    std::sort(sorted.begin(), sorted.end());
    QCOMPARE(names, sorted);
    QCOMPARE(check({"many"}).output, first.output);
}

void TestCheckCommand::fixesWhatIsSafe()
{
    const QStringList asked{"a.md", "--fix", "--fail-on", "never", "--template", "technical-rfc"};
    const Outcome outcome = check(asked);
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.output.startsWith("a.md: fixed: line "), outcome.output.constData());
    const QByteArray fixed = fileBytes(path(QStringLiteral("a.md")));
    QVERIFY(fixed.startsWith(m_document.left(60)) && fixed != m_document);
    const Outcome again = check(asked);
    QVERIFY2(!again.output.contains("fixed"), again.output.constData());
    QCOMPARE(fileBytes(path(QStringLiteral("a.md"))), fixed);
}

/// What nobody named asks for sections and states, but neither writes them nor insists on its states.
void TestCheckCommand::writesNoSectionsOfGuessedTemplates()
{
    const QByteArray document = QByteArray(m_document).replace("status: Draft", "status: wip");
    QVERIFY(writeFile(path(QStringLiteral("a.md")), document));
    const Outcome guessed = check({"a.md", "--fix", "--fail-on", "never"});
    QCOMPARE(fileBytes(path(QStringLiteral("a.md"))), document);
    const QByteArray missing = "error: Section missing";
    QVERIFY2(!guessed.output.contains(missing), guessed.output.constData());
    QVERIFY(check({"a.md", "--template", "technical-rfc"}).output.contains(missing));
    QVERIFY(guessed.output.contains("[SEC-MISSING]") &&
            check({"--help"}).output.contains("redraft templates match FILE"));
    QVERIFY(writeFile(path(QStringLiteral("b.md")), QByteArray(document).replace("wip", "Banana")));
    const Outcome unknown = check({"b.md"});
    QVERIFY2(unknown.output.contains("info: Status cannot be “Banana” [META-STATUS]"),
             unknown.output.constData());
    QVERIFY(writeFile(path(QStringLiteral(".redraft/config.yaml")), "default_template: technical-rfc\n"));
    QVERIFY(writeFile(path(QStringLiteral("c.md")), "# Notes\n\nMilk.\n"));
    const Outcome named = check({"c.md", "--fix", "--fail-on", "never"});
    QVERIFY(fileBytes(path(QStringLiteral("c.md"))).contains("## Summary\n"));
    QVERIFY2(named.output.contains(": Section missing: Summary [SEC-MISSING]\n"), named.output.constData());
}

void TestCheckCommand::asksLittleWhereNoTemplateFits()
{
    QVERIFY(writeFile(path(QStringLiteral("notes.md")), "# Meeting\n\nSee [it](gone.md).\n\n## Milk\n"));
    const Outcome outcome = check({"notes.md", "--fail-on", "never"});
    QVERIFY2(outcome.output.contains("[LINK-FILE]"), outcome.output.constData());
    QVERIFY2(outcome.output.contains("notes.md:1:1: info: No template fits this document; name one with "
                                     "--template or in .redraft/config.yaml [TPL-NONE]\n"),
             outcome.output.constData());
    QVERIFY2(!outcome.output.contains("[SEC-MISSING]") && !outcome.output.contains("[META-") &&
                 outcome.output.contains("notes.md:5:4: info: Section is empty: Milk [SEC-EMPTY]\n"),
             outcome.output.constData());
    QVERIFY(check({"notes.md", "--template", "madr"}).output.contains("[SEC-MISSING]"));
    QVERIFY(writeFile(
        path(QStringLiteral("open.md")),
        "# Meeting\n\n## Milk\n\nNeeds discussion <!-- TODO -->\n\n## Bread\n\nIt is TBD by [name].\n\n"
        "- TODO: ask\n\nDescribe the shop.\n"));
    const QByteArray open = check({"open.md", "--fail-on", "never"}).output;
    QVERIFY2(open.contains("open.md:5:1: warning: Only placeholders so far: Milk [SEC-EMPTY]\n") &&
                 open.contains("open.md:11:3: warning: Still to be written: TODO: ask [TPL-LEFT]\n") &&
                 open.contains("1 file: 0 errors, 2 warnings, 1 remark"),
             open.constData());
}

/// BOM, CRLF, a lone LF, bytes that are no UTF-8: all as before, beside what the fixes insert.
void TestCheckCommand::fixesKeepTheSpellingOfFiles()
{
    QByteArray document = m_document;
    document.replace('\n', "\r\n").replace("340 ms.\r\n", "340 ms \xff.\n");
    document.prepend("\xef\xbb\xbf");
    QVERIFY(writeFile(path(QStringLiteral("a.md")), document));
    const Outcome outcome = check({"a.md", "--fix", "--fail-on", "never", "--template", "technical-rfc"});
    QVERIFY2(outcome.output.contains(" fixed"), outcome.output.constData());
    const QByteArray fixed = fileBytes(path(QStringLiteral("a.md")));
    QVERIFY(fixed.startsWith("\xef\xbb\xbf---\r\ntitle") && fixed.contains("340 ms \xff.\n\r\n## Goals"));
    QCOMPARE(QByteArray(fixed).replace("\r\n", "").count('\n'), 1);
}

void TestCheckCommand::changesNothingUnasked()
{
    for (const char* format : {"text", "json", "sarif", "github"})
        check({".", "--format", QString::fromLatin1(format)});
    QCOMPARE(fileBytes(path(QStringLiteral("a.md"))), m_document);
}

void TestCheckCommand::explainsRules()
{
    const Outcome outcome = check({"--explain", "SEC-EMPTY"});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.output.startsWith("SEC-EMPTY"), outcome.output.constData());
    const Outcome all = check({"--explain"});
    QCOMPARE(all.exitCode, 0);
    QVERIFY2(all.output.contains("\nID-FILE: Number and file name agree\n"), all.output.constData());
}

/// The fields of a kep.yaml are the document's; mending the document never writes them into its text.
void TestCheckCommand::readsTheFieldsBesideReadme()
{
    const QByteArray text = "# KEP-1: T\n\n## Summary\n\nText.\n";
    const QByteArray fields = "title: T\nstatus: nonsense\nauthors: ['@a']\ncreation-date: Jan 2, 2026\n"
                              "kep-number: 1\nowning-sig: sig-x\n";
    QVERIFY(writeFile(path(QStringLiteral("README.md")), text));
    QVERIFY(writeFile(path(QStringLiteral("kep.yaml")), fields));
    const QByteArray findings = check({"README.md", "--fix", "--fail-on", "never"}).output;
    QVERIFY2(findings.contains("nonsense"), findings.constData());
    QVERIFY2(findings.contains("kep.yaml:2:9: "), findings.constData());
    const QByteArray commands = check({"README.md", "--format", "github"}).output;
    QVERIFY2(commands.contains("file=kep.yaml,line=2,endLine=2,col=9,"), commands.constData());
    QVERIFY2(!findings.contains("Authors missing"), findings.constData());
    QFile readme(path(QStringLiteral("README.md")));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    const QByteArray now = readme.readAll();
    QVERIFY2(now.startsWith("# KEP-1: T\n"), now.constData());
    QVERIFY2(!now.contains("2026"), now.constData());
}

QTEST_GUILESS_MAIN(TestCheckCommand)
#include "test_checkcommand.moc"
