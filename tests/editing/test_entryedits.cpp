#include "tests/editing/entryfixture.h"
#include "tests/support/documents.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

namespace redraft::test {

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

SectionDefinition withScaffold(SectionDefinition definition, const char* scaffold)
{
    definition.scaffold = text(scaffold);
    return definition;
}

} // namespace

class TestEntryEdits : public QObject
{
    Q_OBJECT

private slots:
    void edits_data();
    void edits();
    void refuses_data();
    void refuses();
    void goesThereAndBack_data();
    void goesThereAndBack();
};

void TestEntryEdits::edits_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("after");
    const auto row = [](const char* name, const char* before, const char* command, const char* after) {
        QTest::newRow(name) << text(before) << text(command) << text(after);
    };
    const char* headings =
        "### Risk 1: Lag\n\n**Impact:** Stale\n**Probability:** Low\n**Mitigation:**\n\n- Watch\n- Alert\n\n"
        "### Risk 2: Cost\n\n**Impact:** High\n";
    row("add like the last", headings, "add 1 Load",
        "### Risk 1: Lag\n\n**Impact:** Stale\n**Probability:** Low\n**Mitigation:**\n\n- Watch\n- Alert\n\n"
        "### Risk 2: Cost\n\n**Impact:** High\n\n### Risk 3: Load\n\n**Impact:**\n");
    row("add like the first, behind it", headings, "add 0 Load",
        "### Risk 1: Lag\n\n**Impact:** Stale\n**Probability:** Low\n**Mitigation:**\n\n- Watch\n- Alert\n\n"
        "### Risk 3: Load\n\n**Impact:**\n**Probability:**\n**Mitigation:**\n\n### Risk 2: "
        "Cost\n\n**Impact:** High\n");
    row("remove the first", headings, "remove 0", "### Risk 2: Cost\n\n**Impact:** High\n");
    row("remove the last", headings, "remove 1",
        "### Risk 1: Lag\n\n**Impact:** Stale\n**Probability:** Low\n**Mitigation:**\n\n- Watch\n- Alert\n");
    row("move down, numbers stay", headings, "down 0",
        "### Risk 1: Cost\n\n**Impact:** High\n\n### Risk 2: Lag\n\n**Impact:** Stale\n**Probability:** Low\n"
        "**Mitigation:**\n\n- Watch\n- Alert\n");
    row("rename", "### Risk 1: Lag\n", "rename 0 Long lag", "### Risk 1: Long lag\n");
    row("set a part", headings, "set 1 0 Very high\\nindeed",
        "### Risk 1: Lag\n\n**Impact:** Stale\n**Probability:** Low\n**Mitigation:**\n\n- Watch\n- Alert\n\n"
        "### Risk 2: Cost\n\n**Impact:** Very high\nindeed\n");
    row("empty a part", "### Lag\n\n**Impact:** Stale\n**Probability:** Low\n", "set 0 0 ",
        "### Lag\n\n**Impact:**\n**Probability:** Low\n");
    row("fill a part", "### Lag\n\n**Impact:**\n**Probability:** Low\n", "set 0 0 Stale",
        "### Lag\n\n**Impact:** Stale\n**Probability:** Low\n");
    row("missing part between lines", "### Lag\n\n**Impact:** Stale\n**Mitigation:** None\n",
        "part 0 probability Low",
        "### Lag\n\n**Impact:** Stale\n**Probability:** Low\n**Mitigation:** None\n");
    row("missing part between paragraphs", "### Lag\n\n**Impact**: Stale\n\n**Mitigation**: None\n",
        "part 0 probability Low",
        "### Lag\n\n**Impact**: Stale\n\n**Probability**: Low\n\n**Mitigation**: None\n");
    row("missing first part", "### Lag\n\n- **Probability:** Low\n", "part 0 impact Stale",
        "### Lag\n\n- **Impact:** Stale\n- **Probability:** Low\n");
    row("missing part of an entry without parts", "### Lag\n\nText.\n", "part 0 impact Stale",
        "### Lag\n\nText.\n\n**Impact:** Stale\n");
    row("missing part like a deeper heading", "### Lag\n\n#### Impact\n\nStale\n", "part 0 probability Low",
        "### Lag\n\n#### Impact\n\nStale\n\n#### Probability\n\nLow\n");
    row("missing part in a list item", "- **Lag** is bad\n- **Cost**\n", "part 0 impact Stale",
        "- **Lag** is bad\n  - **Impact:** Stale\n- **Cost**\n");
    row("bold words", "**Risk A: Lag**\n\n**Impact:** Stale\n", "add 0 Cost",
        "**Risk A: Lag**\n\n**Impact:** Stale\n\n**Risk B: Cost**\n\n**Impact:**\n");
    row("list items", "1. **Lag?** It is.\n2. **Cost?** No.\n", "add 1 Load",
        "1. **Lag?** It is.\n2. **Cost?** No.\n3. **Load**\n");
    row("loose list items", "* Lag\n\n* Cost\n\nEnd.\n", "add 0 Load", "* Lag\n\n* Load\n\n* Cost\n\nEnd.\n");
    row("list items in front", "- Lag\n", "add -1 Load", "- Load\n- Lag\n");
    row("ordered items move", "1. Lag\n2. Cost\n   more\n3. Load\n", "down 0",
        "1. Cost\n   more\n2. Lag\n3. Load\n");
    row("item", headings, "item 0 2 1 Page somebody",
        "### Risk 1: Lag\n\n**Impact:** Stale\n**Probability:** Low\n**Mitigation:**\n\n- Watch\n- Page "
        "somebody\n\n"
        "### Risk 2: Cost\n\n**Impact:** High\n");
    row("new item", "### Lag\n\n**Mitigation:**\n\n1. a\n2. b\n", "additem 0 0 1 c",
        "### Lag\n\n**Mitigation:**\n\n1. a\n2. b\n3. c\n");
    row("new first item", "### Lag\n\n**Mitigation:**\n\n* a\n", "additem 0 0 -1 c",
        "### Lag\n\n**Mitigation:**\n\n* c\n* a\n");
    row("only item", "### Lag\n\n**Mitigation:**\n\n### Cost\n", "additem 0 0 -1 c",
        "### Lag\n\n**Mitigation:**\n\n- c\n\n### Cost\n");
    row("only item of a list item", "### Lag\n\n- **Mitigation:**\n", "additem 0 0 -1 c",
        "### Lag\n\n- **Mitigation:**\n  - c\n");
    row("remove item", "### Lag\n\n**Mitigation:**\n\n- a\n- b\n", "removeitem 0 0 0",
        "### Lag\n\n**Mitigation:**\n\n- b\n");
    row("remove only item", "### Lag\n\n**Mitigation:**\n\n- a\n", "removeitem 0 0 0",
        "### Lag\n\n**Mitigation:**\n");
    row("numbered item moves", "### Lag\n\n**Mitigation:**\n\n9. a\n   more\n10. b\n", "moveitem 0 0 1 0",
        "### Lag\n\n**Mitigation:**\n\n9. b\n10. a\n    more\n");
    row("item moves", "### Lag\n\n**Mitigation:**\n\n* a\n\n* b\n* c\n", "moveitem 0 0 0 1",
        "### Lag\n\n**Mitigation:**\n\n* b\n\n* a\n* c\n");
    row("item moves far", "### Lag\n\n**Mitigation:**\n\n1. a\n2. b\n3. c\n", "moveitem 0 0 0 2",
        "### Lag\n\n**Mitigation:**\n\n1. b\n2. c\n3. a\n");
    const char* tasks = "### Phase 1: Setup\n\n- [ ] one\n- [x] two\n  lines\n";
    row("toggle", tasks, "toggle 0 1", "### Phase 1: Setup\n\n- [ ] one\n- [ ] two\n  lines\n");
    row("task", tasks, "task 0 1 two\\nmore lines",
        "### Phase 1: Setup\n\n- [ ] one\n- [x] two\n  more lines\n");
    row("add task", tasks, "addtask 0 0 new",
        "### Phase 1: Setup\n\n- [ ] one\n- [ ] new\n- [x] two\n  lines\n");
    row("part above the tasks", tasks, "part 0 impact Stale",
        "### Phase 1: Setup\n\n**Impact:** Stale\n\n- [ ] one\n- [x] two\n  lines\n");
    row("part behind another one, above the tasks", "### Lag\n\n**Impact:** x\n\n- [ ] one\n",
        "part 0 mitigation y", "### Lag\n\n**Impact:** x\n\n**Mitigation:** y\n\n- [ ] one\n");
    row("part beside a nested bullet", "- **Lag** is bad\n  - watch it\n- **Cost**\n",
        "part 0 probability Low", "- **Lag** is bad\n  - watch it\n  - **Probability:** Low\n- **Cost**\n");
    row("part below a nested bullet", "- Lag: it is bad\n  - watch it\n- Cost\n", "part 0 probability Low",
        "- Lag: it is bad\n  - watch it\n  - **Probability:** Low\n- Cost\n");
    row("part of a bullet that holds several", "- Lag\n  - Impact: high. Mitigation: jitter.\n",
        "part 0 probability Low", "- Lag\n  - Impact: high. Mitigation: jitter.\n  - Probability: Low\n");
    row("second part of a bullet", "### Lag\n\n- Impact: high. Mitigation: jitter.\n", "set 0 1 backoff",
        "### Lag\n\n- Impact: high. Mitigation: backoff\n");
    row("first part of a bullet", "### Lag\n\n- Impact: high. Mitigation: jitter.\n", "set 0 0 low;",
        "### Lag\n\n- Impact: low; Mitigation: jitter.\n");
    row("first task", "### Phase 1: Setup\n", "addtask 0 -1 new", "### Phase 1: Setup\n\n- [ ] new\n");
    row("move task far", "### Phase 1: Setup\n\n1. [ ] one\n2. [X] two\n   lines\n3. [ ] three\n",
        "movetask 0 2 0", "### Phase 1: Setup\n\n1. [ ] three\n2. [ ] one\n3. [X] two\n   lines\n");
    row("move task", tasks, "movetask 0 1 0", "### Phase 1: Setup\n\n- [x] two\n  lines\n- [ ] one\n");
    row("remove task", tasks, "removetask 0 0", "### Phase 1: Setup\n\n- [x] two\n  lines\n");
    row("from the scaffold", "", "add -1 Lag", "\n### Risk A: Lag\n\n- *Impact:*\n- *Probability:*\n");
    row("behind text, before a rule", "None yet.\n\n---\n", "add -1 Lag",
        "None yet.\n\n### Risk A: Lag\n\n- *Impact:*\n- *Probability:*\n\n---\n");
}

void TestEntryEdits::edits()
{
    QFETCH(const QString, before);
    QFETCH(const QString, command);
    QFETCH(const QString, after);
    const QString heading = QStringLiteral("## Risks\n") + QLatin1String(before.isEmpty() ? "" : "\n");
    const auto section =
        readSection(heading + before,
                    withScaffold(risks(), "### Risk A: [name]\n\n- *Impact:* [x]\n- *Probability:* [x]\n"));
    QVERIFY(section);
    const Result<Edit> edit = run(*section, command);
    QVERIFY2(edit, edit ? "" : qPrintable(edit.error().message));
    QCOMPARE(applied(*edit, section->source()), heading + after);
}

void TestEntryEdits::refuses_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("command");
    const auto row = [](const char* name, const char* before, const char* command) {
        QTest::newRow(name) << text(before) << text(command);
    };
    row("no such entry", "### Lag\n", "remove 1");
    row("first one up", "### Lag\n\n### Cost\n", "up 0");
    row("empty name", "### Lag\n", "rename 0  ");
    row("name of two lines", "### Lag\n", "rename 0 a\\nb");
    row("value that is a label", "### Lag\n\n**Impact:** a\n", "set 0 0 a\\n**Probability:** b");
    row("value that is a heading", "### Lag\n\n**Impact:** a\n", "set 0 0 a\\n\\n### Cost");
    row("open fence", "### Lag\n\n**Impact:** a\n", "set 0 0 a\\n```");
    row("open comment", "### Lag\n\n**Impact:**\n", "set 0 0 x\\n<!-- a");
    row("empty task", "### Lag\n\n- [ ] a\n", "task 0 0  ");
    row("rows of a table", "| Risk | Impact |\n|-|-|\n| a | b |\n", "rename 0 c");
}

void TestEntryEdits::refuses()
{
    QFETCH(const QString, before);
    QFETCH(const QString, command);
    const auto section = readSection(QStringLiteral("## Risks\n\n") + before, risks());
    QVERIFY(section);
    const Result<Edit> edit = run(*section, command);
    QVERIFY(!edit);
    QVERIFY(!edit.error().message.isEmpty());
}

void TestEntryEdits::goesThereAndBack_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

namespace {

/// Random edits of one section, each with the edit that takes it back.
class RoundTrips
{
public:
    RoundTrips(const QString& path, QRandomGenerator& random)
        : m_path(path)
        , m_random(random)
    {
    }

    void run(const ReadSection& section)
    {
        const int count = int(section.entries.entries.size());
        const int index = m_random.bounded(count);
        const SectionEntry& entry = section.entries.entries[size_t(index)];
        const QString at = QString::number(index);
        const QString value = QStringLiteral("Some *other* `value` of 40 %");
        there(section, QStringLiteral("rename %1 ").arg(at) + value,
              QStringLiteral("rename %1 ").arg(at) + lines(entry.name));
        there(section, QStringLiteral("add %1 ").arg(at) + value, QStringLiteral("remove %1").arg(index + 1));
        if (index + 1 < count)
            there(section, QStringLiteral("down %1").arg(at), QStringLiteral("up %1").arg(index + 1));
        for (int part = 0; part < std::ssize(entry.parts); ++part) {
            const EntryPart& own = entry.parts[size_t(part)];
            const QString place = QStringLiteral(" %1 %2 ").arg(at).arg(part);
            there(section, QStringLiteral("set") + place + value,
                  QStringLiteral("set") + place + lines(own.text));
            for (int item = 0; item < std::ssize(own.items); ++item) {
                const QString inner = place + QString::number(item) + u' ';
                there(section, QStringLiteral("additem") + inner + value,
                      QStringLiteral("removeitem%1%2").arg(place).arg(item + 1));
            }
        }
        for (int task = 0; task < std::ssize(entry.tasks); ++task) {
            const QString place = QStringLiteral(" %1 %2 ").arg(at).arg(task);
            there(section, QStringLiteral("toggle") + place, QStringLiteral("toggle") + place);
            there(section, QStringLiteral("task") + place + value,
                  QStringLiteral("task") + place + lines(entry.tasks[size_t(task)].words));
            there(section, QStringLiteral("addtask") + place + value,
                  QStringLiteral("removetask %1 %2").arg(at).arg(task + 1));
        }
    }

    int done() const { return m_done; }
    int refused() const { return m_refused; }
    int oneWay() const { return m_oneWay; }
    const QStringList& faults() const { return m_faults; }

private:
    /// Lines of items may be indented less than their text; a value that is written anew is indented.
    static QString asWritten(const QString& source)
    {
        static const QRegularExpression indentation(QStringLiteral("(?m)^[ \\t]+"));
        return QString(source).remove(indentation);
    }
    static QString lines(QString value) { return value.replace(u'\n', QStringLiteral("\\n")); }

    void there(const ReadSection& section, const QString& command, const QString& back)
    {
        const Result<Edit> edit = test::run(section, command);
        if (!edit) {
            ++m_refused;
            return;
        }
        ++m_done;
        const auto now = readSection(applied(*edit, section.source()), section.definition);
        const Result<Edit> undone = test::run(*now, back);
        if (!undone)
            ++m_oneWay;
        else if (asWritten(applied(*undone, now->source())) != asWritten(section.source()))
            m_faults += m_path + u' ' + section.section().title + u' ' + command;
    }

    QString m_path;
    QRandomGenerator& m_random;
    int m_done = 0;
    int m_refused = 0;
    int m_oneWay = 0;
    QStringList m_faults;
};

/// A section of a real document that holds entries.
struct Sample
{
    QString path;
    ReadSection section;
};

/// All of them, read once: to find them costs more than to edit them.
const std::vector<Sample>& samples()
{
    static const std::vector<Sample> all = [] {
        std::vector<Sample> found;
        for (const QString& path : corpusFiles()) {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const TextSnapshot snapshot(QString::fromUtf8(file.readAll()).remove(u'\r'));
            const Outline outline = makeOutline(*parseMarkdown(snapshot), snapshot);
            for (const Section& section : outline.sections) {
                const auto& shape = found.size() % 2 == 0 ? risks() : alternatives();
                auto read = section.level < 2 ? std::nullopt
                                              : readSection(snapshot.view(section.whole()).toString(), shape);
                if (read && !read->entries.entries.empty() && read->entries.form != EntryForm::TableRows)
                    found.push_back({path, std::move(*read)});
            }
        }
        return found;
    }();
    return all;
}

} // namespace

/// What an edit changes, its opposite restores to the last byte; so nothing but what is named was touched.
void TestEntryEdits::goesThereAndBack()
{
    QFETCH(const int, seed);
    QRandomGenerator random{quint32(seed)};
    int done = 0;
    int refused = 0;
    int oneWay = 0;
    QStringList faults;
    const int oneOf = samples().size() < 100 ? 2 : 8;
    for (const Sample& sample : samples()) {
        if (random.bounded(oneOf) != 0)
            continue;
        RoundTrips trips(sample.path, random);
        trips.run(sample.section);
        done += trips.done();
        refused += trips.refused();
        oneWay += trips.oneWay();
        faults += trips.faults();
    }
    qInfo("%d edits, %d refused, %d without a way back", done, refused, oneWay);
    QVERIFY2(faults.isEmpty(),
             qPrintable(QString::number(faults.size()) + u'\n' + faults.mid(0, 12).join(u'\n')));
    QVERIFY(done > 0);
}

} // namespace redraft::test

QTEST_GUILESS_MAIN(redraft::test::TestEntryEdits)
#include "test_entryedits.moc"
