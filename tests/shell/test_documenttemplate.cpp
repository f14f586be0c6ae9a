#include "tests/shell/windowfixture.h"
#include "widgets/checklist/checklistmodel.h"
#include "widgets/checklist/checklistview.h"
#include "widgets/shell/documenttemplate.h"
#include "widgets/shell/templatemenu.h"

#include <QSaveFile>

using namespace redraft;
using namespace redraft::test;

/// Which template the window takes, and what follows when that changes.
class TestDocumentTemplate : public WindowFixture
{
    Q_OBJECT

private slots:
    void init() { startWindow(); }
    void cleanup() { endWindow(); }
    void takesTheTemplateThatFits();
    void findsTheTemplateOfWhatIsPasted_data();
    void findsTheTemplateOfWhatIsPasted();
    void remembersWhatWasChosen();
    void theMenuShowsWhatThereIs();
    void theTemplateStaysWhenTheFileIsRenamed();
    void aNewFileTakesTheConfiguredTemplate();
    void newDocumentsHaveTheTemplateThatWasUsedLast();
    void savesWhatBelongsBesideANewDocument();
    void readsAnEditedTemplateAgain_data();
    void readsAnEditedTemplateAgain();
    void asksLittleWhereNoTemplateFits();
    void asksPagesThatListDocumentsForTheirListOnly();
    void seesTemplatesThatCome_data();
    void seesTemplatesThatCome();
    void aBrokenEditLeavesTheTemplateAsItWas();

private:
    DocumentTemplate& templates() const { return m_window->controller().templates(); }
    QString analysedWith() const
    {
        const auto analysis = m_window->controller().runner().latest();
        return analysis ? analysis->documentTemplate->id : QString();
    }
    QAction* menuAction(const QString& text) const
    {
        auto* menu = m_window->findChild<TemplateMenu*>();
        emit menu->aboutToShow();
        for (QAction* action : menu->actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }
    /// A repository with a template of its own and a document of it.
    void makeRepository()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral(".redraft/templates")));
        writeBytes(path(QStringLiteral(".redraft/templates/own.yaml")), m_own);
        openText("# T\n\n## Zebra\n\nText.\n");
        QTRY_COMPARE(analysedWith(), QStringLiteral("own"));
    }

    const QByteArray m_madr =
        "# T\n\n## Context and Problem Statement\n\nA\n\n## Considered Options\n\n- B\n\n"
        "## Decision Outcome\n\nC\n";
    const QByteArray m_own =
        "id: own\nname: Own\nsections: [{id: z, heading: Zebra}]\nmatch: {headings: [Zebra]}\n";
};

void TestDocumentTemplate::takesTheTemplateThatFits()
{
    openText(m_madr);
    QTRY_COMPARE(analysedWith(), QStringLiteral("madr"));
    QVERIFY(templates().reason() == TemplateReason::Matched);
    writeBytes(path("b.md"), "# T\n\n## Summary\n\nA\n");
    QVERIFY(m_window->openFile(path("b.md")));
    QTRY_COMPARE(analysedWith(), QStringLiteral("none"));
}

void TestDocumentTemplate::findsTheTemplateOfWhatIsPasted_data()
{
    QTest::addColumn<bool>("isNew");
    QTest::addColumn<bool>("isChosen");
    QTest::addColumn<QString>("id");
    QTest::newRow("empty window") << true << false << "madr";
    QTest::newRow("file") << false << false << "madr";
    QTest::newRow("chosen") << false << true << "rust-rfc";
}

void TestDocumentTemplate::findsTheTemplateOfWhatIsPasted()
{
    QFETCH(bool, isNew);
    QFETCH(bool, isChosen);
    QFETCH(QString, id);
    if (isNew)
        action(ActionId::New)->trigger();
    else
        openText("# T\n\nText.\n");
    if (isChosen)
        templates().choose(QStringLiteral("rust-rfc"));
    const QString before = isChosen ? id : isNew ? QStringLiteral("technical-rfc") : QStringLiteral("none");
    QTRY_COMPARE(analysedWith(), before);
    appendText(QStringLiteral("\n## One more heading\n")); // what somebody writes changes nothing
    QTRY_VERIFY(m_window->isPictureComplete());
    QCOMPARE(analysedWith(), before);
    const TextRange all{0, document().snapshot().text.size()};
    const QString madr =
        QString::fromUtf8(m_madr) + QStringLiteral("\n### Consequences\n\nD\n\n## More Information\n\nE\n");
    QVERIFY(document().apply(Edit::replace(all, madr, QStringLiteral("Paste"))));
    QTRY_VERIFY(m_window->isPictureComplete());
    QTRY_COMPARE(analysedWith(), id);
}

void TestDocumentTemplate::remembersWhatWasChosen()
{
    openText(m_madr);
    menuAction(QStringLiteral("Go proposal"))->trigger();
    QTRY_COMPARE(analysedWith(), QStringLiteral("go-proposal"));
    makeWindow();
    QVERIFY(m_window->openFile(path("a.md")));
    QTRY_COMPARE(analysedWith(), QStringLiteral("go-proposal"));
    menuAction(QStringLiteral("&Best match"))->trigger();
    QTRY_COMPARE(analysedWith(), QStringLiteral("madr"));
    makeWindow();
    QVERIFY(m_window->openFile(path("a.md")));
    QTRY_COMPARE(analysedWith(), QStringLiteral("madr"));
}

void TestDocumentTemplate::theMenuShowsWhatThereIs()
{
    makeRepository();
    QVERIFY(menuAction(QStringLiteral("Own")));
    QVERIFY(menuAction(QStringLiteral("Rust RFC")));
    QVERIFY(menuAction(QStringLiteral("&Best match"))->isChecked());
    QVERIFY(!menuAction(QStringLiteral("Own"))->isChecked());
    menuAction(QStringLiteral("Own"))->trigger();
    QVERIFY(menuAction(QStringLiteral("Own"))->isChecked());
}

void TestDocumentTemplate::theTemplateStaysWhenTheFileIsRenamed()
{
    openText(m_madr);
    menuAction(QStringLiteral("Rust RFC"))->trigger();
    m_prompter.saveAsAnswer = path("c.md");
    action(ActionId::SaveAs)->trigger();
    QCOMPARE(templates().value()->id, QStringLiteral("rust-rfc"));
    makeWindow();
    QVERIFY(m_window->openFile(path("c.md")));
    QTRY_COMPARE(analysedWith(), QStringLiteral("rust-rfc"));
}

void TestDocumentTemplate::aNewFileTakesTheConfiguredTemplate()
{
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral(".redraft")));
    writeBytes(path(".redraft/config.yaml"), "templates: {'adr/*.md': madr}\n");
    QCOMPARE(templates().forNewFile(path("adr/1.md")).value->id, QStringLiteral("madr"));
    QCOMPARE(templates().forNewFile(path("1.md")).value->id, QStringLiteral("technical-rfc"));
}

void TestDocumentTemplate::newDocumentsHaveTheTemplateThatWasUsedLast()
{
    SessionState(*m_settings).setNewTemplate(QStringLiteral("madr"));
    action(ActionId::New)->trigger();
    QVERIFY(document().snapshot().text.contains(QStringLiteral("## Decision Outcome")));
    QTRY_COMPARE(analysedWith(), QStringLiteral("madr"));
}

void TestDocumentTemplate::savesWhatBelongsBesideANewDocument()
{
    const auto value = TemplateLibrary::shipped()->find(QStringLiteral("kubernetes-kep"));
    QVERIFY(m_window->controller().newDocument(value, {QStringLiteral("# T\n"), QStringLiteral("title: T\n")},
                                               {}));
    m_prompter.saveAsAnswer = path("README.md");
    action(ActionId::Save)->trigger();
    QCOMPARE(bytesOf(path("kep.yaml")), QByteArray("title: T\n"));
    writeBytes(path("kep.yaml"), "mine\n");
    QVERIFY(m_window->controller().newDocument(value, {QStringLiteral("# T\n"), QStringLiteral("title: T\n")},
                                               {}));
    action(ActionId::Save)->trigger();
    QCOMPARE(bytesOf(path("kep.yaml")), QByteArray("mine\n"));
}

void TestDocumentTemplate::readsAnEditedTemplateAgain_data()
{
    QTest::addColumn<bool>("isReplaced");
    QTest::newRow("written in place") << false;
    QTest::newRow("replaced as a whole") << true;
}

void TestDocumentTemplate::readsAnEditedTemplateAgain()
{
    QFETCH(bool, isReplaced);
    makeRepository();
    const QString file = path(".redraft/templates/own.yaml");
    for (const QByteArray& heading : {QByteArray("Giraffe"), QByteArray("Elephant")}) {
        const QByteArray bytes = m_own + "description: " + heading + "\n";
        if (isReplaced) {
            QSaveFile replacement(file);
            QVERIFY(replacement.open(QIODevice::WriteOnly));
            replacement.write(bytes);
            QVERIFY(replacement.commit());
        } else {
            writeBytes(file, bytes);
        }
        QTRY_COMPARE(templates().value()->description, QString::fromLatin1(heading));
        QTRY_COMPARE(m_window->controller().runner().latest()->documentTemplate->description,
                     QString::fromLatin1(heading));
    }
}

void TestDocumentTemplate::asksLittleWhereNoTemplateFits()
{
    openText("# Notes\n\nMilk. See [it](gone.md).\n");
    QTRY_COMPARE(analysedWith(), QStringLiteral("none"));
    QTRY_COMPARE(m_window->controller().runner().latest()->report->errors, 1);
    const Report& report = *m_window->controller().runner().latest()->report;
    QCOMPARE(report.warnings, 0);
    QCOMPARE(report.notes, 1);
    auto* menu = m_window->findChild<TemplateMenu*>();
    auto* list = m_window->findChild<ChecklistView*>();
    const auto* model = m_window->findChild<ChecklistModel*>();
    QTRY_VERIFY(model->rowCount() > 0);
    for (int row = 0; row < model->rowCount() && !menu->isVisible(); ++row) {
        if (model->findingOf(row) && model->findingOf(row)->checkId == u"TPL-NONE")
            emit list->actionChosen(row, RowAction::Fix, 0);
    }
    QVERIFY(menu->isVisible());
    menu->close();
    menuAction(QStringLiteral("Rust RFC"))->trigger();
    QTRY_COMPARE(analysedWith(), QStringLiteral("rust-rfc"));
    menuAction(QStringLiteral("&Best match"))->trigger();
    QTRY_COMPARE(analysedWith(), QStringLiteral("none"));
    openText(" \n"); // who begins with nothing begins an RFC
    QTRY_COMPARE(analysedWith(), QStringLiteral("technical-rfc"));
}

void TestDocumentTemplate::asksPagesThatListDocumentsForTheirListOnly()
{
    makeRepository();
    const QByteArray text("# Zebras\n\n## Zebra\n\n- [T](a.md)\n");
    writeBytes(path("README.md"), text);
    QVERIFY(m_window->openFile(path("README.md")));
    QTRY_COMPARE(analysedWith(), QStringLiteral("index"));
    m_prompter.saveAsAnswer = path("b.md");
    action(ActionId::SaveAs)->trigger();
    QTRY_COMPARE(analysedWith(), QStringLiteral("own"));
    QVERIFY(m_window->openFile(path("README.md")));
    templates().choose(QStringLiteral("own")); // whoever says so knows better
    QTRY_COMPARE(analysedWith(), QStringLiteral("own"));
}

void TestDocumentTemplate::seesTemplatesThatCome_data()
{
    QTest::addColumn<QString>("before"); ///< a folder that is there already
    QTest::newRow("nothing") << QString();
    QTest::newRow("repository") << QStringLiteral(".git");
    QTest::newRow("folder") << QStringLiteral(".redraft");
    QTest::newRow("folder of templates") << QStringLiteral(".redraft/templates");
}

void TestDocumentTemplate::seesTemplatesThatCome()
{
    QFETCH(QString, before);
    QVERIFY(before.isEmpty() || QDir(m_folder->path()).mkpath(before));
    openText("# Notes\n\nMilk.\n");
    QTRY_COMPARE(analysedWith(), QStringLiteral("none"));
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral(".redraft/templates")));
    writeBytes(path(".redraft/templates/own.yaml"), m_own);
    QTRY_VERIFY(templates().library().find(QStringLiteral("own")));
    writeBytes(path(".redraft/config.yaml"), "default_template: own\n");
    QTRY_COMPARE(analysedWith(), QStringLiteral("own"));
}

void TestDocumentTemplate::aBrokenEditLeavesTheTemplateAsItWas()
{
    makeRepository();
    const QString file = path(".redraft/templates/own.yaml");
    writeBytes(file, "id: own\nname: [\n");
    QTRY_VERIFY(message(MessageTopic::Templates).contains(QStringLiteral("own.yaml cannot be used: line 2")));
    QVERIFY2(message(MessageTopic::Templates).contains(QStringLiteral(". A template that was read")),
             qPrintable(message(MessageTopic::Templates)));
    QCOMPARE(analysedWith(), QStringLiteral("own"));
    QCOMPARE(templates().value()->name, QStringLiteral("Own"));
    QByteArray mended = m_own;
    writeBytes(file, mended.replace("Own", "Mended"));
    QTRY_COMPARE(templates().value()->name, QStringLiteral("Mended"));
    QVERIFY(message(MessageTopic::Templates).isEmpty());
}

QTEST_MAIN(TestDocumentTemplate)
#include "test_documenttemplate.moc"
