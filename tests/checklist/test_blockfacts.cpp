#include "tests/checklist/checked.h"

using namespace redraft;
using namespace redraft::test;

/// What is known of a block: sentences, figures, links and acronyms, and where they stand.
class TestBlockFacts : public QObject
{
    Q_OBJECT

private slots:
    void cutsSentences_data();
    void cutsSentences();
    void findsFigures_data();
    void findsFigures();
    void findsAcronyms_data();
    void findsAcronyms();
    void findsLinks();
    void findsPlaces_data();
    void findsPlaces();
    void staysInsideOfRealDocuments();
};

namespace {

BlockFacts factsOfFirst(const QString& document)
{
    const TextSnapshot snapshot(document);
    const auto tree = parseMarkdown(snapshot);
    return BlockFactList(snapshot, *tree).of(0);
}

} // namespace

void TestBlockFacts::cutsSentences_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QStringList>("sentences");
    QTest::newRow("two") << text("One is here. Two is\nthere!")
                         << QStringList{"One is here.", "Two is there!"};
    QTest::newRow("abbreviation") << text("Use, e.g. Redis. Or etc. Then go.")
                                  << QStringList{"Use, e.g. Redis.", "Or etc. Then go."};
    QTest::newRow("number") << text("It takes 3.5 ms. Fine.") << QStringList{"It takes 3.5 ms.", "Fine."};
    QTest::newRow("lower case follows") << text("Call foo. bar") << QStringList{"Call foo. bar"};
    QTest::newRow("code") << text("See `a. B c`. End.")
                          << QStringList{QStringLiteral("See \uFFFC."), QStringLiteral("End.")};
    QTest::newRow("bold end") << text("**One.** Two.") << QStringList{"One.", "Two."};
}

void TestBlockFacts::cutsSentences()
{
    QFETCH(QString, document);
    QFETCH(QStringList, sentences);
    QStringList found;
    for (const ProsePart& part : factsOfFirst(document).parts) {
        for (const Sentence& sentence : part.sentences)
            found += part.view(sentence.range).toString();
    }
    QCOMPARE(found, sentences);
}

void TestBlockFacts::findsFigures_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QStringList>("figures");
    QTest::newRow("unit apart") << text("It takes 40 ms now.") << QStringList{"40 ms|40|ms"};
    QTest::newRow("unit joined") << text("Holds 2.5GB.") << QStringList{"2.5GB|2.5|gb"};
    QTest::newRow("percent") << text("About 99.95% or 5 % less") << QStringList{"99.95%|99.95|%", "5 %|5|%"};
    QTest::newRow("groups") << text("1,200,000 users") << QStringList{"1,200,000 users|1.2e+06|users"};
    QTest::newRow("rate") << text("50 req/s at most") << QStringList{"50 req/s|50|req/s"};
    QTest::newRow("plain") << text("Keep 3 of them") << QStringList{"3|3|"};
    QTest::newRow("names") << text("RFC 2119, phase 3, #12, v2, HTTP/2, RFC-12, 1.2.3, 2026-01-02, utf8")
                           << QStringList{};
    QTest::newRow("comparator") << text("p99 < 20 ms") << QStringList{"20 ms|20|ms"};
}

void TestBlockFacts::findsFigures()
{
    QFETCH(QString, document);
    QFETCH(QStringList, figures);
    const BlockFacts facts = factsOfFirst(document);
    QStringList found;
    for (const Figure& figure : facts.figures)
        found += QStringLiteral("%1|%2|%3")
                     .arg(facts.parts[size_t(figure.part)].view(figure.range).toString())
                     .arg(figure.value)
                     .arg(figure.unit);
    QCOMPARE(found, figures);
}

void TestBlockFacts::findsAcronyms_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QStringList>("acronyms");
    QTest::newRow("plain") << text("The WAL and SLOs.") << QStringList{"WAL", "SLO"};
    QTest::newRow("explained") << text("A write-ahead log (WAL) it is.") << QStringList{"WAL!"};
    QTest::newRow("explained behind") << text("The WAL (write-ahead log).") << QStringList{"WAL!"};
    QTest::newRow("no acronyms") << text("A Box, RFC-12, X and `API`.") << QStringList{};
}

void TestBlockFacts::findsAcronyms()
{
    QFETCH(QString, document);
    QFETCH(QStringList, acronyms);
    QStringList found;
    for (const AcronymFact& acronym : factsOfFirst(document).acronyms)
        found += acronym.word + (acronym.isExplained ? QStringLiteral("!") : QString());
    QCOMPARE(found, acronyms);
}

void TestBlockFacts::findsLinks()
{
    const QString document =
        text("See [the *plan*](plan.md \"T\"), ![picture](a.png) and <https://example.org>.");
    const BlockFacts facts = factsOfFirst(document);
    QStringList found;
    for (const LinkFact& link : facts.links)
        found += link.text + QStringLiteral("|") + link.destination + QStringLiteral("|") +
                 document.mid(link.range.start, link.range.length);
    QCOMPARE(found, (QStringList{text("the plan|plan.md|the *plan"), text("picture|a.png|picture"),
                                 text("https://example.org|https://example.org|https://example.org")}));
}

void TestBlockFacts::findsPlaces_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("word");
    QTest::newRow("behind marks") << text("**a** word b") << text("word");
    QTest::newRow("behind a link") << text("[x](http://example.org/word) then word b") << text("then word");
    QTest::newRow("behind an entity") << text("a &amp; b &lt; word") << text("word");
    QTest::newRow("behind an escape") << text("a \\* b \\_ word") << text("word");
    QTest::newRow("in a list") << text("- one\n- two\n  word") << text("word");
    QTest::newRow("in a quote") << text("> one\n> two word") << text("word");
    QTest::newRow("in a table") << text("| a | b |\n|---|---|\n| one | word |") << text("word");
    QTest::newRow("behind code") << text("`word` and word") << text("and word");
    QTest::newRow("behind code over lines")
        << text("a `b c\nd` *`f`*`g` and word; `e` b c d, then ``b ` c`` and `b c d`") << text("and word");
}

void TestBlockFacts::findsPlaces()
{
    QFETCH(QString, document);
    QFETCH(QString, word);
    for (const ProsePart& part : factsOfFirst(document).parts) {
        const qsizetype place = part.text.indexOf(word);
        if (place < 0)
            continue;
        const TextRange range = part.sourceOf({place, word.size()});
        QCOMPARE(range.start, document.lastIndexOf(word));
        QCOMPARE(range.length, word.size());
        return;
    }
    QFAIL("the word was not read");
}

/// Every place lies inside of its block, in order.
void TestBlockFacts::staysInsideOfRealDocuments()
{
    for (const QString& name : corpusFiles()) {
        QFile file(name);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
        const TextSnapshot snapshot(QString::fromUtf8(file.readAll()).replace(text("\r\n"), text("\n")));
        const auto tree = parseMarkdown(snapshot);
        const BlockFactList facts(snapshot, *tree);
        for (int block = 0; block < facts.size(); ++block) {
            const qsizetype length = sourceOf(snapshot, tree->blocks[size_t(block)]).length;
            for (const ProsePart& part : facts.of(block).parts) {
                qsizetype last = 0;
                for (const Sentence& sentence : part.sentences) {
                    const TextRange range = part.sourceOf(sentence.range);
                    QVERIFY2(range.start >= last && range.end() <= length, qPrintable(name));
                    last = range.start;
                }
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestBlockFacts)
#include "test_blockfacts.moc"
