#include "app/markdown/outline.h"
#include "tests/support/documents.h"

#include <QFile>
#include <QTest>

using namespace redraft;

namespace {

Outline outlineOf(const TextSnapshot& snapshot)
{
    return makeOutline(*parseMarkdown(snapshot), snapshot);
}

QString titles(const Outline& outline, const std::vector<int>& indices)
{
    QStringList result;
    for (const int index : indices)
        result += outline.sections[size_t(index)].title;
    return result.join(u' ');
}

/// The first rule of Outline that is broken, or an empty text.
QString brokenRule(const Outline& outline, const TextSnapshot& snapshot)
{
    qsizetype position = 0;
    QStringList anchors;
    for (int i = 0; i < int(outline.sections.size()); ++i) {
        const Section& section = outline.sections[size_t(i)];
        const QString name = section.title;
        if (section.heading.start < position || section.heading.end() > snapshot.text.size())
            return name + QStringLiteral(": heading out of order");
        if (section.titleRange.start < section.heading.start ||
            section.titleRange.end() > section.heading.end())
            return name + QStringLiteral(": title outside of its heading");
        if (section.ownBody.start != section.heading.end() || section.body.start != section.heading.end())
            return name + QStringLiteral(": body not behind the heading");
        const bool isLast = i + 1 == int(outline.sections.size());
        const qsizetype next = isLast ? snapshot.text.size() : outline.sections[size_t(i) + 1].heading.start;
        if (section.ownBody.end() != next || section.body.end() < next)
            return name + QStringLiteral(": wrong end of the body");
        if (section.parent >= i)
            return name + QStringLiteral(": wrong parent");
        if (section.parent >= 0) {
            const Section& parent = outline.sections[size_t(section.parent)];
            if (parent.level >= section.level || section.body.end() > parent.body.end())
                return name + QStringLiteral(": not inside of its parent");
        }
        if (outline.sectionAt(section.heading.start) != i || outline.sectionAt(next - 1) != i)
            return name + QStringLiteral(": not found by position");
        anchors += section.anchor;
        position = section.heading.end();
    }
    return anchors.removeDuplicates() > 0 ? QStringLiteral("an anchor stands twice") : QString();
}

} // namespace

class TestOutline : public QObject
{
    Q_OBJECT

private slots:
    void findsParts_data();
    void findsParts();
    void findsTitleSource_data();
    void findsTitleSource();
    void setsRanges();
    void ignoresNestedHeadings();
    void corpusKeepsTheRules();
};

void TestOutline::findsParts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("title");
    QTest::addColumn<QString>("parts");
    QTest::newRow("nothing") << "text\n" << -1 << "";
    QTest::newRow("title and parts") << "# T\n## A\n### x\n## B\n" << 0 << "A B";
    QTest::newRow("parts of level 1") << "# A\n## x\n# B\n" << -1 << "A B";
    QTest::newRow("no title") << "## A\n### x\n## B\n" << -1 << "A B";
    QTest::newRow("title does not stand first") << "## A\n# T\n## B\n" << -1 << "T";
    QTest::newRow("title, then level 3") << "# T\n### A\n#### x\n### B\n" << 0 << "A B";
    QTest::newRow("title alone") << "# T\n" << 0 << "";
    QTest::newRow("underlined") << "T\n===\n\nA\n---\n\nB\n---\n" << 0 << "A B";
    QTest::newRow("front matter") << "---\ntitle: T\n---\n# A\n# B\n" << -1 << "A B";
}

void TestOutline::findsParts()
{
    QFETCH(QString, text);
    const TextSnapshot snapshot(text);
    const Outline outline = outlineOf(snapshot);
    QTEST(outline.titleSection, "title");
    QTEST(titles(outline, outline.topSections()), "parts");
    QCOMPARE(brokenRule(outline, snapshot), QString());
}

void TestOutline::findsTitleSource_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("title");
    QTest::newRow("marks before") << "##  a *b*  \n"
                                  << "a *b*"
                                  << "a b";
    QTest::newRow("marks behind") << "# a ##\n"
                                  << "a"
                                  << "a";
    QTest::newRow("marks that belong to it") << "# C#\n"
                                             << "C#"
                                             << "C#";
    QTest::newRow("indented") << "  # ä `b`\n"
                              << "ä `b`"
                              << "ä b";
    QTest::newRow("empty") << "#\n"
                           << ""
                           << "";
    QTest::newRow("underlined") << " a\nb\n---\n"
                                << "a\nb"
                                << "a b";
    QTest::newRow("no line end") << "# a"
                                 << "a"
                                 << "a";
    QTest::newRow("linked") << "# [a](b)\n"
                            << "[a](b)"
                            << "a";
}

void TestOutline::findsTitleSource()
{
    QFETCH(QString, text);
    const TextSnapshot snapshot(text);
    const Outline outline = outlineOf(snapshot);
    QCOMPARE(outline.sections.size(), size_t(1));
    QTEST(snapshot.view(outline.sections.front().titleRange).toString(), "source");
    QTEST(outline.sections.front().title, "title");
}

void TestOutline::setsRanges()
{
    const TextSnapshot snapshot(QStringLiteral("intro\n# T\nt\n## A\na\n### X\nx\n## B\nb\n"));
    const Outline outline = outlineOf(snapshot);
    QCOMPARE(outline.sections.size(), size_t(4));
    const Section& title = outline.sections[0];
    const Section& part = outline.sections[1];
    QCOMPARE(snapshot.view(title.ownBody), QStringLiteral("t\n"));
    QCOMPARE(title.body.end(), snapshot.text.size());
    QCOMPARE(snapshot.view(part.heading), QStringLiteral("## A\n"));
    QCOMPARE(snapshot.view(part.ownBody), QStringLiteral("a\n"));
    QCOMPARE(snapshot.view(part.body), QStringLiteral("a\n### X\nx\n"));
    QCOMPARE(outline.sections[2].parent, 1);
    QCOMPARE(outline.sections[3].parent, 0);
    QCOMPARE(outline.sectionAt(0), -1);
    QCOMPARE(outline.sectionAt(snapshot.text.size()), 3);
}

void TestOutline::ignoresNestedHeadings()
{
    const Outline outline =
        outlineOf(TextSnapshot(QStringLiteral("# A\n\n> # B\n\n- # C\n\n```\n# D\n```\n")));
    QCOMPARE(outline.sections.size(), size_t(1));
}

void TestOutline::corpusKeepsTheRules()
{
    int sections = 0;
    for (const QString& path : test::corpusFiles()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text =
            QString::fromUtf8(file.readAll()).replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        const TextSnapshot snapshot(text);
        const Outline outline = outlineOf(snapshot);
        const QString broken = brokenRule(outline, snapshot);
        QVERIFY2(broken.isEmpty(), qPrintable(path + u' ' + broken));
        sections += int(outline.sections.size());
    }
    if (sections == 0)
        QSKIP("No corpus: neither REDRAFT_CORPUS nor tests/data/corpus holds Markdown files with headings.");
}

QTEST_GUILESS_MAIN(TestOutline)
#include "test_outline.moc"
