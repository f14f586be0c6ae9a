#include "app/document/documentfile.h"
#include "app/editing/fieldassignment.h"
#include "app/metadata/yamlpath.h"
#include "tests/support/documents.h"

#include <QRandomGenerator>
#include <QTest>

using namespace redraft;
using Action = FieldAssignment::Action;

/// Names that lead into maps, and all others: no edit of YAML makes a key stand twice.
class TestYamlMapEdits : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhy_data();
    void tellsWhy();
    void repeatsNoKeyOfTheCorpus();
    void repeatsNoKey();

private:
    int changed(const QString& text, quint32 seed) const;
};

namespace {

const QString maps = QStringLiteral(
    "---\n\"s\": x\nm:\n  a: 1\n  b:\n    c: [d, e]\nf: {g: 1, 'h i': [j], k: {l: 2}}\nn:\n- o: 1\n"
    "  p: 2\nq: &r {s: 1}\nt: *r\nu:\nv: {w,\n  # c\n  x: 1 }\ny.z: 1\nA-b: |\n  d\n---\n\n# T\n");

/// Every key that is written, every map around it, and names that go on behind what is there.
QStringList namesOf(const Metadata& metadata)
{
    QStringList names;
    for (const MetadataField& field : metadata.fields) {
        for (QString name = field.key; !name.isEmpty(); name = name.section(u'.', 0, -2)) {
            for (const char* behind : {"", ".a", ".0.x", ".g", ".k.l", ".new"})
                names += name + QLatin1String(behind);
        }
    }
    names.removeDuplicates();
    return names;
}

} // namespace

void TestYamlMapEdits::tellsWhy_data()
{
    QTest::addColumn<FieldAssignment>("assignment");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, Action action, const QString& value, const QString& reason) {
        QTest::addRow("%s %d", name, int(action))
            << FieldAssignment{QString::fromLatin1(name), action, value} << reason;
    };
    row("m", Action::Set, "z", "is a map: name an entry, m.a=…");
    row("m.b", Action::AddItem, "z", "is a map: name an entry, m.b.c=…");
    row("f", Action::Set, "z", "is a map: name an entry, f.g=…");
    row("f.k", Action::Set, "z", "is a map: name an entry, f.k.l=…");
    row("m", Action::Rename, "f", "is taken");
    row("f.g", Action::Rename, "f.k", "is taken");
    row("s.x", Action::Set, "z", "holds a value, so it cannot have an entry “x”");
    row("n.0.p", Action::Set, "z", "is a list, so it has no entry “0.p”");
    row("f.g", Action::AddItem, "z", "holds one value, not a list");
    row("f.h i", Action::RemoveItem, "z", "does not hold “z”");
}

void TestYamlMapEdits::tellsWhy()
{
    QFETCH(FieldAssignment, assignment);
    QFETCH(QString, reason);
    const TextSnapshot snapshot(maps);
    const Result<Edit> edit = assignmentEdit(snapshot, readMetadata(snapshot), Template{}, assignment);
    QVERIFY(!edit);
    QVERIFY2(edit.error().message.contains(reason), qPrintable(edit.error().message));
}

/// How many of the assignments to `text` changed it; -1 if one left it worse than it was.
int TestYamlMapEdits::changed(const QString& text, quint32 seed) const
{
    const TextSnapshot snapshot(text);
    const Metadata metadata = readMetadata(snapshot);
    if (metadata.syntax != MetadataSyntax::YamlFrontMatter || metadata.error)
        return 0;
    QRandomGenerator random(seed);
    const QStringList values{"z", "a, b", "", "x: y", "[k]", "m", "s"};
    const int before = repeatedKeys(snapshot.view(metadata.range));
    int count = 0;
    for (const QString& name : namesOf(metadata)) {
        const FieldAssignment assignment{name, Action(random.bounded(5)),
                                         values[random.bounded(int(values.size()))]};
        const Result<Edit> edit = assignmentEdit(snapshot, metadata, Template{}, assignment);
        if (!edit || edit->isEmpty())
            continue;
        const TextSnapshot now(applied(*edit, text));
        const Metadata after = readMetadata(now);
        if (after.error || repeatedKeys(now.view(after.range)) > before) {
            qWarning() << name << int(assignment.action) << assignment.value << now.view(after.range);
            return -1;
        }
        ++count;
    }
    return count;
}

void TestYamlMapEdits::repeatsNoKeyOfTheCorpus()
{
    for (const QString& path : test::corpusFiles()) {
        const Result<DecodedText> file = readDocumentFile(path);
        QVERIFY2(file && changed(file->text, 7) >= 0, qPrintable(path));
    }
}

void TestYamlMapEdits::repeatsNoKey()
{
    int count = 0;
    for (quint32 seed = 1; seed <= 40; ++seed) {
        const int now = changed(maps, seed);
        QVERIFY2(now >= 0, qPrintable(QString::number(seed)));
        count += now;
    }
    QVERIFY2(count > 400, qPrintable(QString::number(count)));
}

QTEST_GUILESS_MAIN(TestYamlMapEdits)
#include "test_yamlmapedits.moc"
