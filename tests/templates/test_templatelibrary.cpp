#include "app/templates/templatelibrary.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace redraft;

namespace {

QByteArray templateNamed(const QByteArray& id, const QByteArray& name)
{
    return "id: " + id + "\nname: " + name +
           "\nsections: [{id: one, heading: Zebra}, {id: two, heading: Giraffe}]\nmatch: {headings: "
           "[Zebra]}\n";
}

void write(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestTemplateLibrary : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void shipsTenTemplates();
    void nearerTemplatesWin();
    void brokenFilesAreFaultsBesideTheOthers();
    void findsTheRepository_data();
    void findsTheRepository();
    void choosesByConfiguration_data();
    void choosesByConfiguration();
    void choosesByMatch();
    void saysWhatIsWrongWithTheConfiguration_data();
    void saysWhatIsWrongWithTheConfiguration();

private:
    QString place(const char* path) const { return m_folder->filePath(QString::fromLatin1(path)); }
    std::shared_ptr<const TemplateLibrary> read() const
    {
        return TemplateLibrary::read({place("user"), place("repository")});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestTemplateLibrary::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestTemplateLibrary::shipsTenTemplates()
{
    const auto library = TemplateLibrary::shipped();
    QCOMPARE(library->ids(), (QStringList{"technical-rfc", "docuchango-rfc", "gap-analysis-memo",
                                          "go-proposal", "kubernetes-kep", "madr", "project-rfc",
                                          "proposal-rfc", "reliability-plan", "rust-rfc"}));
    QVERIFY(library->faults().isEmpty());
    for (const LibraryTemplate& entry : library->templates()) {
        const std::string id = entry.value->id.toStdString();
        QVERIFY2(!entry.value->lifecycle.isEmpty(), id.c_str());
        for (const BriefAnswer answer :
             {BriefAnswer::Problem, BriefAnswer::Context, BriefAnswer::Constraints})
            QVERIFY2(entry.value->sectionFor(answer), id.c_str());
        for (const SectionDefinition& section : entry.value->sections)
            QVERIFY2(!section.guidance.isEmpty() && !section.scaffold.isEmpty(), id.c_str());
        for (const FieldDefinition& field : entry.value->fields)
            QVERIFY2(!field.help.isEmpty(), id.c_str());
    }
    QCOMPARE(library->find(QStringLiteral("docuchango-rfc"))->sections.size(), size_t(17));
    QCOMPARE(library->find(QStringLiteral("proposal-rfc"))->readiness.size(), size_t(10));
    QCOMPARE(library->find(QStringLiteral("proposal-rfc"))->process.size(), size_t(4));
    QCOMPARE(library->find(QStringLiteral("reliability-plan"))->readiness.size(), size_t(20));
    QCOMPARE(library->find(QStringLiteral("project-rfc"))->lifecycle.states.size(), size_t(5));
}

void TestTemplateLibrary::nearerTemplatesWin()
{
    write(place("user/a.yaml"), templateNamed("own", "User's"));
    write(place("user/m.yml"), templateNamed("madr", "User's MADR"));
    write(place("repository/.redraft/templates/a.yaml"), templateNamed("own", "Team's"));
    const auto library = read();
    QCOMPARE(library->templates().front().value->name, QStringLiteral("Team's"));
    QCOMPARE(library->find(QStringLiteral("madr"))->name, QStringLiteral("User's MADR"));
    QCOMPARE(library->templates().size(), TemplateLibrary::shipped()->templates().size() + 1);
    QVERIFY(library->faults().isEmpty());
    QVERIFY(library->watchedPaths().contains(place("user/m.yml")));
    QVERIFY(library->watchedPaths().contains(place("repository/.redraft/templates")));
}

void TestTemplateLibrary::brokenFilesAreFaultsBesideTheOthers()
{
    write(place("user/broken.yaml"), "id: x\nname: [\n");
    write(place("user/big.yaml"), QByteArray(2 * 1024 * 1024, '#'));
    write(place("user/good.yaml"), templateNamed("good", "Good"));
    write(place("user/twin.yaml"), templateNamed("good", "Twin"));
    QDir().mkpath(place("user/folder.yaml"));
    const auto library = read();
    QCOMPARE(library->find(QStringLiteral("good"))->name, QStringLiteral("Good"));
    QCOMPARE(library->faults().size(), 3);
    const QString faults = library->faults().join(u'\n');
    QVERIFY(faults.contains(place("user/broken.yaml") + QStringLiteral(" cannot be used: line 2")));
    QVERIFY(faults.contains(place("user/big.yaml")));
    QVERIFY(faults.contains(QStringLiteral("has the same id “good”")));
    QVERIFY(TemplateLibrary::read({place("no"), place("nowhere")})->faults().isEmpty());
}

void TestTemplateLibrary::findsTheRepository_data()
{
    QTest::addColumn<QStringList>("folders");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("root");
    QTest::newRow("redraft") << QStringList{"r/.redraft", "r/a/b"} << "r/a/b/x.md"
                             << "r";
    QTest::newRow("git") << QStringList{"r/.git", "r/a"} << "r/a/x.md"
                         << "r";
    QTest::newRow("redraft goes before git") << QStringList{"r/.redraft", "r/a/.git"} << "r/a/x.md"
                                             << "r";
    QTest::newRow("nearest") << QStringList{"r/.redraft", "r/a/.redraft"} << "r/a/x.md"
                             << "r/a";
    QTest::newRow("a folder itself") << QStringList{"r/.redraft"} << "r"
                                     << "r";
    QTest::newRow("a folder that is not there yet") << QStringList{"r/.redraft"} << "r/x.md"
                                                    << "r";
}

void TestTemplateLibrary::findsTheRepository()
{
    QFETCH(QStringList, folders);
    QFETCH(QString, path);
    QFETCH(QString, root);
    for (const QString& folder : folders)
        QVERIFY(QDir().mkpath(m_folder->filePath(folder)));
    const TemplatePlaces places = TemplatePlaces::around(m_folder->filePath(path));
    QCOMPARE(places.repositoryRoot, m_folder->filePath(root));
    QVERIFY(places.userFolder.endsWith(QStringLiteral("/templates")));
    QVERIFY(TemplatePlaces::around(QString()).repositoryRoot.isEmpty());
}

void TestTemplateLibrary::choosesByConfiguration_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("id");
    QTest::newRow("first glob") << "docs/adr/1.md"
                                << "madr";
    QTest::newRow("second glob") << "docs/rfcs/deep/1.md"
                                 << "own";
    QTest::newRow("missing template") << "memos/1.md"
                                      << "go-proposal";
    QTest::newRow("no glob") << "1.md"
                             << "go-proposal";
}

void TestTemplateLibrary::choosesByConfiguration()
{
    QFETCH(QString, path);
    QFETCH(QString, id);
    write(place("repository/.redraft/templates/own.yaml"), templateNamed("own", "Own"));
    write(place("repository/.redraft/config.yaml"), "templates:\n  docs/adr/*.md: madr\n  docs/**/*.md: own\n"
                                                    "  memos/*.md: nothing\ndefault_template: go-proposal\n");
    const auto library = read();
    QCOMPARE(library->faults().size(), 1);
    QVERIFY(library->faults().front().endsWith(
        QStringLiteral("names the template “nothing”, which is not there.")));
    const TemplateChoice choice = library->choose(traitsOf(place("repository/") + path, QString()));
    QCOMPARE(choice.value->id, id);
    QVERIFY(choice.reason == TemplateReason::Configured);
}

void TestTemplateLibrary::choosesByMatch()
{
    write(place("user/own.yaml"), templateNamed("own", "Own"));
    const auto library = read();
    const TemplateChoice own =
        library->choose(traitsOf({}, QStringLiteral("# T\n\n## Zebra\n\n## Giraffe\n")));
    QCOMPARE(own.value->id, QStringLiteral("own"));
    QVERIFY(own.reason == TemplateReason::Matched);
    const TemplateChoice none = library->choose(traitsOf({}, QStringLiteral("# Shopping\n\nMilk.\n")));
    QCOMPARE(none.value->id, QStringLiteral("technical-rfc"));
    QVERIFY(none.reason == TemplateReason::Standard);
}

void TestTemplateLibrary::saysWhatIsWrongWithTheConfiguration_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("fault");
    QTest::newRow("empty") << QByteArray() << "";
    QTest::newRow("list") << QByteArray("- a\n") << "line 1: The configuration must be a map";
    QTest::newRow("unknown key") << QByteArray("x: 1\n")
                                 << "line 1: The configuration has the unknown key “x”";
    QTest::newRow("value is a list") << QByteArray("templates:\n  a: [b]\n")
                                     << "line 2: “templates” must be text.";
    QTest::newRow("no YAML") << QByteArray("a: [\n") << "line 1: ";
}

void TestTemplateLibrary::saysWhatIsWrongWithTheConfiguration()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, fault);
    write(place("repository/.redraft/config.yaml"), yaml);
    const QStringList faults = read()->faults();
    QCOMPARE(faults.isEmpty(), fault.isEmpty());
    QVERIFY2(faults.join(u'\n').contains(fault), qPrintable(faults.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestTemplateLibrary)
#include "test_templatelibrary.moc"
