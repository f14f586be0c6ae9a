#include "app/commands/checkcommand.h"
#include "tests/support/programrun.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace redraft;
using namespace redraft::test;

/// `check --ask` and `check --diff`: who wants to see a fix before it is applied.
class TestFixQuestions : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void doesWhatTheAnswerSays_data();
    void doesWhatTheAnswerSays();
    void asksWithTheDifference();
    void showsTheDifferenceAndChangesNothing();
    void refusesContradictions_data();
    void refusesContradictions();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("a.md")); }
    ExitCode check(const QStringList& arguments, const QByteArray& answers = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_output;
    QByteArray m_errors;
    const QByteArray m_document = "# A plan\n\nSee [one](#firs) and [two](#secnd).\n\n"
                                  "## First\n\n```\ncode\n```\n\n## Second\n\nText.";
};

void TestFixQuestions::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(writeFile(path(), m_document));
}

ExitCode TestFixQuestions::check(const QStringList& arguments, const QByteArray& answers)
{
    QBuffer output;
    QBuffer errors;
    QBuffer input;
    input.setData(answers);
    if (!output.open(QIODevice::WriteOnly) || !errors.open(QIODevice::WriteOnly) ||
        !input.open(QIODevice::ReadOnly))
        return ExitCode::WrongUse;
    const ExitCode code = CheckCommand().run(arguments + QStringList{path()}, {output, errors, &input});
    m_output = output.data();
    m_errors = errors.data();
    return code;
}

void TestFixQuestions::doesWhatTheAnswerSays_data()
{
    QTest::addColumn<QByteArray>("answers");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("both") << QByteArray("y\nyes\n") << QByteArray("See [one](#first) and [two](#second).\n");
    QTest::newRow("one") << QByteArray("n\ny\n") << QByteArray("See [one](#firs) and [two](#second).\n");
    QTest::newRow("enough") << QByteArray("y\nq\ny\n")
                            << QByteArray("See [one](#first) and [two](#secnd).\n");
    QTest::newRow("no answer") << QByteArray() << QByteArray("See [one](#firs) and [two](#secnd).\n");
    QTest::newRow("other words") << QByteArray("what\n\n")
                                 << QByteArray("See [one](#firs) and [two](#secnd).\n");
}

void TestFixQuestions::doesWhatTheAnswerSays()
{
    QFETCH(QByteArray, answers);
    QFETCH(QByteArray, line);
    check({QStringLiteral("--ask")}, answers);
    const QByteArray after = fileBytes(path());
    QVERIFY2(after.contains(line), after.constData());
    QVERIFY2(after.endsWith("Text.\n"), "what is safe is mended without a question");
    const qsizetype asked = m_errors.count("Apply this?");
    QVERIFY2(asked <= 2, m_errors.constData());
}

void TestFixQuestions::asksWithTheDifference()
{
    check({QStringLiteral("--ask")}, "n\nn\n");
    QVERIFY2(
        m_errors.contains("\n-See [one](#firs) and [two](#secnd).\n+See [one](#first) and [two](#secnd).\n"),
        m_errors.constData());
    QCOMPARE(m_errors.count("Apply this?"), 2);
}

void TestFixQuestions::showsTheDifferenceAndChangesNothing()
{
    QCOMPARE(check({QStringLiteral("--diff")}), ExitCode::FaultsFound);
    QVERIFY2(m_output.startsWith("--- ") &&
                 m_output.contains("\n-Text.\n\\ No newline at end of file\n+Text.\n"),
             m_output.constData());
    QCOMPARE(fileBytes(path()), m_document);
    check({QStringLiteral("--fix")});
    QCOMPARE(check({QStringLiteral("--diff")}), ExitCode::Done);
    QCOMPARE(m_output, QByteArray());
}

void TestFixQuestions::refusesContradictions_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("fix") << QStringList{"--diff", "--fix"};
    QTest::newRow("ask") << QStringList{"--diff", "--ask"};
    QTest::newRow("format") << QStringList{"--diff", "--format", "json"};
    QTest::newRow("profile") << QStringList{"--ask", "--profile", "docuchango"};
}

void TestFixQuestions::refusesContradictions()
{
    QFETCH(QStringList, arguments);
    QCOMPARE(check(arguments), ExitCode::WrongUse);
    QVERIFY2(m_errors.contains(arguments.front().toLatin1()), m_errors.constData());
    QCOMPARE(fileBytes(path()), m_document);
}

QTEST_MAIN(TestFixQuestions)
#include "test_fixquestions.moc"
