#include "app/editing/markdownedits.h"

#include <QTest>

using namespace redraft;

namespace {

/// A text with its selection: "‹" and "›" around it, or "¦" for a mere cursor.
struct MarkedText
{
    QString text;
    TextRange selection;

    explicit MarkedText(const QString& marked)
        : text(marked)
    {
        const qsizetype cursor = text.indexOf(u'¦');
        if (cursor >= 0) {
            text.remove(cursor, 1);
            selection = {cursor, 0};
            return;
        }
        const qsizetype start = text.indexOf(u'‹');
        text.remove(start, 1);
        const qsizetype end = text.indexOf(u'›');
        text.remove(end, 1);
        selection = TextRange::fromBounds(start, end);
    }
};

QString marked(QString text, TextRange selection)
{
    if (selection.isEmpty())
        return text.insert(selection.start, u'¦');
    return text.insert(selection.end(), u'›').insert(selection.start, u'‹');
}

QString outcome(const TextSnapshot& snapshot, const Edit& edit)
{
    if (edit.isEmpty())
        return QStringLiteral("no edit");
    if (!isApplicable(edit, snapshot.text.size()) || edit.label.isEmpty())
        return QStringLiteral("bad edit");
    return marked(applied(edit, snapshot.text), edit.selection.value_or(TextRange{}));
}

const Node* firstTask(const Node& node)
{
    if (node.task != TaskState::None)
        return &node;
    for (const Node& child : node.children) {
        if (const Node* found = firstTask(child))
            return found;
    }
    return nullptr;
}

} // namespace

class TestMarkdownEdits : public QObject
{
    Q_OBJECT

private slots:
    void togglesTask_data();
    void togglesTask();
    void togglesMarks_data();
    void togglesMarks();
    void togglingTwiceChangesNothing();
    void insertsLink_data();
    void insertsLink();
    void insertsTable_data();
    void insertsTable();
    void insertsDiagram();
    void continuesList_data();
    void continuesList();
};

void TestMarkdownEdits::togglesTask_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("open") << "- [ ] a [x]\n"
                          << "- [x] a [x]\n";
    QTest::newRow("done") << "* [x] a\n"
                          << "* [ ] a\n";
    QTest::newRow("upper case") << "1. [X] a\n"
                                << "1. [ ] a\n";
    QTest::newRow("nested") << "- a\n  - [ ] b\n"
                            << "- a\n  - [x] b\n";
    QTest::newRow("in a quote, behind text") << "---\na: [ ]\n---\nä [ ]\n\n> - [ ] b\n"
                                             << "---\na: [ ]\n---\nä [ ]\n\n> - [x] b\n";
}

void TestMarkdownEdits::togglesTask()
{
    QFETCH(QString, before);
    const TextSnapshot snapshot(before);
    const auto tree = parseMarkdown(snapshot);
    const int last = int(tree->blocks.size()) - 1;
    const Node* task = firstTask(tree->blocks[size_t(last)].block->node);
    QVERIFY(task);
    const Edit edit = toggleTask(snapshot, *tree, last, *task);
    QCOMPARE(edit.deltas.size(), 1);
    QCOMPARE(edit.deltas.front().removed, 1);
    QTEST(applied(edit, before), "after");
    QVERIFY(toggleTask(snapshot, *tree, -1, *task).isEmpty());
}

void TestMarkdownEdits::togglesMarks_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("marks");
    QTest::addColumn<QString>("after");
    const auto row = [](const char* name, const char* before, const char* marks, const char* after) {
        QTest::newRow(name) << QString::fromUtf8(before) << marks << QString::fromUtf8(after);
    };
    row("adds", "a ‹b› c", "**", "a **‹b›** c");
    row("blanks stay outside", "a‹ b ›c", "**", "a **‹b›** c");
    row("removes outside", "a **‹b›** c", "**", "a ‹b› c");
    row("removes inside", "a ‹**b**› c", "**", "a ‹b› c");
    row("emphasis inside strong", "**‹b›**", "*", "***‹b›***");
    row("emphasis out of both", "***‹b›***", "*", "**‹b›**");
    row("strong out of both", "***‹b›***", "**", "*‹b›*");
    row("only marks on one side", "**‹b› c", "**", "****‹b›** c");
    row("word at cursor", "a wo¦rd b", "_", "a _wo¦rd_ b");
    row("word at cursor back", "a _wo¦rd_ b", "_", "a wo¦rd b");
    row("cursor between blanks", "a ¦ b", "**", "a **¦** b");
    row("cursor between marks", "a **¦** b", "**", "a ¦ b");
    row("empty text", "¦", "**", "**¦**");
    row("code", "a ‹b› c", "`", "a `‹b›` c");
    row("code with a backtick", "‹a`b›", "`", "``‹a`b›``");
    row("code that starts with a backtick", "‹`b›", "`", "`` ‹`b› ``");
    row("two lines", "‹a\nb›", "**", "‹**a**\n**b**›");
    row("two lines back", "‹**a**\n**b**›", "**", "‹a\nb›");
    row("items keep their marks", "‹- a\n- [ ] b\n\n3. c›", "_", "- ‹_a_\n- [ ] _b_\n\n3. _c_›");
    row("surrogates", "a ‹😀› c", "**", "a **‹😀›** c");
    row("only blanks", "a‹  ›c", "**", "no edit");
}

void TestMarkdownEdits::togglesMarks()
{
    QFETCH(QString, before);
    QFETCH(QString, marks);
    const MarkedText input(before);
    const TextSnapshot snapshot(input.text);
    QTEST(outcome(snapshot, toggleMarks(snapshot, input.selection, marks, QStringLiteral("Bold"))), "after");
}

void TestMarkdownEdits::togglingTwiceChangesNothing()
{
    const QString text = QStringLiteral("one *two* **three** `four` five\n- six\n");
    for (qsizetype start = 0; start < text.size(); ++start) {
        for (qsizetype end = start + 1; end <= text.size(); ++end) {
            for (const char* marks : {"**", "_"}) {
                const TextSnapshot before(text);
                const Edit there = toggleMarks(before, TextRange::fromBounds(start, end), marks, "x");
                if (there.isEmpty())
                    continue;
                QVERIFY(isApplicable(there, text.size()));
                const TextSnapshot after(applied(there, text));
                const Edit back = toggleMarks(after, *there.selection, marks, "x");
                QCOMPARE(applied(back, after.text), text);
            }
        }
    }
}

void TestMarkdownEdits::insertsLink_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("nothing selected") << "a ¦b"
                                      << "a [‹text›](url)b";
    QTest::newRow("text") << "a ‹b› c"
                          << "a [b](‹url›) c";
    QTest::newRow("address") << "‹https://x.org/a›"
                             << "[‹text›](https://x.org/a)";
}

void TestMarkdownEdits::insertsLink()
{
    QFETCH(QString, before);
    const MarkedText input(before);
    const TextSnapshot snapshot(input.text);
    QTEST(outcome(snapshot, insertLink(snapshot, input.selection)), "after");
}

void TestMarkdownEdits::insertsTable_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const QString table =
        QStringLiteral("| ‹Column 1› | Column 2 |\n| -------- | -------- |\n|          |          |");
    QTest::newRow("empty text") << "¦" << table + u'\n';
    QTest::newRow("behind text at the end") << "te¦xt" << QStringLiteral("text\n\n") + table + u'\n';
    QTest::newRow("between paragraphs") << "a¦\n\nb\n"
                                        << QStringLiteral("a\n\n") + table + QStringLiteral("\n\nb\n");
    QTest::newRow("inside a paragraph") << "a¦\nb\n"
                                        << QStringLiteral("a\n\n") + table + QStringLiteral("\n\nb\n");
    QTest::newRow("on a blank line") << "a\n¦\nb\n"
                                     << QStringLiteral("a\n\n") + table + QStringLiteral("\n\nb\n");
    QTest::newRow("not into code") << "```\n¦a\n```\nb\n"
                                   << QStringLiteral("```\na\n```\n\n") + table + QStringLiteral("\n\nb\n");
    QTest::newRow("not into a table") << "|¦a|\n|-|\n|c|\n"
                                      << QStringLiteral("|a|\n|-|\n|c|\n\n") + table + u'\n';
}

void TestMarkdownEdits::insertsTable()
{
    QFETCH(QString, before);
    const MarkedText input(before);
    const TextSnapshot snapshot(input.text);
    const Edit edit = insertTable(snapshot, input.selection, 2, 1);
    QTEST(outcome(snapshot, edit), "after");
    const auto tree = parseMarkdown(TextSnapshot(applied(edit, input.text)));
    const auto isOurs = [](const BlockEntry& entry) {
        return entry.block->node.kind == NodeKind::Table && entry.block->node.children.size() == 2 &&
               plainText(entry.block->node).startsWith(QStringLiteral("Column 1"));
    };
    QCOMPARE(std::count_if(tree->blocks.begin(), tree->blocks.end(), isOurs), 1);
}

void TestMarkdownEdits::insertsDiagram()
{
    const TextSnapshot snapshot(QStringLiteral("a\nb\n"));
    const Edit edit = insertDiagram(snapshot, {0, 0});
    const QString text = applied(edit, snapshot.text);
    QCOMPARE(QStringView(text).mid(edit.selection->start, edit.selection->length), QStringLiteral("Client"));
    const auto tree = parseMarkdown(TextSnapshot(text));
    QCOMPARE(tree->blocks.size(), size_t(3));
    QVERIFY(tree->blocks[1].block->node.isFenced);
}

void TestMarkdownEdits::continuesList_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char* name, const char* before, const char* after) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(after);
    };
    row("bullet", "- a¦", "- a\n- ¦");
    row("wide gap", "*   a¦\n", "*   a\n*   ¦\n");
    row("splits", "- a¦ b\n", "- a\n- ¦b\n");
    row("ordered", "1. a¦", "1. a\n2. ¦");
    row("ordered with parenthesis", "9) a¦", "9) a\n10) ¦");
    row("all ones", "1. a\n1. b¦", "1. a\n1. b\n1. ¦");
    row("first of two", "1. a\n2. b¦", "1. a\n2. b\n3. ¦");
    row("open task", "- [ ] a¦", "- [ ] a\n- [ ] ¦");
    row("done task", "- [x] a¦", "- [x] a\n- [ ] ¦");
    row("nested", "- a\n  - b¦\n", "- a\n  - b\n  - ¦\n");
    row("deep under its parents", "- a\n  - b\n    - c¦", "- a\n  - b\n    - c\n    - ¦");
    row("in a quote", "> - a¦\n", "> - a\n> - ¦\n");
    row("ordered in a quote", "> 1. a¦\n", "> 1. a\n> 2. ¦\n");
    row("a quote in an item", "- > a¦\n", "- > a\n- ¦\n");
    row("empty ends", "- a\n- ¦", "- a\n¦");
    row("empty task ends", "- [ ] a\n- [ ] ¦\n", "- [ ] a\n¦\n");
    row("empty nested goes up", "- a\n  - ¦", "- a\n- ¦");
    row("empty nested under numbers", "1. a\n   - b\n   - ¦", "1. a\n   - b\n2. ¦");
    row("empty in a quote", "> - a\n> - ¦", "> - a\n> ¦");
    row("paragraph", "a¦", "no edit");
    row("second line of an item", "- a\n  b¦", "no edit");
    row("in front of the marker", "¦- a", "no edit");
    row("a rule", "* * *¦", "no edit");
    row("bold text is no item", "**a**¦", "no edit");
    row("fenced code", "```\n- a¦\n```\n", "no edit");
    row("fenced code in an item", "- ```\n  - a¦\n", "no edit");
    row("behind fenced code", "```\nx\n```\n- a¦\n", "```\nx\n```\n- a\n- ¦\n");
    row("shorter fence inside", "````\n```\n- a¦\n", "no edit");
    row("indented code", "text\n\n    - a¦\n", "no edit");
}

void TestMarkdownEdits::continuesList()
{
    QFETCH(QString, before);
    const MarkedText input(before);
    const TextSnapshot snapshot(input.text);
    QTEST(outcome(snapshot, continueList(snapshot, input.selection.start)), "after");
}

QTEST_APPLESS_MAIN(TestMarkdownEdits)
#include "test_markdownedits.moc"
