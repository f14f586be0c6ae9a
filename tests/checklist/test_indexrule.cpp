#include "tests/checklist/documentrule.h"

using namespace redraft;
using namespace redraft::test;

class TestIndexRule : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void mendsWhenAsked();

private:
    static MadeUpFiles files(const QString& own = QStringLiteral("index.md"));
};

/// Five documents of a made-up project.
MadeUpFiles TestIndexRule::files(const QString& own)
{
    MadeUpFiles files(own);
    const auto add = [&files](const char* name, const char* title, const char* status, const char* summary) {
        NeighbourFacts facts{QString::fromLatin1(name),   {}, {}, QString::fromLatin1(title),
                             QString::fromLatin1(status), {}, {}, {}};
        facts.id = facts.path.left(7);
        facts.summary = QString::fromLatin1(summary);
        files.add(facts);
    };
    add("rfc-001-cache.md", "Session cache", "Accepted", "");
    add("rfc-002-queue.md", "Queues at the edge", "Draft", "One queue a region.");
    add("rfc-003-admin.md", "Admin protocol", "Draft", "");
    files.add(NeighbourFacts{"notes.md", {}, {}, "Notes", {}, {}, {}, {}});
    return files;
}

void TestIndexRule::finds_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* name, const char* document, const QStringList& expected) {
        QTest::newRow(name) << QString::fromUtf8(document) << expected;
    };
    // The shape of reference 003: a heading, a status, a summary and a link each.
    row("headings",
        "# RFCs\n\n## Active\n\n### RFC-001: Session cache\n\n**Status**: Accepted\n**Summary**: Any.\n\n"
        "[Read](./RFC-001-cache)\n\n---\n\n### RFC-002: Queues at the edge\n\n**Status**: Draft\n"
        "**Summary**: One queue a region.\n\n[Read](/rfc/rfc-002)\n\n### RFC-003: Admin protocol\n\n"
        "**Status**: Draft\n\n[Read](rfc-003-admin.md)\n",
        {});
    row("headings that drifted",
        "### RFC-001: Session store\n\n**Status**: Accepted\n\n[Read](./RFC-001-cache)\n\n"
        "### RFC-002: Queues at the edge\n\n**Status:** Accepted\n**Summary**: Other "
        "words.\n\n[Read](/rfc/rfc-002)\n",
        {"The title of rfc-001-cache.md is “Session cache” @ Session store",
         "The summary of rfc-002-queue.md reads otherwise @ RFC-002: Queues at the edge",
         "rfc-003-admin.md is not listed @ ", "The status of rfc-002-queue.md is Draft @ Accepted"});
    row("table",
        "| RFC | Title | Status |\n|---|---|---|\n| [001](rfc-001-cache.md) | `Session cache` | **accepted** "
        "|\n"
        "| [002](rfc-002-queue.md) | Queues at the edge | Draft |\n| 003 | Admin protocol | Draft |\n",
        {});
    row("table that drifted",
        "| RFC | Title | State |\n|---|---|---|\n| [003](rfc-003-admin.md) | Admin protocol | Accepted |\n"
        "| [001](rfc-001-cache.md) | Session cache | Accepted |\n| [002](rfc-002-queue.md) | Queues | Draft "
        "|\n",
        {"The status of rfc-003-admin.md is Draft @ Accepted",
         "rfc-001-cache.md is out of order @ | [001](rfc-001-cache.md) | Session cache | Accepted |",
         "The title of rfc-002-queue.md is “Queues at the edge” @ Queues"});
    row("list",
        "- [RFC-001: Session cache](rfc-001-cache.md)\n- [Queues at the edge](rfc-002-queue.md): soon\n"
        "- [RFC-003](rfc-003-admin.md)\n",
        {});
    row("list that drifted", "- [RFC-001: Sessions](rfc-001-cache.md)\n- [RFC-002](rfc-002-queue.md)\n",
        {"The title of rfc-001-cache.md is “Session cache” @ Sessions", "rfc-003-admin.md is not listed @ "});
    row("falling numbers",
        "- [RFC-003](rfc-003-admin.md)\n- [RFC-002](rfc-002-queue.md)\n- [RFC-001](rfc-001-cache.md)\n", {});
    row("no list of documents", "# Home\n\nSee [the cache](rfc-001-cache.md) first.\n", {});
}

void TestIndexRule::finds()
{
    QFETCH(QString, document);
    const MadeUpFiles around = files();
    QTEST(DocumentRule(QStringLiteral("INDEX-SYNC"), &around).lines(document), "expected");
    const MadeUpFiles elsewhere = files(QStringLiteral("rfc-010-own.md"));
    QCOMPARE(DocumentRule(QStringLiteral("INDEX-SYNC"), &elsewhere).lines(document), QStringList());
}

void TestIndexRule::mendsWhenAsked()
{
    const MadeUpFiles around = files();
    const DocumentRule rule(QStringLiteral("INDEX-SYNC"), &around);
    const QString text =
        QStringLiteral("| RFC | Status |\n|---|---|\n| [001](rfc-001-cache.md) | Draft |\n"
                       "| [002](rfc-002-queue.md) | Draft |\n| [003](rfc-003-admin.md) | Draft |\n");
    QCOMPARE(rule.fixed(text), text);
    QCOMPARE(rule.afterFirstFix(text), QString(text).replace(QStringLiteral("cache.md) | Draft"),
                                                             QStringLiteral("cache.md) | Accepted")));
}

QTEST_GUILESS_MAIN(TestIndexRule)
#include "test_indexrule.moc"
