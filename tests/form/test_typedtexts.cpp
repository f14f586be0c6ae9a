#include "app/editing/entrysection.h"
#include "app/templates/sectionmatching.h"
#include "app/templates/templatelibrary.h"
#include "app/templates/templatereader.h"
#include "tests/support/documents.h"
#include "widgets/form/sectioneditor.h"
#include "widgets/form/structuredview.h"

#include <QApplication>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

namespace redraft::test {

namespace {

struct Sample
{
    QString name;
    QString source;
    SectionDefinition definition;
};

void addScaffolds(std::vector<Sample>& samples)
{
    for (const QString& id : TemplateLibrary::shipped()->ids()) {
        for (const SectionDefinition& section : TemplateLibrary::shipped()->find(id)->sections) {
            if (section.shape == SectionShape::Entries)
                samples.push_back({id + u' ' + section.id,
                                   QStringLiteral("## %1\n\n%2\n").arg(section.heading, section.scaffold),
                                   section});
        }
    }
}

void addCorpus(std::vector<Sample>& samples)
{
    const Template& own = *technicalRfcTemplate();
    for (const QString& path : corpusFiles()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const TextSnapshot snapshot(QString::fromUtf8(file.readAll()).remove(u'\r'));
        const Outline outline = makeOutline(*parseMarkdown(snapshot), snapshot);
        const std::vector<int> found = matchSections(own, outline);
        for (size_t i = 0; i < found.size(); ++i) {
            if (found[i] < 0 || own.sections[i].shape != SectionShape::Entries)
                continue;
            const TextRange whole = outline.sections[size_t(found[i])].whole();
            if (whole.length < 20'000)
                samples.push_back({path, snapshot.view(whole).toString(), own.sections[i]});
        }
    }
}

/// What a section says: one string for each name, part, task and line of text.
QStringList sayings(const SectionContents& contents)
{
    QStringList all = contents.texts;
    for (const EntryContent& entry : contents.entries)
        all += QStringList{entry.name} + entry.parts + entry.tasks + entry.texts;
    return all;
}

QStringList without(QStringList all, const QStringList& others)
{
    for (const QString& other : others)
        all.removeOne(other);
    return all;
}

/// A section in its view, which changes as it asks.
class Typing
{
public:
    explicit Typing(const Sample& sample)
        : source(sample.source)
        , m_definition(sample.definition)
        , m_view(FormStyle())
    {
        QObject::connect(&m_view, &StructuredView::editRequested, &m_view, [this](const Edit& edit) {
            source = applied(edit, source);
            m_view.showSection(source, 0, m_definition);
        });
        isShown = m_view.showSection(source, 0, m_definition);
        m_view.show();
        QApplication::setActiveWindow(&m_view);
    }

    /// The fields of parts and lines; none of free text, which may become anything.
    QList<SectionEditor*> fields() const
    {
        QList<SectionEditor*> all;
        for (SectionEditor* editor : m_view.findChildren<SectionEditor*>()) {
            if (editor->isVisibleTo(&m_view) && !editor->accessibleName().startsWith("Text of"))
                all += editor;
        }
        return all;
    }
    QStringList says() const { return sayings(contentsOf(*readSection(source, m_definition))); }
    int flush() { return m_view.flush(); }

    QString source;
    bool isShown = false;

private:
    SectionDefinition m_definition;
    StructuredView m_view;
};

QString randomText(QRandomGenerator& random, const QString& mark)
{
    static const QStringList pieces{
        "\n\n", "\n",    "- ", "# ",       "**Pros:** ", "```\n", "<!-- ", "1. ",    "> ",     " | ",
        "    ", "---\n", "**", "Impact: ", "words",      "`x ",   "[a](",  "- [ ] ", "\n  - ", "\n\n- "};
    QString text;
    const int count = 1 + random.bounded(4);
    const int at = random.bounded(count);
    for (int i = 0; i < count; ++i)
        text += (i == at ? mark + u' ' : QString()) + pieces[random.bounded(pieces.size())];
    return text + QStringLiteral("end");
}

} // namespace

/// Whatever is typed into a part: the document holds it at most once, and nothing else changes.
class TestTypedTexts : public QObject
{
    Q_OBJECT

private slots:
    void holdsItOnce_data();
    void holdsItOnce();
};

void TestTypedTexts::holdsItOnce_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 3; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestTypedTexts::holdsItOnce()
{
    QFETCH(const int, seed);
    static const std::vector<Sample> samples = [] {
        std::vector<Sample> all;
        addScaffolds(all);
        addCorpus(all);
        return all;
    }();
    QRandomGenerator random{quint32(seed)};
    int held = 0;
    int typed = 0;
    for (const Sample& sample : samples) {
        Typing typing(sample);
        const QList<SectionEditor*> fields = typing.fields();
        if (!typing.isShown || fields.isEmpty())
            continue;
        const QStringList before = typing.says();
        const QPointer<SectionEditor> field = fields[random.bounded(fields.size())];
        QString all;
        field->setFocus();
        for (const QString mark : {"zqfirst", "zqsecond"}) {
            if (!field)
                break;
            const QString text = randomText(random, mark);
            all += QStringLiteral("[%1] ").arg(text);
            field->moveCursor(QTextCursor::End);
            field->insertPlainText(text);
            held += typing.flush() > 0 ? 1 : 0;
            held += typing.flush() > 0 ? 1 : 0;
            ++typed;
        }
        const QStringList after = typing.says();
        const QString told = sample.name + u'\n' + all + u'\n' + typing.source;
        QVERIFY2(typing.source.count("zqfirst") <= 1 && typing.source.count("zqsecond") <= 1,
                 qPrintable(told));
        QVERIFY2(without(before, after).size() <= 1, qPrintable(told));
        QVERIFY2(without(after, before).size() <= 1, qPrintable(told));
    }
    qInfo("%d texts in %d sections, held %d times", typed, int(samples.size()), held);
    QVERIFY(typed > 10);
}

} // namespace redraft::test

QTEST_MAIN(redraft::test::TestTypedTexts)
#include "test_typedtexts.moc"
