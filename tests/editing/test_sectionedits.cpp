#include "app/checklist/check.h"
#include "app/editing/sectionedits.h"
#include "app/templates/templatereader.h"
#include "tests/support/documents.h"

#include <QTest>

using namespace redraft;

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

/// Three sections: short scaffolds keep the expected texts readable.
std::shared_ptr<const Template> smallTemplate()
{
    const Result<Template> result =
        readTemplate("id: s\nname: S\nsections:\n"
                     "  - {id: a, heading: Alpha, scaffold: \"[a]\"}\n"
                     "  - {id: b, heading: Beta, scaffold: \"[b]\\n\\n### Inner\\n\\n[c]\"}\n"
                     "  - {id: c, heading: Gamma}\n",
                     QStringLiteral("small.yaml"));
    return std::make_shared<const Template>(*result);
}

Outline outlineOf(const QString& document)
{
    const TextSnapshot snapshot(document);
    return makeOutline(*parseMarkdown(snapshot), snapshot);
}

Edit adding(const QString& document, const Template& documentTemplate, const QString& id)
{
    return addSection(TextSnapshot(document), outlineOf(document), documentTemplate, id);
}

} // namespace

class TestSectionEdits : public QObject
{
    Q_OBJECT

private slots:
    void adds_data();
    void adds();
    void selectsTheFirstLine();
    void unknownSectionsGiveNoEdit();
    void everySectionCanBeAddedToRealDocuments();
};

void TestSectionEdits::adds_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char* name, const char* id, const char* before, const char* after) {
        QTest::newRow(name) << text(id) << text(before) << text(after);
    };
    row("empty document", "a", "", "## Alpha\n\n[a]\n");
    row("only blanks", "a", "\n", "\n## Alpha\n\n[a]\n");
    row("behind the title", "a", "# T\n", "# T\n\n## Alpha\n\n[a]\n");
    row("behind front matter", "a", "---\nx: 1\n---\n", "---\nx: 1\n---\n\n## Alpha\n\n[a]\n");
    row("between", "b", "# T\n\n## Alpha\n\nA.\n\n## Gamma\n\nC.\n",
        "# T\n\n## Alpha\n\nA.\n\n## Beta\n\n[b]\n\n### Inner\n\n[c]\n\n## Gamma\n\nC.\n");
    row("before the first", "a", "# T\n\nIntro.\n\n## Beta\n\nB.\n",
        "# T\n\nIntro.\n\n## Alpha\n\n[a]\n\n## Beta\n\nB.\n");
    row("at the end", "c", "# T\n\n## Alpha\n\nA.\n", "# T\n\n## Alpha\n\nA.\n\n## Gamma\n");
    row("behind inner headings", "b", "## Alpha\n\n### X\n\nx\n\n## Other\n",
        "## Alpha\n\n### X\n\nx\n\n## Beta\n\n[b]\n\n### Inner\n\n[c]\n\n## Other\n");
    row("behind the nearest earlier one", "c", "## Beta\n\nB.\n\n## Alpha\n\nA.\n",
        "## Beta\n\nB.\n\n## Gamma\n\n## Alpha\n\nA.\n");
    row("no final line end", "c", "## Alpha\n\nA.", "## Alpha\n\nA.\n\n## Gamma");
    row("no empty line before the next", "b", "## Alpha\nA.\n## Gamma\nC.\n",
        "## Alpha\nA.\n\n## Beta\n\n[b]\n\n### Inner\n\n[c]\n\n## Gamma\nC.\n");
    row("more empty lines stay", "a", "# T\n\n\n\n## Beta\n", "# T\n\n\n\n## Alpha\n\n[a]\n\n## Beta\n");
    row("level 1", "b", "# Alpha\n\nA.\n\n# Gamma\n\nC.\n",
        "# Alpha\n\nA.\n\n# Beta\n\n[b]\n\n## Inner\n\n[c]\n\n# Gamma\n\nC.\n");
    row("level 3", "b", "# T\n\n### Alpha\n\nA.\n",
        "# T\n\n### Alpha\n\nA.\n\n### Beta\n\n[b]\n\n#### Inner\n\n[c]\n");
    row("rules between", "b", "# T\n\n---\n\n## Alpha\n\nA.\n\n---\n\n## Gamma\n\nC.\n",
        "# T\n\n---\n\n## Alpha\n\nA.\n\n---\n\n## Beta\n\n[b]\n\n### Inner\n\n[c]\n\n---\n\n## "
        "Gamma\n\nC.\n");
    row("rules between, at the end", "c", "## Alpha\n\nA.\n\n***\n\n## Beta\n\nB.\n",
        "## Alpha\n\nA.\n\n***\n\n## Beta\n\nB.\n\n***\n\n## Gamma\n");
    row("underlined heading is no rule", "b", "## Alpha\n\nInner\n---\n\n## Gamma\n",
        "## Alpha\n\n## Beta\n\n[b]\n\n### Inner\n\n[c]\n\nInner\n---\n\n## Gamma\n");
    row("numbered heading is known", "b", "## 1. Alpha\n\nA.\n\n## 2. Gamma\n",
        "## 1. Alpha\n\nA.\n\n## Beta\n\n[b]\n\n### Inner\n\n[c]\n\n## 2. Gamma\n");
}

void TestSectionEdits::adds()
{
    QFETCH(QString, id);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const Edit edit = adding(before, *smallTemplate(), id);
    QCOMPARE(edit.deltas.size(), 1);
    QCOMPARE(edit.deltas.front().removed, 0);
    QCOMPARE(applied(edit, before), after);
    QCOMPARE(edit.deltas.front().position,
             insertionPoint(TextSnapshot(before), outlineOf(before), *smallTemplate(), id));
    QVERIFY(!edit.label.isEmpty());
}

void TestSectionEdits::selectsTheFirstLine()
{
    const QString before = text("# T\n\n## Gamma\n");
    const Edit edit = adding(before, *smallTemplate(), QStringLiteral("b"));
    QCOMPARE(applied(edit, before).mid(edit.selection->start, edit.selection->length), QStringLiteral("[b]"));
    const Edit bare = adding(text("# T\n"), *smallTemplate(), QStringLiteral("c"));
    QVERIFY(bare.selection->end() <= applied(bare, text("# T\n")).size());
}

void TestSectionEdits::unknownSectionsGiveNoEdit()
{
    QVERIFY(adding(text("# T\n"), *smallTemplate(), QStringLiteral("zzz")).isEmpty());
}

void TestSectionEdits::everySectionCanBeAddedToRealDocuments()
{
    const QStringList files = test::corpusFiles();
    if (files.isEmpty())
        QSKIP("No documents: set REDRAFT_CORPUS to a folder of Markdown files.");
    const Template& shipped = *technicalRfcTemplate();
    int added = 0;
    for (const QString& name : files) {
        QFile file(name);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
        const QString before = QString::fromUtf8(file.readAll()).replace(text("\r\n"), text("\n"));
        const std::vector<int> matches = matchSections(shipped, outlineOf(before));
        for (size_t i = 0; i < matches.size(); ++i) {
            if (matches[i] >= 0)
                continue;
            const Edit edit = adding(before, shipped, shipped.sections[i].id);
            QVERIFY2(isApplicable(edit, before.size()), qPrintable(name));
            const QString after = applied(edit, before);
            const Outline outline = outlineOf(after);
            const std::vector<int> now = matchSections(shipped, outline);
            const QString where = name + u' ' + shipped.sections[i].id;
            QVERIFY2(now[i] >= 0, qPrintable(where));
            const qsizetype heading = outline.sections[size_t(now[i])].heading.start;
            QVERIFY2(heading >= edit.deltas.front().position &&
                         heading < edit.deltas.front().position + edit.deltas.front().inserted.size(),
                     qPrintable(where));
            ++added;
        }
    }
    QVERIFY(added > 0);
}

QTEST_GUILESS_MAIN(TestSectionEdits)
#include "test_sectionedits.moc"
