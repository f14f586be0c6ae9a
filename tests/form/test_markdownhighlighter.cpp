#include "widgets/form/markdownhighlighter.h"

#include <QPlainTextDocumentLayout>
#include <QRandomGenerator>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

using namespace redraft;

class TestMarkdownHighlighter : public QObject
{
    Q_OBJECT

private slots:
    void marksFollowTheirParagraph();
    void coloursAreThoseOfFreshText();
    void mutesPlaceholders_data();
    void mutesPlaceholders();
};

namespace {

/// A card's text with its colours.
struct Card
{
    QTextDocument document;
    MarkdownHighlighter highlighter{Theme::light(), &document};

    explicit Card(const QString& text)
    {
        document.setDocumentLayout(new QPlainTextDocumentLayout(&document));
        document.setPlainText(text);
        highlighter.rehighlight(); // else it waits for the event loop
    }
    QList<QList<QTextLayout::FormatRange>> formats() const
    {
        QList<QList<QTextLayout::FormatRange>> result;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
            result += block.layout()->formats();
        return result;
    }
    void replace(int position, int removed, const QString& text)
    {
        QTextCursor cursor(&document);
        cursor.setPosition(position);
        cursor.setPosition(position + removed, QTextCursor::KeepAnchor);
        cursor.insertText(text);
    }
};

} // namespace

void TestMarkdownHighlighter::marksFollowTheirParagraph()
{
    Card card(QStringLiteral("a **b\nc\nd\n\n---\n"));
    QVERIFY(card.formats()[1].isEmpty());
    card.replace(9, 0, QStringLiteral("**"));
    for (int line = 0; line < 3; ++line)
        QCOMPARE(card.formats()[line].size(), 1);
    card.replace(7, 0, QStringLiteral("\n\n"));
    QVERIFY(card.formats()[0].isEmpty());
    QVERIFY(card.formats()[4].isEmpty());
}

/// Colours after random edits equal those of the same text set afresh.
void TestMarkdownHighlighter::coloursAreThoseOfFreshText()
{
    const QString pieces = QStringLiteral("**|*|`|[|](x)|\n|\n\n|    |- |2. |> |```\n|<!-- |---\n||");
    const QStringList added = pieces.split(u'|');
    QRandomGenerator random(5);
    const QString start = QStringLiteral(
        "---\nA **b\nc** `d\ne` f\n\n- g *h\n  i*\n  - m\n\n        n `o`\n\n> q **r\n> s**\n");
    Card card(start);
    for (int i = 0; i < 4000; ++i) {
        if (card.document.characterCount() < start.size() / 2)
            card.replace(0, 0, start);
        const int length = card.document.characterCount() - 1;
        const int position = random.bounded(length + 1);
        const int removed = random.bounded(qMin(6, length - position) + 1);
        card.replace(position, removed, added[random.bounded(int(added.size()))]);
        const QString text = card.document.toPlainText();
        QVERIFY2(card.formats() == Card(text).formats(), qPrintable(text));
    }
}

void TestMarkdownHighlighter::mutesPlaceholders_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("muted");
    QTest::newRow("alone") << "[What changes.]"
                           << "[What changes.]";
    QTest::newRow("item") << "1. [A figure.]"
                          << "[A figure.]";
    QTest::newRow("behind a label") << "- **Access:** [Who may call this.]"
                                    << "[Who may call this.]";
    QTest::newRow("link") << "[Words](target)"
                          << "";
    QTest::newRow("task") << "- [x]"
                          << "";
    QTest::newRow("words") << "See [the figure] there."
                           << "";
}

void TestMarkdownHighlighter::mutesPlaceholders()
{
    QFETCH(QString, line);
    QFETCH(QString, muted);
    const auto mutedText = [](const Card& card) {
        QString text;
        const QTextBlock block = card.document.lastBlock();
        for (const QTextLayout::FormatRange& range : block.layout()->formats()) {
            if (range.format.foreground().color() == Theme::light().muted)
                text += block.text().mid(range.start, range.length);
        }
        return text;
    };
    const Card card(QStringLiteral("Before.\n\n") + line);
    QVERIFY2(muted.isEmpty() || mutedText(card).endsWith(muted), qPrintable(mutedText(card)));
    if (muted.isEmpty())
        QVERIFY(!mutedText(card).contains(u'w'));
    const Card code(QStringLiteral("```\n") + line);
    QVERIFY(muted.isEmpty() || !mutedText(code).contains(muted));
}

QTEST_MAIN(TestMarkdownHighlighter)
#include "test_markdownhighlighter.moc"
