#include "tests/checklist/checked.h"

#include "app/checklist/revisionchange.h"
#include "tests/support/randomedits.h"

using namespace redraft;
using namespace redraft::test;

/// What is remembered of a revision may make the report of the next sooner there, but never another.
class TestExamination : public QObject
{
    Q_OBJECT

private slots:
    void saysTheSameAsWithoutMemory_data();
    void saysTheSameAsWithoutMemory();
    void seesWhatIsWrittenOtherwise();
    void keepsFactsOfUnchangedBlocks();
};

namespace {

/// A document that is examined again and again.
class Examined
{
public:
    explicit Examined(std::shared_ptr<const Template> wanted)
        : m_template(std::move(wanted))
    {
    }

    /// The report that builds on the revision before, and one that builds on nothing.
    std::pair<Report, Report> examine(const QString& text)
    {
        const TextSnapshot snapshot(text, m_revision++);
        m_tree = parseMarkdown(snapshot, m_tree);
        const Outline outline = makeOutline(*m_tree, snapshot);
        const Metadata metadata = readMetadata(snapshot);
        const CheckInput input{snapshot, *m_tree, outline, metadata, *m_template, QDate(2026, 3, 1)};
        Examination next = examineDocument(input, m_memory);
        m_memory = next.memory;
        return {std::move(next.report), makeReport(input)};
    }

private:
    std::shared_ptr<const Template> m_template;
    std::shared_ptr<const SyntaxTree> m_tree;
    std::shared_ptr<const CheckMemory> m_memory;
    int m_revision = 0;
};

/// The technical RFC with every rule there is.
std::shared_ptr<const Template> strictTemplate()
{
    auto strict = std::make_shared<Template>(*technicalRfcTemplate());
    for (const QString& id : checkIds()) {
        if (findSectionCheck(id) && id != QStringLiteral("SEC-EMPTY"))
            strict->checks.push_back({id, {}});
        else if (findDocumentCheck(id))
            strict->documentChecks.push_back({id, {}});
    }
    return strict;
}

/// Where two reports differ, for the message of a failing test.
QString difference(const Report& one, const Report& other)
{
    for (size_t i = 0; i < std::max(one.sections.size(), other.sections.size()); ++i) {
        if (i >= one.sections.size() || i >= other.sections.size())
            return QStringLiteral("section %1 is in one only").arg(i);
        const SectionReport& left = one.sections[i];
        const SectionReport& right = other.sections[i];
        for (size_t j = 0; j < std::min(left.findings.size(), right.findings.size()); ++j) {
            if (!(left.findings[j] == right.findings[j]))
                return QStringLiteral("%1: %2 at %3, %4 at %5")
                    .arg(left.id, left.findings[j].checkId)
                    .arg(left.findings[j].range.start)
                    .arg(right.findings[j].checkId)
                    .arg(right.findings[j].range.start);
        }
        if (!(left == right))
            return QStringLiteral("section %1 (%2): %3 and %4 findings")
                .arg(i)
                .arg(left.id)
                .arg(left.findings.size())
                .arg(right.findings.size());
    }
    return {};
}

} // namespace

void TestExamination::saysTheSameAsWithoutMemory_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("example %u", seed) << example() << seed;
    for (quint32 seed = 5; seed <= 8; ++seed)
        QTest::addRow("generated %u", seed) << generatedDocument(6000, seed) << seed;
    QTest::newRow("ruled")
        << text("# T\n\n## Summary\n\nOne `TBD`\ntwo.\n---\n\n## Motivation\n\nText TBD.\n---\n")
        << quint32(9);
}

void TestExamination::saysTheSameAsWithoutMemory()
{
    QFETCH(QString, document);
    QFETCH(quint32, seed);
    Examined examined(strictTemplate());
    examined.examine(document);
    RandomEdits edits(seed);
    for (int step = 0; step < 24; ++step) {
        const TextDelta delta = edits.next(document, 200);
        document.replace(delta.position, delta.removed, delta.inserted);
        const auto [incremental, batch] = examined.examine(document);
        if (!(incremental == batch))
            QFAIL(qPrintable(QStringLiteral("step %1: %2").arg(step).arg(difference(incremental, batch))));
    }
}

/// A block that says the same keeps its pointer, but rules also look at its source.
void TestExamination::seesWhatIsWrittenOtherwise()
{
    const TextSnapshot snapshot(text("One.\n\nTwo *a*.\n\nThree.\n\nFour.\n"));
    const auto tree = parseMarkdown(snapshot);
    const QString other = QString(snapshot.text).replace(text("*a*"), text("_a_"));
    const RevisionChange change(snapshot.text, tree->blocks, other, tree->blocks);
    QCOMPARE(change.headBlocks(), size_t(1));
    QCOMPARE(change.tailBlocks(), size_t(2));
    QCOMPARE(change.startBefore({0, 5}, 0, 1), std::optional<qsizetype>(0));
    QCOMPARE(change.startBefore({6, 8}, 1, 2), std::nullopt);
}

void TestExamination::keepsFactsOfUnchangedBlocks()
{
    const TextSnapshot before(text("One *a*.\n\nTwo 40 ms.\n\nThree.\n"));
    const TextSnapshot after(text("One _a_.\n\nTwo 40 ms.\n\nThree!\n"), 1);
    const auto treeBefore = parseMarkdown(before);
    const auto treeAfter = parseMarkdown(after, treeBefore);
    BlockFactList known(before, *treeBefore);
    for (int block = 0; block < known.size(); ++block)
        known.of(block);
    BlockFactList facts(after, *treeAfter);
    facts.takeOver(known.known(), 2, 0);
    QCOMPARE(facts.known()[1], known.known()[1]);
    QVERIFY(!facts.known()[2]);
    QCOMPARE(facts.of(1).figures.size(), size_t(1));
}

QTEST_GUILESS_MAIN(TestExamination)
#include "test_examination.moc"
