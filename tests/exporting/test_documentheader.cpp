#include "app/document/analysis.h"
#include "app/exporting/documentheader.h"
#include "app/exporting/headerfields.h"
#include "app/exporting/htmlexporter.h"
#include "app/rendering/blocklayoutfactory.h"
#include "app/rendering/directresources.h"

#include <QTest>

using namespace redraft;

namespace {

std::shared_ptr<const Analysis> analysisOf(const QString& text)
{
    return analyse(TextSnapshot(text), nullptr, {});
}

HeaderContent contentOf(const QString& text)
{
    return makeDocumentHeader(*analysisOf(text)).content;
}

QString htmlOf(const QString& text)
{
    const CodeHighlighter highlighter;
    const Result<QByteArray> html = exportHtml(*analysisOf(text), highlighter, {});
    return html ? QString::fromUtf8(*html) : QString();
}

QString frontMatter(const QString& fields, const QString& body)
{
    return QStringLiteral("---\n") + fields + QStringLiteral("---\n\n") + body;
}

} // namespace

/// What preview, PDF and HTML say above a document's text.
class TestDocumentHeader : public QObject
{
    Q_OBJECT

private slots:
    void titleIsShownOnce_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("title");
        const QString body = QStringLiteral("# Keys\n\n## Part\n\ntext\n");
        QTest::newRow("one heading") << frontMatter(QStringLiteral("title: Keys\n"), body)
                                     << QStringLiteral("Keys");
        QTest::newRow("several headings")
            << frontMatter(QStringLiteral("title: keys\n"), body + QStringLiteral("\n# Second\n"))
            << QStringLiteral("Keys");
        QTest::newRow("heading with its number")
            << frontMatter(QStringLiteral("title: Keys\n"),
                           QStringLiteral("# RFC-7: Keys\n\ntext\n\n# Second\n"))
            << QStringLiteral("RFC-7: Keys");
    }
    void titleIsShownOnce()
    {
        QFETCH(QString, text);
        QFETCH(QString, title);
        const DocumentHeader header = makeDocumentHeader(*analysisOf(text));
        QCOMPARE(header.content.title, title);
        QCOMPARE(header.shownBlocks, std::vector<int>{0});
        QVERIFY(header.content.rows.empty());
        QCOMPARE(htmlOf(text).count(QStringLiteral("<h1")) - text.count(QStringLiteral("# Second")), 1);
    }

    void fieldsInTheTextAreShownOnce_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<std::vector<int>>("shown");
        QTest::newRow("table") << QStringLiteral(
                                      "# Keys\n\n| A | B |\n|--|--|\n| Status | x |\n| Owner | o |\n")
                               << std::vector<int>{0, 1};
        QTest::newRow("list") << QStringLiteral("# Keys\n\n- Status: x\n- Owner: o\n\ntext\n")
                              << std::vector<int>{0, 1};
        QTest::newRow("section") << QStringLiteral("# Meta\n- Name: Keys\n- Status: x\n\n# Summary\n\ntext\n")
                                 << std::vector<int>{0, 1};
        QTest::newRow("code") << QStringLiteral("# Keys\n\n```\nStatus: x\nOwner: o\n```\n")
                              << std::vector<int>{0, 1};
    }
    void fieldsInTheTextAreShownOnce()
    {
        QFETCH(QString, text);
        QFETCH(std::vector<int>, shown);
        const DocumentHeader header = makeDocumentHeader(*analysisOf(text));
        QCOMPARE(header.content.title, QStringLiteral("Keys"));
        QCOMPARE(header.content.status, QStringLiteral("x"));
        QCOMPARE(header.shownBlocks, shown);
    }

    void anotherTitleIsNotLost()
    {
        const QString text = frontMatter(QStringLiteral("title: Keys\n"), QStringLiteral("# Locks\n"));
        const HeaderContent content = contentOf(text);
        QCOMPARE(content.title, QStringLiteral("Locks"));
        QCOMPARE(content.rows.size(), size_t(1));
        QCOMPARE(content.rows.front().values.front().text, QStringLiteral("Keys"));
        QVERIFY(htmlOf(text).contains(QStringLiteral("<dd>Keys</dd>")));
    }

    void unknownFieldsAreShown()
    {
        const HeaderContent content =
            contentOf(frontMatter(QStringLiteral("eip: 7\ntitle: Keys\nstatus: Draft\nauthor: Ana\n"
                                                 "discussions-to: https://example.org/1\ntags: [a, b]\n"
                                                 "last-updated: 2026-03-12\nempty:\nmap:\n  one: 1\n"),
                                  QStringLiteral("text\n")));
        QStringList rows;
        for (const HeaderRow& row : content.rows) {
            QStringList values;
            for (const HeaderValue& value : row.values)
                values.append(value.text);
            rows.append(row.label + QStringLiteral(": ") + values.join(QStringLiteral(", ")));
        }
        const QStringList expected{
            QStringLiteral("Eip: 7"), QStringLiteral("Discussions to: https://example.org/1"),
            QStringLiteral("Tags: a, b"), QStringLiteral("Last updated: 12 March 2026"),
            QStringLiteral("Map.one: 1")};
        QCOMPARE(rows, expected);
        QCOMPARE(content.rows[1].values.front().destination, QStringLiteral("https://example.org/1"));
    }

    void fieldsAreCalledApart()
    {
        FieldDefinition reviewers;
        reviewers.id = QStringLiteral("reviewers");
        reviewers.label = QStringLiteral("Who reviews");
        reviewers.aliases = {QStringLiteral("approvers")};
        Template documentTemplate;
        documentTemplate.fields = {reviewers};
        const Metadata metadata =
            readMetadata(TextSnapshot(QStringLiteral("---\nreviewers: A\napprovers: B\n---\n")));
        const FieldLabels labels(&documentTemplate, metadata);
        QCOMPARE(labels.labelOf(metadata.fields[0]), QStringLiteral("Who reviews"));
        QCOMPARE(labels.labelOf(metadata.fields[1]), QStringLiteral("Approvers"));
    }

    void boldLinesAreShownToo()
    {
        const QString text = QStringLiteral("# Keys\n\n**Status**: Draft\n**Ticket**: ABC-1\n\ntext\n");
        const DocumentHeader header = makeDocumentHeader(*analysisOf(text));
        QCOMPARE(header.shownBlocks, (std::vector<int>{0, 1}));
        QCOMPARE(header.content.rows.size(), size_t(1));
        QCOMPARE(htmlOf(text).count(QStringLiteral("ABC-1")), 1);
    }

    void manyAndLongFieldsAreCut()
    {
        QString fields = QStringLiteral("long: ") + QStringLiteral("word ").repeated(5000) + u'\n';
        for (int number = 0; number < 500; ++number)
            fields += QStringLiteral("key%1: value\n").arg(number);
        const HeaderContent content = contentOf(frontMatter(fields, QStringLiteral("text\n")));
        QCOMPARE(content.rows.size(), size_t(61));
        QVERIFY(content.rows.front().values.front().text.size() < 1100);
        QVERIFY(content.rows.back().values.front().text.startsWith(QLatin1String("441 more")));
    }

    void datesLookTheSameEverywhere_data()
    {
        QTest::addColumn<QString>("written");
        QTest::newRow("ISO") << QStringLiteral("2024-06-28");
        QTest::newRow("words") << QStringLiteral("June 28, 2024");
        QTest::newRow("with time") << QStringLiteral("2024-06-28T10:00:00Z");
    }
    void datesLookTheSameEverywhere()
    {
        QFETCH(QString, written);
        const QString text =
            frontMatter(QStringLiteral("created: ") + written + u'\n', QStringLiteral("t\n"));
        QCOMPARE(contentOf(text).details, QStringList{QStringLiteral("28 June 2024")});
        QVERIFY(htmlOf(text).contains(QStringLiteral("<dd>28 June 2024</dd>")));
        QCOMPARE(shownDate(QStringLiteral("2024-06-28 or later")), QStringLiteral("2024-06-28 or later"));
    }

    void rowsAreTextThatCanBeFoundAndFollowed()
    {
        HeaderContent content;
        content.title = QStringLiteral("Keys");
        content.status = QStringLiteral("Draft");
        content.rows = {
            {QStringLiteral("Type"), {{QStringLiteral("Core"), {}}}},
            {QStringLiteral("See"), {{QStringLiteral("forum"), QStringLiteral("https://f.org")}}}};
        const RenderStyle style;
        const CodeHighlighter highlighter;
        DirectResources resources(highlighter);
        const HeaderLayout layout(content, BlockLayoutFactory(style, resources), 400);
        QCOMPARE(layout.plainText(), QStringLiteral("Keys\nDraft\nType\tCore\nSee\tforum"));
        std::vector<QRectF> areas;
        layout.collectTextAreas({layout.plainText().indexOf(u"forum"), 5}, {}, areas);
        QCOMPARE(areas.size(), size_t(1));
        QCOMPARE(layout.linkAt(areas.front().center()), QStringLiteral("https://f.org"));
        const int at = layout.positionAt(areas.front().topLeft() + QPointF(1, 4));
        QCOMPARE(at, int(layout.plainText().indexOf(u"forum")));
    }
};

QTEST_MAIN(TestDocumentHeader)
#include "test_documentheader.moc"
