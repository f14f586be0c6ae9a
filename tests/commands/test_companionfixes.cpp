#include "tests/support/programrun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace redraft::test;

namespace {

const QByteArray fields = "title: T # the name\nstatus: approved\nauthors: '@a'\n\nkep-number: 1\n"
                          "owning-sig:   sig-x\ncreation-date: 2024/01/05\nlast-updated: 5 January 2024\n";
const QByteArray mended = "title: T # the name\nstatus: implementable\nauthors: ['@a']\n\nkep-number: 1\n"
                          "owning-sig:   sig-x\ncreation-date: 2024-01-05\nlast-updated: 2024-01-05\n";

} // namespace

/// "check --fix" where the fields stand in a kep.yaml beside the README.md.
class TestCompanionFixes : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void mends_data();
    void mends();
    void showsBothFiles();
    void keepsTheSpellingOfTheFile();
    void leavesWhatIsWaived();
    void leavesWhatCannotBeRead();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    QByteArray content(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    Outcome check(const QStringList& arguments) const
    {
        return runProgram(QStringList{QStringLiteral("check")} + arguments, m_folder->path());
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCompanionFixes::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(writeFile(path("kep/README.md"), "# KEP-1: T\n\n## Summary\n\nText.\n"));
    QVERIFY(writeFile(path("kep/kep.yaml"), fields));
}

void TestCompanionFixes::mends_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("readme");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray readme = "# KEP-1: T\n\n## Summary\n\nText.\n";
    QTest::newRow("the document") << "kep/README.md" << readme << mended;
    QTest::newRow("the fields") << "kep/kep.yaml" << readme << mended;
    QTest::newRow("the folder") << "kep" << readme << mended;
    QTest::newRow("a document with fields of its own") << "kep"
                                                       << "---\ntitle: T\n---\n\n" + readme << fields;
}

void TestCompanionFixes::mends()
{
    QFETCH(QString, target);
    QFETCH(QByteArray, readme);
    QFETCH(QByteArray, expected);
    QVERIFY(writeFile(path("kep/README.md"), readme));
    const Outcome outcome = check({target, "--template", "kubernetes-kep", "--fix", "--fail-on", "never"});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(content("kep/kep.yaml"), expected);
    QVERIFY(!content("kep/README.md").contains("2024"));
    QCOMPARE(outcome.output.contains("README.md: fixed: kep.yaml, line 7: "), expected == mended);
}

void TestCompanionFixes::showsBothFiles()
{
    QVERIFY(writeFile(path("kep/README.md"), "# KEP-1: T\n\n## Summary\n\n```\nCode.\n```\n"));
    const QByteArray before = content("kep/README.md");
    const Outcome outcome = check({"kep", "--template", "kubernetes-kep", "--diff"});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.output.contains("--- kep/README.md\n+++ kep/README.md\n"), outcome.output.constData());
    QVERIFY2(outcome.output.contains("--- kep/kep.yaml\n+++ kep/kep.yaml\n"), outcome.output.constData());
    QVERIFY(outcome.output.contains("\n-creation-date: 2024/01/05\n"));
    QCOMPARE(content("kep/kep.yaml"), fields);
    QCOMPARE(content("kep/README.md"), before);
}

void TestCompanionFixes::keepsTheSpellingOfTheFile()
{
    const auto asDos = [](QByteArray text) { return "\xEF\xBB\xBF" + text.replace("\n", "\r\n"); };
    QVERIFY(writeFile(path("kep/kep.yaml"), asDos(fields)));
    check({"kep", "--template", "kubernetes-kep", "--fix"});
    QCOMPARE(content("kep/kep.yaml"), asDos(mended));
}

void TestCompanionFixes::leavesWhatIsWaived()
{
    QVERIFY(writeFile(path("kep/README.md"),
                      "# KEP-1: T\n\n<!-- redraft: waive META-DATE: the old dates are quoted -->\n\n"
                      "## Summary\n\nText.\n"));
    check({"kep", "--template", "kubernetes-kep", "--fix"});
    QVERIFY(content("kep/kep.yaml").contains("creation-date: 2024/01/05\n"));
    QVERIFY(content("kep/kep.yaml").contains("authors: ['@a']\n"));
}

void TestCompanionFixes::leavesWhatCannotBeRead()
{
    const QByteArray broken = fields + "help: [a\n";
    QVERIFY(writeFile(path("kep/kep.yaml"), broken));
    QCOMPARE(check({"kep", "--template", "kubernetes-kep", "--fix"}).exitCode, 1);
    QCOMPARE(content("kep/kep.yaml"), broken);
}

QTEST_GUILESS_MAIN(TestCompanionFixes)
#include "test_companionfixes.moc"
