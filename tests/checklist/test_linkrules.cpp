#include "tests/checklist/documentrule.h"
#include "tests/checklist/rulerows.h"

using namespace redraft;
using namespace redraft::test;

class TestLinkRules : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void mends_data();
    void mends();
    void missesSuccessorsInAnyFolder_data();
    void missesSuccessorsInAnyFolder();
    void saysNothingOfUnknownFiles();
    void comparesAnchorsOfLongLists();

private:
    static MadeUpFiles files();
};

MadeUpFiles TestLinkRules::files()
{
    MadeUpFiles files;
    files.add(NeighbourFacts{
        "rfc-001-cache.md", "rfc-001", {}, "Cache", "Accepted", {}, "rfc-010", {"why", "a-b"}});
    files.add(NeighbourFacts{"rfc-002-queue (old).md", "rfc-002", {}, "Queue", "Draft", {}, {}, {}});
    files.add(NeighbourFacts{"rfc-003-index.md", "rfc-003", {}, "Index", "Accepted", "rfc-010", {}, {}});
    files.add(NeighbourFacts{"rfc-004-old.md", "rfc-004", {}, "Old", "Withdrawn", {}, "RFC-001", {}});
    files.add(NeighbourFacts{"eip-7.md", "eip-7", {}, "Alone", "Draft", {}, {}, {"step-2", "1-aims"}});
    files.add(NeighbourFacts{"rfc-010-own.md", {}, {}, {}, {}, {}, {}, {}});
    files.add(NeighbourFacts{"stages.md", {}, {}, {}, {}, {}, {}, {}});
    files.add(NeighbourFacts{"rfc-011-step-3.md", "rfc-011", {}, {}, {}, {}, {}, {}});
    files.add(QStringLiteral("images/plan a.png"));
    files.add(QStringLiteral("sub"));
    files.add(QStringLiteral("../README.md"));
    return files;
}

void TestLinkRules::finds_data()
{
    addRuleColumns();
    const auto row = addRuleRow;

    row("LINK-ANCHOR", "heading", "# A b\n\n[x](#a-b)\n", {});
    row("LINK-ANCHOR", "second of two", "# A\n\n# A\n\n[x](#a-1)\n", {});
    row("LINK-ANCHOR", "encoded", "# Größe\n\n[x](#gr%C3%B6%C3%9Fe)\n", {});
    row("LINK-ANCHOR", "html id", "<a id=\"x\"></a>\n\n[x](#x) <a name='y'>z</a> [y](#y)\n", {});
    row("LINK-ANCHOR", "written id", "# A {#own}\n\n[x](#own)\n", {});
    row("LINK-ANCHOR", "heading in a quote", "> # A b\n\n[x](#a-b)\n", {});
    row("LINK-ANCHOR", "line, top, text", "[x](#L12) [y](#top) [z](rfc-001-cache.md#L3-L5) [w](#:~:text=a)\n",
        {});
    row("LINK-ANCHOR", "code", "`[x](#no)`\n\n    [x](#no)\n", {});
    row("LINK-ANCHOR", "missing", "# A\n\n[x](#nothing-of-it)\n",
        {"No heading has the anchor #nothing-of-it @ #nothing-of-it"});
    row("LINK-ANCHOR", "reference link", "# A\n\n[x][1]\n\n[1]: #nope\n",
        {"No heading has the anchor #nope @ x"});
    row("LINK-ANCHOR", "other file", "[x](rfc-001-cache.md#why)\n", {});
    row("LINK-ANCHOR", "other file, missing", "[x](./rfc-001-cache.md#nope)\n",
        {"No heading has the anchor #nope @ ./rfc-001-cache.md#nope"});
    row("LINK-ANCHOR", "elsewhere", "[x](https://example.org/#nope) [y](missing.md#x)\n", {});

    row("LINK-FILE", "there", "[x](rfc-001-cache.md) ![y](images/plan%20a.png) [z](../README.md) [s](sub)\n",
        {});
    row("LINK-FILE", "title", "[x](./rfc-001-cache.md \"Title\")\n", {});
    row("LINK-FILE", "brackets in the name",
        "[x](./rfc-002-queue%20(old).md) [y](<rfc-002-queue (old).md>)\n", {});
    row("LINK-FILE", "without suffix", "[x](rfc-001-cache)\n", {});
    row("LINK-FILE", "query and anchor", "[x](rfc-001-cache.md?plain=1#why)\n", {});
    row("LINK-FILE", "missing", "Text [x](./rfc-009-no.md).\n",
        {"There is no file ./rfc-009-no.md @ ./rfc-009-no.md"});
    row("LINK-FILE", "missing image", "![x](images/no.png)\n",
        {"There is no file images/no.png @ images/no.png"});
    row("LINK-FILE", "reference link", "[x][1]\n\n[1]: ./nope.md\n", {"There is no file ./nope.md @ x"});
    row("LINK-FILE", "one said once", "[x](no.md) [y](no.md#a) [z](other.md)\n\n- [x](no.md)\n",
        {"There is no file no.md; 3 links lead there @ no.md", "There is no file other.md @ other.md"});
    row("LINK-FILE", "percent signs in the name", "[x](a%1F.md) [y](a%1F.md)\n",
        {"There is no file a%1F.md; 2 links lead there @ a%1F.md"});
    row("LINK-FILE", "code", "`[x](no.md)`\n\n~~~\n[x](no.md)\n~~~\n", {});
    row("LINK-FILE", "second of equal ones", "`](no.md)` [x](no.md)\n", {"There is no file no.md @ no.md"});
    row("LINK-FILE", "made by the host", "[x](../../issues/12) [y](../../pull/3)\n", {});
    row("LINK-FILE", "above the root", "[x](../../other/a.md)\n", {});
    row("LINK-FILE", "other schemes", "[x](mailto:a@example.org) [y](//example.org/a.md)\n", {});

    row("LINK-ROUTE", "known", "[x](/rfc/rfc-001) [y](/rfc/RFC-002/)\n", {});
    row("LINK-ROUTE", "unknown number", "[x](/rfc/rfc-999)\n",
        {"No document has the number of /rfc/rfc-999 @ /rfc/rfc-999"});
    row("LINK-ROUTE", "other kinds", "[x](/adr/adr-001) [y](/docs/guide) [z](/)\n", {});

    row("LINK-LABEL", "defined", "[x][a] [a][] [b]\n\n[a]: https://example.org\n", {});
    row("LINK-LABEL", "missing", "See [the x][nope].\n",
        {"Nothing defines the label [nope] @ [the x][nope]"});
    row("LINK-LABEL", "collapsed", "See [nope][].\n", {"Nothing defines the label [nope] @ [nope][]"});
    row("LINK-LABEL", "index and code", "a[0][1] [i][j] `[x][nope]` \\[x][nope]\n", {});

    row("LINK-LABEL", "footnote", "A[^1] b[^note].\n\n[^1]: One.\n[^note]: Two.\n", {});
    row("LINK-LABEL", "footnote that is missing", "A[^1] b[^2].\n\n[^1]: One.\n",
        {"Nothing defines the footnote [^2] @ [^2]"});
    row("LINK-LABEL", "pattern", "All of [^a-z]+ and [^x], `[^2]` and \\[^3].\n", {});
    row("LINK-EMPTY", "full", "[x](a.md) ![](a.png) [![y](b.png)](c.md)\n", {});
    row("LINK-EMPTY", "nowhere", "[x]() and [y](#)\n", {"“x” leads nowhere @ x", "“y” leads nowhere @ y"});

    row("XREF", "known", "See RFC-001 and rfc-003.\n", {});
    row("XREF", "unknown", "See RFC-042, and (rfc-043).\n",
        {"There is no RFC-042 in this folder @ RFC-042", "There is no rfc-043 in this folder @ rfc-043"});
    row("XREF", "one said once", "See RFC-042.\n\nAnd RFC-042, rfc-043.\n",
        {"There is no RFC-042 in this folder; mentioned 2 times @ RFC-042",
         "There is no rfc-043 in this folder @ rfc-043"});
    row("XREF", "other forms", "RFC 2119, RFC-2119, RFC-000, ADR-042, `RFC-042`, x/rfc-042/y\n", {});
    row("XREF", "link to a file that is missing", "See [RFC-042](rfc-042-no.md).\n", {});
    row("XREF", "linked to its site", "See [RFC-793](https://example.org/rfc793).\n", {});

    row("XREF-LABEL", "same",
        "[RFC-001](rfc-001-cache.md) [RFC-001: Cache](./rfc-001-cache.md#why) [it](rfc-003-index.md)\n", {});
    row("XREF-LABEL", "other", "[RFC-002](rfc-001-cache.md)\n",
        {"It says RFC-002, but leads to number 1 @ RFC-002"});
    row("XREF-LABEL", "other kind", "[ADR-002](rfc-001-cache.md)\n", {});

    row("XREF-STATUS", "accepted on accepted", "---\nstatus: Accepted\nrequires: [RFC-001]\n---\n", {});
    row("XREF-STATUS", "accepted on draft", "---\nstatus: Accepted\nrequires: [RFC-001, RFC-002]\n---\n",
        {"RFC-002, on which it relies, is Draft @ RFC-002"});
    row("XREF-STATUS", "mention of a withdrawn one", "# T\n\nAs RFC-004 has it.\n\nAnd RFC-004, RFC-001.\n",
        {"RFC-004 is Withdrawn; see RFC-001 @ RFC-004"});
    row("XREF-STATUS", "mention that says so", "# T\n\nThe rejected RFC-004.\n\n## References\n\n- RFC-004\n",
        {});
    row("XREF-STATUS", "draft on draft", "---\nstatus: Draft\nrequires: RFC-002\n---\n", {});

    row("SUPERSEDE", "both say it", "---\nid: rfc-010\nsupersedes: rfc-001\n---\n", {});
    row("SUPERSEDE", "the old one does not", "---\nid: rfc-010\nsupersedes: [rfc-001, rfc-002]\n---\n",
        {"rfc-002-queue (old).md does not say that this document supersedes it @ rfc-001, rfc-002"});
    row("SUPERSEDE", "the new one does", "---\nid: rfc-010\nsuperseded_by: rfc-003\n---\n", {});
    row("SUPERSEDE", "the new one does not", "---\nid: rfc-010\nsuperseded_by: rfc-001\n---\n",
        {"rfc-001-cache.md does not say that it supersedes this document @ rfc-001"});
    row("SUPERSEDE", "pull request", "---\nid: rfc-010\nsupersedes: https://example.org/o/r/pull/2\n---\n",
        {});
    row("SUPERSEDE", "nobody", "---\nid: rfc-010\nsuperseded_by: RFC-999\n---\n",
        {"There is no document RFC-999 @ RFC-999"});
    row("SUPERSEDE", "another family", "---\nid: rfc-010\nsuperseded_by: ADR-999\n---\n", {});
    row("SUPERSEDE", "nothing", "---\nid: rfc-010\n---\n", {});
}

void TestLinkRules::finds()
{
    QFETCH(QString, rule);
    QFETCH(QString, document);
    const MadeUpFiles around = files();
    QTEST(DocumentRule(rule, &around).lines(document), "expected");
}

void TestLinkRules::mends_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("safely"); ///< by --fix
    QTest::addColumn<QString>("asked");  ///< by the first fix, whatever it is
    const auto row = [](const char* rule, const char* name, const char* document, const char* safely,
                        const char* asked) {
        QTest::addRow("%s %s", rule, name) << QString::fromLatin1(rule) << QString::fromUtf8(document)
                                           << QString::fromUtf8(safely) << QString::fromUtf8(asked);
    };
    row("LINK-ANCHOR", "case", "# Why now\n\n[x](#Why-Now)\n", "# Why now\n\n[x](#why-now)\n",
        "# Why now\n\n[x](#why-now)\n");
    row("LINK-ANCHOR", "near", "# Why now\n\n[x](#why-no \"t\")\n", "# Why now\n\n[x](#why-no \"t\")\n",
        "# Why now\n\n[x](#why-now \"t\")\n");
    row("LINK-ANCHOR", "far", "# Why now\n\n[x](#elsewhere)\n", "# Why now\n\n[x](#elsewhere)\n",
        "# Why now\n\n[x](#elsewhere)\n");
    row("LINK-ANCHOR", "other file", "[x](rfc-001-cache.md#A-b)\n", "[x](rfc-001-cache.md#a-b)\n",
        "[x](rfc-001-cache.md#a-b)\n");
    row("LINK-FILE", "number", "[x](./RFC-001-session-store.md#why)\n",
        "[x](./RFC-001-session-store.md#why)\n", "[x](./rfc-001-cache.md#why)\n");
    row("LINK-FILE", "case", "[x](./RFC-001-Cache)\n", "[x](./rfc-001-cache.md)\n",
        "[x](./rfc-001-cache.md)\n");
    row("LINK-FILE", "all links", "[x](RFC-001-Cache) [y](RFC-001-Cache#a)\n",
        "[x](rfc-001-cache.md) [y](rfc-001-cache.md#a)\n", "[x](rfc-001-cache.md) [y](rfc-001-cache.md#a)\n");
    row("LINK-FILE", "blanks", "[x](rfc-002.md)\n", "[x](rfc-002.md)\n", "[x](rfc-002-queue%20(old).md)\n");
    const auto alike = [&row](const char* rule, const char* name, const char* document) {
        row(rule, name, document, document, document);
    };
    alike("LINK-FILE", "another number", "[x](./eip-2.md)\n");
    alike("LINK-FILE", "another number behind", "[x](rfc-011-step-4.md)\n");
    alike("LINK-FILE", "a picture", "![x](stages.png)\n");
    alike("LINK-FILE", "a picture of the same number", "![x](eip-7.svg)\n");
    alike("LINK-FILE", "itself", "[x](rfc-010-owns.md)\n");
    alike("LINK-FILE", "itself by number", "[x](rfc-010-other.md)\n");
    row("LINK-FILE", "another name of the type", "[x](stages.mdx)\n", "[x](stages.mdx)\n",
        "[x](stages.md)\n");
    alike("LINK-ANCHOR", "another number", "# Goal 12\n\n[x](#goal-2)\n");
    alike("LINK-ANCHOR", "a number more", "# Goals 2\n\n[x](#goals)\n");
    alike("LINK-ANCHOR", "another number elsewhere", "[x](eip-7.md#step-3)\n");
    row("LINK-ANCHOR", "the number in front", "[x](eip-7.md#aims)\n", "[x](eip-7.md#aims)\n",
        "[x](eip-7.md#1-aims)\n");
    row("LINK-FILE", "reference", "[x][1]\n\n[1]: rfc-002.md\n", "[x][1]\n\n[1]: rfc-002.md\n",
        "[x][1]\n\n[1]: rfc-002.md\n");
}

void TestLinkRules::mends()
{
    QFETCH(QString, rule);
    QFETCH(QString, document);
    const MadeUpFiles around = files();
    QTEST(DocumentRule(rule, &around).fixed(document), "safely");
    QTEST(DocumentRule(rule, &around).afterFirstFix(document), "asked");
}

void TestLinkRules::missesSuccessorsInAnyFolder_data()
{
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("sibling");
    QTest::addColumn<QString>("successor");
    QTest::addColumn<bool>("isMissed");
    QTest::newRow("plain numbers") << "0010-own.md"
                                   << "0001-cache.md"
                                   << "RFC-999" << true;
    QTest::newRow("no number of its own") << "own.md"
                                          << "rfc-001-cache.md"
                                          << "RFC-999" << true;
    QTest::newRow("the family of another one") << "adr-010-own.md"
                                               << "rfc-001-cache.md"
                                               << "RFC-999" << true;
    QTest::newRow("no family") << "0010-own.md"
                               << "0001-cache.md"
                               << "PR #999" << false;
    QTest::newRow("no others with numbers") << "0010-own.md"
                                            << "notes.md"
                                            << "RFC-999" << false;
    QTest::newRow("a family that lies elsewhere") << "adr-010-own.md"
                                                  << "adr-001-a.md"
                                                  << "RFC-999" << false;
}

/// The one that is named may be looked for wherever others have numbers.
void TestLinkRules::missesSuccessorsInAnyFolder()
{
    QFETCH(QString, own);
    QFETCH(QString, sibling);
    QFETCH(QString, successor);
    MadeUpFiles around(own);
    around.add(NeighbourFacts{sibling, {}, {}, "Cache", "Accepted", {}, {}, {}});
    const QStringList found = DocumentRule(QStringLiteral("SUPERSEDE"), &around)
                                  .lines(QStringLiteral("---\nsuperseded_by: '%1'\n---\n").arg(successor));
    QTEST(!found.isEmpty(), "isMissed");
}

void TestLinkRules::saysNothingOfUnknownFiles()
{
    const QString text = QStringLiteral("[x](no.md) [y](/rfc/rfc-9) RFC-099 [z](other.md#a)\n");
    for (const char* rule :
         {"LINK-FILE", "LINK-ROUTE", "XREF", "SUPERSEDE", "LINK-ANCHOR", "INDEX-SYNC", "ID-DUP"})
        QCOMPARE(DocumentRule(QString::fromLatin1(rule), nullptr).lines(text), QStringList());
}

/// A contents list that is out of date as a whole.
void TestLinkRules::comparesAnchorsOfLongLists()
{
    QString text;
    for (int i = 0; i < 3000; ++i)
        text += QStringLiteral("## Heading number %1\n\n[x](#headings-number-%1-a)\n\n").arg(i);
    QCOMPARE(int(DocumentRule(QStringLiteral("LINK-ANCHOR"), nullptr).findings(text).size()), 3000);
}

QTEST_GUILESS_MAIN(TestLinkRules)
#include "test_linkrules.moc"
