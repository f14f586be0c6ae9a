#include "app/editing/writingprompt.h"
#include "app/templates/templatelibrary.h"

#include <QTest>

using namespace redraft;

class TestWritingPrompt : public QObject
{
    Q_OBJECT

private slots:
    void holdsEverything_data();
    void holdsEverything();
    void saysWhatIsMissing();
    void takesAnswersBack_data();
    void takesAnswersBack();
};

void TestWritingPrompt::holdsEverything_data()
{
    QTest::addColumn<QString>("id");
    for (const QString& id : TemplateLibrary::shipped()->ids())
        QTest::newRow(qPrintable(id)) << id;
}

void TestWritingPrompt::holdsEverything()
{
    QFETCH(QString, id);
    const Template& value = *TemplateLibrary::shipped()->find(id);
    NewDocumentRequest request;
    request.title = QStringLiteral("The title");
    request.answers = {{BriefAnswer::Problem, "The problem."},
                       {BriefAnswer::Context, "The context."},
                       {BriefAnswer::Constraints, "The limits."}};
    const QString prompt = writingPrompt(value, request);
    QVERIFY(prompt.startsWith(value.promptPreface));
    qsizetype place = 0;
    for (const SectionDefinition& section : value.sections) {
        place = prompt.indexOf(QStringLiteral("**%1**").arg(section.heading), place);
        QVERIFY2(place > 0, qPrintable(section.heading));
        QVERIFY(prompt.contains(section.guidance));
        for (const PartDefinition& part : section.parts)
            QVERIFY(prompt.contains(part.label));
    }
    for (const QString& answer : request.answers)
        QCOMPARE(prompt.count(answer), 1);
    for (const FieldDefinition& field : value.fields)
        QVERIFY(field.requirement == Requirement::Optional ||
                prompt.contains(QStringLiteral("\n- ") + field.label));
    for (const ReadinessItem& item : value.readiness)
        QVERIFY(prompt.contains(item.text));
    QVERIFY(!prompt.contains(QStringLiteral("%1")));
}

void TestWritingPrompt::saysWhatIsMissing()
{
    const QString prompt = writingPrompt(*TemplateLibrary::shipped()->find("technical-rfc"), {});
    QCOMPARE(prompt.count(QStringLiteral("(Nothing is said about it.")), 3);
    Template bare;
    bare.name = QStringLiteral("Bare");
    QVERIFY(writingPrompt(bare, {}).contains(QStringLiteral("of the kind “Bare”")));
}

void TestWritingPrompt::takesAnswersBack_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("document");
    QTest::newRow("bare") << "# A\n\nb\n"
                          << "# A\n\nb\n";
    QTest::newRow("no line end") << "\n# A"
                                 << "# A\n";
    QTest::newRow("fence") << "```markdown\n# A\n```\n"
                           << "# A\n";
    QTest::newRow("fence without a name") << "```\n# A\n```"
                                          << "# A\n";
    QTest::newRow("words around") << "Here it is:\n\n```md\n# A\n```\n\nGood luck!\n"
                                  << "# A\n";
    QTest::newRow("tildes") << "~~~Markdown\n# A\n~~~"
                            << "# A\n";
    QTest::newRow("longer fence") << "````markdown\n# A\n\n```c\nx\n```\n````"
                                  << "# A\n\n```c\nx\n```\n";
    QTest::newRow("inner fences as long") << "```markdown\n# A\n\n```c\nx\n```\n\n## B\n```\n"
                                          << "# A\n\n```c\nx\n```\n\n## B\n";
    QTest::newRow("closed early and again") << "```markdown\n# A\n```\n\nbox\n\n````\n\n## B\n```\n"
                                            << "# A\n```\n\nbox\n\n````\n\n## B\n";
    QTest::newRow("never closed") << "```markdown\n# A\nb"
                                  << "# A\nb\n";
    QTest::newRow("front matter") << "---\ntitle: A\n---\n\n```c\nx\n```\n"
                                  << "---\ntitle: A\n---\n\n```c\nx\n```\n";
    QTest::newRow("document that begins with code") << "```c\nx\n```\n\n# A\n"
                                                    << "```c\nx\n```\n\n# A\n";
    QTest::newRow("markdown example inside") << "# A\n\n```markdown\n# B\n```\n"
                                             << "# A\n\n```markdown\n# B\n```\n";
    QTest::newRow("carriage returns") << "```markdown\r\n# A\r\n```\r\n"
                                      << "# A\n";
    QTest::newRow("empty") << " \n"
                           << "";
    QTest::newRow("empty fence") << "```markdown\n```"
                                 << "";
}

void TestWritingPrompt::takesAnswersBack()
{
    QFETCH(QString, answer);
    QFETCH(QString, document);
    QCOMPARE(documentFromAnswer(answer), document);
}

QTEST_GUILESS_MAIN(TestWritingPrompt)
#include "test_writingprompt.moc"
