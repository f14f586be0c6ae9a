#include "app/templates/sectionmatching.h"
#include "app/templates/templatereader.h"

#include <QTest>

using namespace redraft;

class TestSectionMatching : public QObject
{
    Q_OBJECT

private slots:
    void normalizes_data();
    void normalizes();
    void matches_data();
    void matches();
};

void TestSectionMatching::normalizes_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* heading, const char* expected) {
        QTest::newRow(heading) << QString::fromUtf8(heading) << QString::fromUtf8(expected);
    };
    row("Summary", "summary");
    row("3. Summary", "summary");
    row("3.1) Open  Questions", "open questions");
    row("A.2. Design", "design");
    row("IV. Design", "design");
    row("12 - Timeline", "timeline");
    row("Section 4: Security & Privacy", "security and privacy");
    row("Open Questions [optional]", "open questions");
    row("Open issues (if applicable)", "open issues");
    row("Alternatives (Not Implemented)", "alternatives not implemented");
    row("TL;DR", "tl dr");
    row("What's next?", "whats next");
    row("2024 Roadmap", "roadmap");
    row("Goals/Non-Goals", "goals non goals");
    row("Übersicht", "übersicht");
    row("...", "");
    row("3.", "3");
}

void TestSectionMatching::normalizes()
{
    QFETCH(QString, heading);
    QFETCH(QString, expected);
    QCOMPARE(normalizedHeading(heading), expected);
}

void TestSectionMatching::matches_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("title");
    const auto row = [](const char* name, const char* document, const char* id, const char* title) {
        QTest::newRow(name) << QString::fromUtf8(document) << QString::fromUtf8(id)
                            << QString::fromUtf8(title);
    };
    row("heading", "# T\n\n## Summary\n", "summary", "Summary");
    row("alias", "# T\n\n## Abstract\n", "summary", "Abstract");
    row("level 1", "# Summary\n\n# Motivation\n", "motivation", "Motivation");
    row("level 3", "# T\n\n### 1. Summary\n\n### 2. Motivation\n", "motivation", "2. Motivation");
    row("heading before alias", "# T\n\n## Background\n\n## Motivation\n", "motivation", "Motivation");
    row("longer heading", "# T\n\n## Alternatives (Not Implemented)\n", "alternatives",
        "Alternatives (Not Implemented)");
    row("ends with a name", "# T\n\n## Network security considerations\n", "security",
        "Network security considerations");
    row("sentence", "# T\n\n## Why the team for security wants a new security model soon\n", "security", "");
    row("short name inside of another", "# T\n\n## Test Plan\n", "timeline", "");
    row("non-goals are no goals", "# T\n\n## Non-goals\n", "goals", "");
    row("inner part", "# T\n\n## Design\n\n### Security considerations\n", "security",
        "Security considerations");
    row("inner and general", "# T\n\n## Design\n\n### Metrics\n", "observability", "");
    row("inner of a later part", "# T\n\n## Design\n\n### Overview\n", "summary", "");
    row("inner goals", "# T\n\n## Motivation\n\n### Goals\n", "goals", "Goals");
    row("title is no part", "# Summary\n\n## Motivation\n", "summary", "");
    row("none", "Text.\n", "summary", "");
}

void TestSectionMatching::matches()
{
    QFETCH(QString, document);
    QFETCH(QString, id);
    QFETCH(QString, title);
    const TextSnapshot snapshot(document);
    const Outline outline = makeOutline(*parseMarkdown(snapshot), snapshot);
    const Template& shipped = *technicalRfcTemplate();
    const std::vector<int> matches = matchSections(shipped, outline);
    QCOMPARE(matches.size(), shipped.sections.size());
    QString found;
    for (size_t i = 0; i < matches.size(); ++i) {
        if (shipped.sections[i].id == id && matches[i] >= 0)
            found = outline.sections[size_t(matches[i])].title;
    }
    QCOMPARE(found, title);
    std::vector<int> used;
    std::copy_if(matches.begin(), matches.end(), std::back_inserter(used),
                 [](int index) { return index >= 0; });
    std::sort(used.begin(), used.end());
    QVERIFY(std::adjacent_find(used.begin(), used.end()) == used.end());
}

QTEST_GUILESS_MAIN(TestSectionMatching)
#include "test_sectionmatching.moc"
