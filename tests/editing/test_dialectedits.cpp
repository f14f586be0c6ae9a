#include "app/editing/fieldassignment.h"
#include "tests/support/edits.h"

#include <QTest>

using namespace redraft;

namespace {

Template smallTemplate()
{
    Template result;
    const auto add = [&](const char* label, FieldKind kind) {
        FieldDefinition field;
        field.label = QString::fromLatin1(label);
        field.id = field.label.toLower();
        field.kind = kind;
        result.fields.push_back(field);
    };
    add("Status", FieldKind::Choice);
    add("Authors", FieldKind::List);
    add("Created", FieldKind::Date);
    result.fields.front().aliases = QStringList{QStringLiteral("stage")};
    return result;
}

Result<FieldAssignment> assignmentOf(QString words)
{
    if (words.startsWith(u'-'))
        return FieldAssignment{words.mid(1), FieldAssignment::Action::Remove, {}};
    if (!words.contains(QStringLiteral("->")))
        return parseFieldAssignment(words);
    const QStringList names = words.split(QStringLiteral("->"));
    return FieldAssignment{names[0], FieldAssignment::Action::Rename, names[1]};
}

/// The text behind `words` ("status=x", "tags+=x", "-status", "status->state"); "! reason" if refused.
QString after(const QString& text, const QString& words)
{
    const TextSnapshot snapshot(text);
    const Result<FieldAssignment> assignment = assignmentOf(words);
    if (!assignment)
        return QStringLiteral("! ") + assignment.error().message;
    const Result<Edit> edit = assignmentEdit(snapshot, readMetadata(snapshot), smallTemplate(), *assignment);
    return edit ? applied(*edit, text) : QStringLiteral("! ") + edit.error().message;
}

} // namespace

/// Fields set, added, removed and renamed in the dialects in the text.
class TestDialectEdits : public QObject
{
    Q_OBJECT

private slots:
    void changes_data();
    void changes();
    void saysWhyNot_data();
    void saysWhyNot();
    void readsAssignments_data();
    void readsAssignments();
};

void TestDialectEdits::changes_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* before, const char* words, const char* expected) {
        const QString title = QStringLiteral("# T\n\n");
        QTest::newRow(name) << title + QString::fromUtf8(before) << QString::fromUtf8(words)
                            << title + QString::fromUtf8(expected);
    };
    row("bullet", "- Status: a <!-- c -->\n- Date: d\n", "status=b", "- Status: b <!-- c -->\n- Date: d\n");
    row("bullet, bold", "* Status: **a (v1)**\n", "status=b", "* Status: **b (v1)**\n");
    row("bullet, note of its own", "* Status: **a** (v1)\n", "status=b (v2)", "* Status: **b** (v2)\n");
    row("bullet, link", "* Status: [a](u) (x)\n", "status=b", "* Status: [b](u) (x)\n");
    row("bullet, new link", "* Status: [a](u)\n", "status=[b](w)", "* Status: [b](w)\n");
    row("bullet, address for a link", "* Issue: [a](u)\n", "issue=https://example.org",
        "* Issue: https://example.org\n");
    row("bullet, emptied", "* Status: **a** (x)\n", "status=", "* Status: \n");
    row("bullet, was empty", "* Status:\n* Date: d\n", "status=a", "* Status: a\n* Date: d\n");
    row("bullet over lines", "* Status: a\n  b\n* Date: d\n", "status=c", "* Status: c\n* Date: d\n");
    row("bullet, items", "* Authors: [A](u), B\n", "authors+=C", "* Authors: [A](u), B, C\n");
    row("bullet, link to list", "* Authors: [A](u)\n", "author+=C", "* Authors: [A](u), C\n");
    row("bullet, item gone", "* Authors: [A](u),\n  [B](v)\n", "authors-=A", "* Authors: [B](v)\n");
    row("bullet, item of a list below", "* Status: a\n* Issues:\n  * [1](u)\n", "issues+=2",
        "* Status: a\n* Issues:\n  * [1](u)\n  * 2\n");
    row("bullet, last item of it", "* Status: a\n* Issues:\n  * [1](u)\n", "issues-=1",
        "* Status: a\n* Issues:\n");
    row("bullet, added", "- **Status**: a\n- **Created**: c\n\nText.\n", "authors=A, B",
        "- **Status**: a\n- **Authors**: A, B\n- **Created**: c\n\nText.\n");
    row("bullet, added before", "* Created: c\n", "status=a", "* Status: a\n* Created: c\n");
    row("bullet, added in small letters", "- status: a\n- date: d\n", "Zone=z",
        "- status: a\n- date: d\n- zone: z\n");
    row("bullet, added behind its lines", "- Status: a\n  b\n- Date: d\n", "authors=A",
        "- Status: a\n  b\n- Authors: A\n- Date: d\n");
    row("bullet, added at the end", "- Status: a", "created=c", "- Status: a\n- Created: c");
    row("bullet, no comment added", "- Status: a <!-- c -->\n", "created=c",
        "- Status: a <!-- c -->\n- Created: c\n");
    row("bullet, removed", "- Status: a\n- Date: d\n  e\n- Zone: z\n", "-date", "- Status: a\n- Zone: z\n");
    row("bullet, last removed", "- Status: a\n\nText.\n", "-status", "Text.\n");
    row("bullet, renamed", "- **Status:** a\n- Date: d\n", "status->State", "- **State:** a\n- Date: d\n");

    row("bold, hard break added", "**Status:** a\n\nText.\n", "created=c",
        "**Status:** a  \n**Created:** c\n\nText.\n");
    row("bold, blank lines", "**Status:** a\n\n**Zone:** z\n\nText.\n", "-status", "**Zone:** z\n\nText.\n");

    row("shared line", "**Status:** a **Owner:** o  \n**Zone:** z\n", "status=b",
        "**Status:** b **Owner:** o  \n**Zone:** z\n");
    row("shared line, last", "**Status:** a | **Owner:** o  \n**Zone:** z\n", "owner=p",
        "**Status:** a | **Owner:** p  \n**Zone:** z\n");
    row("shared line, middle", "__Status:__ a · __Owner__: [o](u) · __Zone:__ z", "owner=p",
        "__Status:__ a · __Owner__: [p](u) · __Zone:__ z");
    row("shared line, blanks", "**Status:** **a** (x)  **Owner:** o\n", "status=b",
        "**Status:** **b** (x)  **Owner:** o\n");
    row("shared line, breaks", "**Status:** a<br>**Owner:** o<br>\n", "status=b",
        "**Status:** b<br>**Owner:** o<br>\n");
    row("shared line, emptied", "**Status:** a | **Owner:** o\n", "status=", "**Status:**  | **Owner:** o\n");
    row("shared line, was empty", "**Status:** | **Owner:** o\n", "status=a",
        "**Status:** a | **Owner:** o\n");
    row("shared line, nothing between", "**Status:** **Owner:** o\n", "status=a",
        "**Status:** a **Owner:** o\n");
    row("shared line, items", "**Authors:** A, B **Status:** a\n", "authors+=C",
        "**Authors:** A, B, C **Status:** a\n");
    row("shared line, renamed", "**Status:** a | **Owner:** o\n", "owner->DRI",
        "**Status:** a | **DRI:** o\n");
    row("shared line, first removed", "**Status:** a | **Owner:** o  \n**Zone:** z\n", "-status",
        "**Owner:** o  \n**Zone:** z\n");
    row("shared line, middle removed", "**Status:** a | **Owner:** o · **Zone:** z\n", "-owner",
        "**Status:** a · **Zone:** z\n");
    row("shared line, last removed", "**Status:** a | **Owner:** o  \n**Zone:** z\n", "-owner",
        "**Status:** a  \n**Zone:** z\n");
    row("shared line, another behind it", "**Status:** a | **Owner:** o\n\nText.\n", "authors=A",
        "**Status:** a | **Owner:** o  \n**Authors:** A\n\nText.\n");
    row("shared line, another before it", "**Created:** c | **Owner:** o\n", "status=a",
        "**Status:** a  \n**Created:** c | **Owner:** o\n");

    row("row", "| Field | Value |\n|---|---|\n| Status | a |\n| Date | d |\n", "status=b|c",
        "| Field | Value |\n|---|---|\n| Status | b\\|c |\n| Date | d |\n");
    row("row, empty cell", "| | |\n|---|---|\n| Status | |\n| Date |d|\n", "status=b",
        "| | |\n|---|---|\n| Status | b |\n| Date |d|\n");
    row("row, added", "|             |     |\n|---|---|\n| **Status**  | abc |\n| **Date**    | d   |\n",
        "authors=A",
        "|             |     |\n|---|---|\n| **Status**  | abc |\n| **Authors** | A   |\n| **Date**    | d   "
        "|\n");
    row("row, added behind the head", "| Status | a |\n|---|---|\n| Date | d |\n", "authors=A",
        "| Status | a |\n|---|---|\n| Authors | A |\n| Date | d |\n");
    row("row, removed", "| | |\n|---|---|\n| Status | a |\n| Date | d |\n| Owner | o |\n", "-date",
        "| | |\n|---|---|\n| Status | a |\n| Owner | o |\n");
    row("row, removed from the head", "| Status | a |\n|---|---|\n| Date | d |\n| Owner | o |\n", "-status",
        "| Date | d |\n|---|---|\n| Owner | o |\n");
    row("row, renamed", "| | |\n|---|---|\n| **Status:** | a |\n| Date | d |\n", "status->State",
        "| | |\n|---|---|\n| **State:** | a |\n| Date | d |\n");
    row("column", "| Status | Owner |\n|---|---|\n| a | [o](u) |\n", "owner=p",
        "| Status | Owner |\n|---|---|\n| a | [p](u) |\n");
    row("column, added", "| Status | Owner |\n|---|---|\n| a | o |\n", "created=c",
        "| Status | Created | Owner |\n|---| ------- |---|\n| a | c       | o |\n");
    row("column, removed", "| Status | Date | Owner |\n|---|---|---|\n| a | d | o |\n", "-date",
        "| Status | Owner |\n|---|---|\n| a | o |\n");

    row("mail in a fence", "```\nStatus: a\nAuthor: A,\n  B\n```\n", "authors+=C",
        "```\nStatus: a\nAuthor: A,\n  B,\n  C\n```\n");
    row("mail in a fence, added", "```\nStatus: a\nAuthor: A,\n  B\n```\n", "Start Date=c",
        "```\nStatus: a\nAuthor: A,\n  B\nStart-Date: c\n```\n");

    row("plain", "Status: a\\\nDate: d\n", "status=b", "Status: b\\\nDate: d\n");
    row("plain, address", "Discussion at https://example.org/1.\n", "discussion at=https://example.org/2",
        "Discussion at https://example.org/2.\n");
    row("plain, added", "Author(s): A\n\nDiscussion at https://example.org/1.\n\nText.\n", "created=c",
        "Author(s): A\n\nCreated: c\n\nDiscussion at https://example.org/1.\n\nText.\n");
    row("plain, removed", "Author: A\n\nDate: d\n\nText.\n", "-author", "Date: d\n\nText.\n");

    row("template's name", "- Stage: a\n- Date: d\n", "status=b", "- Stage: b\n- Date: d\n");
    row("nothing to do", "- Status: **a** (x)\n", "status=a (x)", "- Status: **a** (x)\n");
    row("heading", "- Status: a\n", "Authors+=A", "- Status: a\n- Authors: A\n");
}

void TestDialectEdits::changes()
{
    QFETCH(QString, before);
    QFETCH(QString, words);
    QFETCH(QString, expected);
    QCOMPARE(after(before, words), expected);
}

void TestDialectEdits::saysWhyNot_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const char* text, const char* words, const char* reason) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(words)
                            << QString::fromUtf8(reason);
    };
    row("line break in a cell", "# T\n| | |\n|--|--|\n| Status | a |\n| Date | d |\n", "status=b\nc",
        "line break");
    row("line break in a bullet", "# T\n- Status: a\n", "status=b\nc", "line break");
    row("new, line break in a bullet", "# T\n\n# Meta\n\n- Name: x\n- Status: a\n", "date=b\nc",
        "line break");
    row("new, line break in a bold line", "# T\n\n**Status:** a\n", "date=b\nc", "line break");
    row("new, line break in a cell", "# T\n\n| | |\n|--|--|\n| Status | a |\n| Owner | d |\n", "date=b\nc",
        "line break");
    row("new, line break in a column", "# T\n\n| Status | Owner |\n|--|--|\n| a | d |\n", "date=b\nc",
        "line break");
    row("new, line break in a header", "EIP: 5\nTitle: T\nStatus: a\n", "date=b\nc", "line break");
    row("new, line break in a plain line", "# T\n\nStatus: a\n\nOwner: d\n", "date=b\nc", "line break");
    row("new, line break of another kind", "# T\n\n- Name: x\n- Status: a\n", "date=b\rc", "line break");
    row("new item with a line break", "# T\n\n- Name: x\n- Status: a\n", "tags+=b\nc", "line break");
    row("the state as an item", "# T\n- Status: a\n", "status-=a", "holds one value");
    row("several paragraphs", "# T\n- Status: a\n\n  b\n- Date: d\n", "status=c", "more than a value");
    row("broken front matter", "---\nstatus: [a\ndate: b\n---\n", "date=c", "Line 2");
    row("open front matter", "---\ntitle: a\n", "status=b", "never closed");
    row("no such field", "# T\n- Status: a\n", "-date", "no field “date”");
    row("no such item", "# T\n- Tags: a, b\n", "tags-=c", "does not hold “c”");
    row("name that is there", "# T\n- Status: a\n- Date: d\n", "date->status", "already");
    row("no name", "# T\n- Status: a\n", "status-> ", "needs a name");
    row("heading removed", "# T\n- Status: a\n", "-title", "heading");
    row("name with a colon", "# T\n- Status: a\n", "status->a: b", "cannot be the name");
    row("new name with a colon", "# T\n- Status: a\n", "a: b=c", "cannot be added");
    row("comma in an item", "# T\n- Tags: a, b\n", "tags+=c, d", "read as something else");
    row("no address", "# T\n\nDiscussion at https://example.org.\n", "discussion at=later",
        "read as something else");
}

void TestDialectEdits::saysWhyNot()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(QString, reason);
    const QString outcome = after(text, words);
    QVERIFY2(outcome.startsWith(QStringLiteral("! ")), qPrintable(outcome));
    QVERIFY2(outcome.contains(reason), qPrintable(outcome));
}

void TestDialectEdits::readsAssignments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FieldAssignment>("expected");
    const auto row = [](const char* text, const char* name, FieldAssignment::Action action,
                        const char* value) {
        QTest::newRow(text) << QString::fromUtf8(text)
                            << FieldAssignment{QString::fromUtf8(name), action, QString::fromUtf8(value)};
    };
    row("a=b=c", "a", FieldAssignment::Action::Set, "b=c");
    row("a=", "a", FieldAssignment::Action::Set, "");
    row("a b += c", "a b", FieldAssignment::Action::AddItem, " c");
    row("a-=c", "a", FieldAssignment::Action::RemoveItem, "c");
    for (const char* wrong : {"", "a", "=b", "+=b", "a+=", "a-= "})
        QVERIFY2(!parseFieldAssignment(QString::fromUtf8(wrong)), wrong);
}

void TestDialectEdits::readsAssignments()
{
    QFETCH(QString, text);
    QFETCH(FieldAssignment, expected);
    const Result<FieldAssignment> assignment = parseFieldAssignment(text);
    QVERIFY(assignment);
    QCOMPARE(*assignment, expected);
}

QTEST_APPLESS_MAIN(TestDialectEdits)
#include "test_dialectedits.moc"
