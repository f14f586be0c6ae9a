#include "app/templates/sectionentries.h"

#include "tests/support/documents.h"

#include <QTest>

namespace redraft::test {

namespace {

SectionDefinition risks()
{
    SectionDefinition definition;
    definition.id = QStringLiteral("risks");
    definition.shape = SectionShape::Entries;
    definition.entryName = QStringLiteral("Risk");
    definition.parts = {
        {"impact", "Impact", {}, FieldKind::Text, Requirement::Required, {}, {}},
        {"probability", "Probability", {"Likelihood"}, FieldKind::Choice, Requirement::Required, {}, {}},
        {"mitigation", "Mitigation", {"Mitigations"}, FieldKind::List, Requirement::Required, {}, {}}};
    return definition;
}

struct Read
{
    explicit Read(const QString& text)
        : snapshot(QStringLiteral("# T\n\n## Risks\n\n") + text + QStringLiteral("\n\n## Next\n\nText.\n"))
        , tree(parseMarkdown(snapshot))
        , outline(makeOutline(*tree, snapshot))
        , entries(readEntries({snapshot, *tree, outline, outline.sections[1]}, risks()))
    {
    }
    QString source(const EntryText& text) const { return snapshot.view(text.range).toString(); }

    /// "name{id=value;…}[text|…]<x task>" for each entry, then "outside: …".
    QString shown() const
    {
        QStringList lines;
        for (const SectionEntry& entry : entries.entries) {
            QStringList parts;
            for (const EntryPart& part : entry.parts) {
                QStringList items;
                for (const EntryText& item : part.items)
                    items += source(item);
                parts += (part.id.isEmpty() ? u'?' + part.label : part.id) + u'=' +
                         (items.isEmpty() ? part.text : u'(' + items.join(u'|') + u')');
            }
            QStringList texts;
            for (const EntryText& text : entry.texts)
                texts += source(text);
            QString line = entry.name + u'{' + parts.join(u';') + u'}';
            if (!texts.isEmpty())
                line += u'[' + texts.join(u'|') + u']';
            for (const EntryTask& task : entry.tasks)
                line += QLatin1String(task.isDone ? "<x " : "<") + task.words + u'>';
            lines += line;
        }
        for (const EntryText& text : entries.texts)
            lines += QStringLiteral("outside: ") + source(text);
        return lines.join(u'\n').replace(QStringLiteral("\n\n"), QStringLiteral("¶")).replace(u'\n', u'/');
    }

    TextSnapshot snapshot;
    std::shared_ptr<const SyntaxTree> tree;
    Outline outline;
    SectionEntries entries;
};

} // namespace

class TestSectionEntries : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void rangesStandInOrder();
};

void TestSectionEntries::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, const char* text, const char* shown) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(shown);
    };
    row("headings and lines of one paragraph",
        "Intro.\n\n### Risk 1: Lag\n\n**Impact:** Stale\n**Probability:** Medium\n**Mitigation:**\n\n- "
        "Watch\n- Alert\n"
        "\n### Risk 2: Cost\n\n**Impact**: High",
        "Lag{impact=Stale;probability=Medium;mitigation=(Watch|Alert)}/Cost{impact=High}/outside: Intro.");
    row("list of parts",
        "### Lag\n\n**Approach:** Wait\n\n- **Impact:** Stale\n- Mitigation: Watch\n  it\n- Else",
        "Lag{?Approach=Wait;impact=Stale;mitigation=Watch/it}[- Else]");
    row("nested list in an item", "### Lag\n\n- **Mitigation:**\n  - a\n  - b", "Lag{mitigation=(a|b)}");
    row("deeper headings",
        "### Lag\n\nText.\n\n#### Impact\n\nStale.\n\nVery.\n\n#### Mitigations\n\n- a\n- b\n\n#### "
        "More\n\nx",
        "Lag{impact=Stale.¶Very.;mitigation=(a|b)}[Text.|#### More¶x]");
    row("setext headings", "Lag\n---\n\nImpact: Stale", "");
    row("bold words", "**Risk A: Lag** is bad.\n\n**Impact:** Stale\n\n**Cost.** More.\n\nText.",
        "Lag{impact=Stale}[is bad.]/Cost.{}[More.¶Text.]");
    row("numbered list", "1. **Lag?** It is.\n   More.\n   - Impact: Stale\n2. Cost (Proposed: none)\n\nEnd.",
        "Lag?{impact=Stale}[It is./   More.]/Cost (Proposed: none){}/outside: End.");
    row("labels inside of a line", "### Lag\n\n**Impact:** Stale. **Probability:** Low **Mitigation:** None",
        "Lag{impact=Stale.;probability=Low;mitigation=None}");
    row("plain and bold labels inside of a line",
        "### Lag\n\nImpact: Stale. Probability: Low. **Mitigation:** None",
        "Lag{impact=Stale.;probability=Low.;mitigation=None}");
    row("tasks", "### Phase 1: Setup\n\nText.\n\n- [ ] one\n- [x] two\n  lines",
        "Setup{}[Text.]<one><x two/lines>");
    row("rows",
        "| Risk | Impact | Likelihood | Note |\n|---|---|---|---|\n| Lag | a \\| b | Low | n |\n| Cost | x |",
        "Lag{impact=a | b;probability=Low;?Note=n}/Cost{impact=x}");
    row("nothing", "", "");
    row("prose", "Only text.\n\nAnd more.", "outside: Only text.¶And more.");
    row("label without value", "### Lag\n\n**Impact:**\n\n**Mitigation:**\n\n```\ncode\n```",
        "Lag{impact=;mitigation=```/code/```}");
    row("divider heading", "### Lag\n\na\n\n### Comparison\n\nb\n\n### Cost\n\nc",
        "Lag{}[a]/Cost{}[c]/outside: ### Comparison¶b");
    row("rule at the end", "### Lag\n\n**Impact:** a\n\n---", "Lag{impact=a}");
    row("rule right below", "### Lag\n\n**Impact:** a.\n---", "Lag{impact=a.}");
    row("label alone in bold", "### Lag\n\n**Mitigation**\n\n* a\n* b\n\n__Impact__: c",
        "Lag{mitigation=(a|b);impact=c}");
}

void TestSectionEntries::reads()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    QCOMPARE(Read(text).shown(), shown);
}

/// All that is said of a section lies inside of it, in order, and nothing is said twice.
void TestSectionEntries::rangesStandInOrder()
{
    int sections = 0;
    for (const QString& path : corpusFiles()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const TextSnapshot snapshot(QString::fromUtf8(file.readAll()).remove(u'\r'));
        const auto tree = parseMarkdown(snapshot);
        const Outline outline = makeOutline(*tree, snapshot);
        for (const Section& section : outline.sections) {
            const SectionEntries read = readEntries({snapshot, *tree, outline, section}, risks());
            std::vector<TextRange> ranges;
            for (const EntryText& text : read.texts)
                ranges.push_back(text.range);
            qsizetype last = section.body.start;
            for (const SectionEntry& entry : read.entries) {
                QVERIFY2(entry.range.start >= last && entry.range.end() <= section.body.end(),
                         qPrintable(path));
                last = entry.range.end();
                ranges.push_back(entry.nameText.range);
                const bool hasTaskParts = !entry.tasks.empty();
                for (const EntryPart& part : entry.parts) {
                    QVERIFY2(part.range.start <= part.labelRange.start || part.form == PartForm::Cell,
                             qPrintable(path));
                    QVERIFY2(part.value.range.end() <= std::max(part.range.end(), part.range.start),
                             qPrintable(path));
                    ranges.push_back(part.value.range);
                }
                for (const EntryText& text : entry.texts)
                    ranges.push_back(text.range);
                for (const EntryTask& task : hasTaskParts ? entry.tasks : std::vector<EntryTask>())
                    QCOMPARE(snapshot.text[task.box] == u' ', !task.isDone);
            }
            std::sort(ranges.begin(), ranges.end(),
                      [](TextRange a, TextRange b) { return a.start < b.start; });
            for (size_t i = 1; i < ranges.size(); ++i)
                QVERIFY2(
                    ranges[i].start >= ranges[i - 1].end(),
                    qPrintable(path + u' ' + section.title + u' ' + snapshot.view(ranges[i]).toString()));
            ++sections;
        }
    }
    qInfo("%d sections", sections);
}

} // namespace redraft::test

QTEST_GUILESS_MAIN(redraft::test::TestSectionEntries)
#include "test_sectionentries.moc"
