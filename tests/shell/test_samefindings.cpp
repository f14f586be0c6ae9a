#include "app/reporting/filechecker.h"
#include "app/reporting/findingplaces.h"
#include "tests/shell/windowfixture.h"
#include "tests/support/documents.h"

using namespace redraft;
using namespace redraft::test;

/// The window finds in a document what `redraft check` finds.
class TestSameFindings : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void areFound_data();
    void areFound();
    void areFoundInTheCorpus();

private:
    QStringList inWindow(const QString& path);
    static QStringList atCommandLine(const QString& path);
    static QStringList linesOf(const std::vector<ReportedFinding>& findings);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<SessionState> m_session;
    ScriptedPrompter m_prompter;
    std::unique_ptr<DocumentController> m_controller;
};

void TestSameFindings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings =
        std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_session = std::make_unique<SessionState>(*m_settings);
    m_controller = std::make_unique<DocumentController>(m_prompter, *m_session, nullptr);
}

void TestSameFindings::cleanup()
{
    m_controller.reset();
    m_session.reset();
    m_settings.reset();
    m_folder.reset();
}

/// The remark that no template fits says how to choose one here and there. What is wrong with the bytes of a
/// file is nothing of its text.
QStringList TestSameFindings::linesOf(const std::vector<ReportedFinding>& findings)
{
    QStringList lines;
    for (const ReportedFinding& reported : findings) {
        const Finding& finding = reported.finding;
        if (finding.checkId.startsWith(QStringLiteral("FILE-")))
            continue;
        const bool isChoice = finding.checkId == u"TPL-NONE";
        lines += QStringLiteral("%1+%2: %3 [%4] %5")
                     .arg(finding.range.start)
                     .arg(finding.range.length)
                     .arg(int(finding.severity))
                     .arg(finding.checkId, isChoice ? QString() : finding.message);
    }
    lines.sort();
    return lines;
}

QStringList TestSameFindings::inWindow(const QString& path)
{
    m_controller->beginOpening(path);
    const auto isComplete = [this] {
        return m_controller->state() == DocumentState::Shown && m_controller->context().neighbourhood &&
               !m_controller->runner().isBusy();
    };
    if (!QTest::qWaitFor(isComplete, 30000))
        return {QStringLiteral("not analysed")};
    const auto analysis = m_controller->runner().latest();
    return linesOf(
        reportedFindings(*analysis->report, analysis->snapshot, m_controller->format().lineEnding));
}

QStringList TestSameFindings::atCommandLine(const QString& path)
{
    const Workspace workspace(nullptr, QDate::currentDate());
    const FileChecker checker(
        [&workspace](const FoundDocument& document, const ParsedDocument& parsed) {
            return workspace.context(document, parsed);
        },
        FixMode::Report);
    const FoundDocuments found = findDocuments({path});
    return found.documents.size() == 1 ? linesOf(checker.check(found.documents.front()).findings)
                                       : QStringList{QStringLiteral("not found")};
}

void TestSameFindings::areFound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected"); ///< part of one of the findings
    const QByteArray notes("# Notes\n\nMilk. See [it](gone.md).\n\n## More\n\nTBD\n");
    const QByteArray madr("---\nstatus: maybe\ndate: 2026.1.2\n---\n\n# T\n\n"
                          "## Context and Problem Statement\n\nA\n\n## Considered Options\n\n- B\n\n"
                          "## Decision Outcome\n\n");
    QTest::newRow("no template") << "a.md" << notes << "TPL-NONE";
    QTest::newRow("template that fits best") << "a.md" << madr << "META-STATUS";
    QTest::newRow("configured template") << "rfcs/a.md" << notes << "SEC-MISSING";
    QTest::newRow("list of documents") << "README.md" << notes << "gone.md";
    QTest::newRow("list of documents of a kind") << "rfcs/README.md" << notes << "gone.md";
    QTest::newRow("document in a folder of its own") << "rfcs/0001-zebra/README.md" << notes << "SEC-MISSING";
}

void TestSameFindings::areFound()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const QString path = m_folder->filePath(name);
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral(".redraft")));
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    writeBytes(m_folder->filePath(QStringLiteral(".redraft/config.yaml")),
               "templates: {'rfcs/**': technical-rfc}\n");
    writeBytes(path, text);
    const QStringList findings = inWindow(path);
    QVERIFY2(findings.join(u'\n').contains(expected), qPrintable(findings.join(u'\n')));
    QCOMPARE(findings, atCommandLine(path));
}

void TestSameFindings::areFoundInTheCorpus()
{
    constexpr qsizetype step = 4; // the window waits for the files around each document
    QStringList others;
    const QStringList files = corpusFiles();
    for (qsizetype i = 0; i < files.size(); i += step) {
        const QString& path = files[i];
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || file.readAll().trimmed().isEmpty())
            continue; // who begins with nothing begins an RFC in the window
        const QStringList window = inWindow(path);
        const QStringList command = atCommandLine(path);
        if (window != command)
            others += QStringLiteral("%1: %2 / %3").arg(path).arg(window.size()).arg(command.size());
    }
    QVERIFY2(others.isEmpty(), qPrintable(others.join(u'\n')));
}

QTEST_MAIN(TestSameFindings)
#include "test_samefindings.moc"
