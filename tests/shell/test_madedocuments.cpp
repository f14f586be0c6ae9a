#include "tests/shell/windowfixture.h"

using namespace redraft;
using namespace redraft::test;

/// Documents that were made of answers, before and after they are saved first.
class TestMadeDocuments : public WindowFixture
{
    Q_OBJECT

private slots:
    void init() { startWindow(); }
    void cleanup() { endWindow(); }
    void countAsUnsavedAtOnce_data();
    void countAsUnsavedAtOnce();
    void stayUnsavedAfterUndo();
    void haveTheirFieldsInTheFileBeside();
    void proposeTheFolder();
    void leaveNoFolderBehind();
    void keepTheFieldsOfAFileThatIsThere();
    void takeTheFieldsAlong();
    void areNotTheTemplateOfTheNextStart();
    void knowWhatTheDialogKnows_data();
    void knowWhatTheDialogKnows();

private:
    bool make(const QString& id, const QString& proposedPath = {})
    {
        const auto value = TemplateLibrary::shipped()->find(id);
        NewDocumentRequest request;
        request.title = QStringLiteral("Cache");
        request.number = 5;
        request.today = QDate(2026, 2, 3);
        request.answers.insert(BriefAnswer::Problem, QStringLiteral("Slow."));
        const auto made = newDocument(*value, request);
        return made && m_window->controller().newDocument(value, *made, proposedPath);
    }
    bool makeKep()
    {
        return make(QStringLiteral("kubernetes-kep"), path(QStringLiteral("5-cache/README.md")));
    }
    CompanionDocument& companion() const { return m_window->controller().companion(); }
    bool saveAs(const QString& name)
    {
        m_prompter.saveAsAnswer = path(name);
        return m_window->controller().save();
    }
    void changeFields()
    {
        const Edit edit = Edit::replace({0, 0}, QStringLiteral("zone: z\n"), QStringLiteral("Add"));
        QVERIFY(m_window->controller().applyCompanionEdit(edit));
    }
};

void TestMadeDocuments::countAsUnsavedAtOnce_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("metadata in the document") << QStringLiteral("technical-rfc");
    QTest::newRow("metadata beside it") << QStringLiteral("kubernetes-kep");
}

void TestMadeDocuments::countAsUnsavedAtOnce()
{
    QFETCH(QString, id);
    QVERIFY(make(id));
    QVERIFY(m_window->isWindowModified());
    QVERIFY(!m_window->close());
    QCOMPARE(m_prompter.saveQuestions, 1);
    action(ActionId::New)->trigger();
    QCOMPARE(m_prompter.saveQuestions, 2);
    QVERIFY(document().snapshot().text.contains(QStringLiteral("Slow.")));
    QVERIFY(saveAs(QStringLiteral("README.md")));
    QVERIFY(!m_window->isWindowModified());
    QVERIFY(m_window->close());
}

void TestMadeDocuments::stayUnsavedAfterUndo()
{
    QVERIFY(make(QStringLiteral("technical-rfc")));
    appendText(QStringLiteral("x"));
    action(ActionId::Undo)->trigger();
    QVERIFY(m_window->isWindowModified());
    m_prompter.saveAnswer = Prompter::SaveChoice::Discard;
    action(ActionId::New)->trigger();
    QVERIFY(!m_window->isWindowModified());
}

void TestMadeDocuments::haveTheirFieldsInTheFileBeside()
{
    QVERIFY(makeKep());
    QVERIFY(companion().exists());
    QVERIFY(companion().metadata()->find({QStringLiteral("title")}));
    changeFields();
    QVERIFY(saveAs(QStringLiteral("README.md")));
    QVERIFY(bytesOf(path(QStringLiteral("kep.yaml"))).startsWith("zone: z\n"));
    QCOMPARE(companion().path(), path(QStringLiteral("kep.yaml")));
    changeFields();
    QVERIFY(m_window->controller().save());
    QVERIFY(bytesOf(path(QStringLiteral("kep.yaml"))).startsWith("zone: z\nzone: z\n"));
    QVERIFY(!m_window->isWindowModified());
}

void TestMadeDocuments::proposeTheFolder()
{
    QVERIFY(makeKep());
    QVERIFY(saveAs(QStringLiteral("5-cache/README.md")));
    QCOMPARE(m_prompter.suggested, path(QStringLiteral("5-cache/README.md")));
    QVERIFY(m_prompter.wasFolderThere);
    QVERIFY(QFileInfo::exists(path(QStringLiteral("5-cache/kep.yaml"))));
}

void TestMadeDocuments::leaveNoFolderBehind()
{
    QVERIFY(makeKep());
    m_prompter.saveAsAnswer.clear();
    QVERIFY(!m_window->controller().save());
    QVERIFY(m_prompter.wasFolderThere);
    QVERIFY(!QFileInfo::exists(path(QStringLiteral("5-cache"))));
    QVERIFY(m_window->isWindowModified());
}

void TestMadeDocuments::keepTheFieldsOfAFileThatIsThere()
{
    QVERIFY(makeKep());
    writeBytes(path(QStringLiteral("kep.yaml")), "title: mine\n");
    QVERIFY(saveAs(QStringLiteral("README.md")));
    QCOMPARE(bytesOf(path(QStringLiteral("kep.yaml"))), QByteArray("title: mine\n"));
    QCOMPARE(companion().document().snapshot().text, QStringLiteral("title: mine\n"));
    QVERIFY(message(MessageTopic::OutsideChange).contains(QStringLiteral("kep.yaml")));
}

void TestMadeDocuments::takeTheFieldsAlong()
{
    QVERIFY(makeKep());
    QVERIFY(saveAs(QStringLiteral("README.md")));
    changeFields();
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("other")));
    m_prompter.saveAsAnswer = path(QStringLiteral("other/README.md"));
    QVERIFY(m_window->controller().saveAs());
    QVERIFY(bytesOf(path(QStringLiteral("other/kep.yaml"))).startsWith("zone: z\n"));
    QVERIFY(!bytesOf(path(QStringLiteral("kep.yaml"))).startsWith("zone: z\n"));
    QVERIFY(!m_window->isWindowModified());
}

void TestMadeDocuments::areNotTheTemplateOfTheNextStart()
{
    SessionState(*m_settings).setNewTemplate(QStringLiteral("kubernetes-kep"));
    makeWindow();
    QCOMPARE(m_window->controller().templates().value()->id, QStringLiteral("technical-rfc"));
    action(ActionId::New)->trigger();
    QCOMPARE(m_window->controller().templates().value()->id, QStringLiteral("kubernetes-kep"));
    QVERIFY(m_window->controller().companion().exists());
    QVERIFY(!m_window->isWindowModified());
}

void TestMadeDocuments::knowWhatTheDialogKnows_data()
{
    QTest::addColumn<QString>("neighbour"); ///< a file that is in the folder already
    QTest::addColumn<QString>("number");
    QTest::newRow("the first") << "notes.md"
                               << "RFC-001";
    QTest::newRow("one more") << "rfc-041-cache.md"
                              << "RFC-042";
}

/// The quick way to a document asks nothing, but knows as much.
void TestMadeDocuments::knowWhatTheDialogKnows()
{
    QFETCH(QString, neighbour);
    QFETCH(QString, number);
    writeBytes(path(QStringLiteral("gitconfig")), "[user]\n\tname = Platform team\n");
    const QByteArray before = qgetenv("GIT_CONFIG_GLOBAL");
    const auto restore = qScopeGuard([before] { qputenv("GIT_CONFIG_GLOBAL", before); });
    qputenv("GIT_CONFIG_GLOBAL", path(QStringLiteral("gitconfig")).toUtf8());
    writeBytes(path(neighbour), "# Cache\n");
    openRfc("# T\n");
    action(ActionId::New)->trigger();
    const auto metadata = parseDocument(document().snapshot(), nullptr, {})->metadata;
    const MetadataField* field = metadata->find({QStringLiteral("number"), QStringLiteral("id")});
    QVERIFY2(field, qPrintable(document().snapshot().text.left(300)));
    QCOMPARE(field->value, number);
    field = metadata->find({QStringLiteral("authors"), QStringLiteral("author")});
    QVERIFY(field && field->value.contains(QStringLiteral("Platform team")));
    QVERIFY(!m_window->isWindowModified());
}

QTEST_MAIN(TestMadeDocuments)
#include "test_madedocuments.moc"
