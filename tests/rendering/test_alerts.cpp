#include "app/markdown/alert.h"
#include "app/markdown/syntaxtree.h"
#include "app/rendering/alerticon.h"
#include "app/text/textsnapshot.h"

#include <QSet>
#include <QTest>
#include <cmath>

using namespace redraft;

namespace {

constexpr AlertKind kinds[] = {AlertKind::Note, AlertKind::Tip, AlertKind::Important, AlertKind::Warning,
                               AlertKind::Caution};

/// Relative luminance by WCAG 2.
qreal luminance(const QColor& color)
{
    const auto linear = [](qreal part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

qreal contrast(const QColor& one, const QColor& other)
{
    const qreal a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

class TestAlerts : public QObject
{
    Q_OBJECT

private slots:
    void areRecognisedByTheirFirstLine_data();
    void areRecognisedByTheirFirstLine();
    void leadIsWhatFollowsTheMark();
    void colorsCanBeRead();
    void iconsDiffer();
};

void TestAlerts::areRecognisedByTheirFirstLine_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* name, const char* markdown, int kind) {
        QTest::newRow(name) << QString::fromUtf8(markdown) << kind;
    };
    row("note", "> [!NOTE]\n> a", int(AlertKind::Note));
    row("tip", "> [!TIP]\n> a", int(AlertKind::Tip));
    row("important", "> [!IMPORTANT]\n> a", int(AlertKind::Important));
    row("warning", "> [!WARNING]\n> a", int(AlertKind::Warning));
    row("caution", "> [!CAUTION]\n> a", int(AlertKind::Caution));
    row("any case", "> [!cAuTiOn]\n> a", int(AlertKind::Caution));
    row("blanks behind the mark", "> [!NOTE]   \n> a", int(AlertKind::Note));
    row("own paragraph", "> [!NOTE]\n>\n> a", int(AlertKind::Note));
    row("a list follows", "> [!NOTE]\n> - a", int(AlertKind::Note));
    row("a table follows", "> [!NOTE]\n> |a|\n> |-|\n> |b|", int(AlertKind::Note));
    row("code follows", "> [!NOTE]\n> ```\n> a\n> ```", int(AlertKind::Note));
    row("a table follows in a quote", "> a\n> [!NOTE]\n> |a|\n> |-|", -1);
    row("lazy line", "> [!NOTE]\na", int(AlertKind::Note));
    row("text beside the mark", "> [!NOTE] a\n> b", -1);
    row("code beside the mark", "> [!NOTE]`a`\n> b", -1);
    row("nothing follows", "> [!NOTE]", -1);
    row("unknown word", "> [!BUG]\n> a", -1);
    row("text before the mark", "> a\n> [!NOTE]", -1);
    row("bold mark", "> **[!NOTE]**\n> a", -1);
    row("heading", "> # [!NOTE]\n> a", -1);
    row("plain quote", "> a", -1);
    row("hard break behind the mark", "> [!NOTE]\\\n> a", int(AlertKind::Note));
    row("no blank", ">[!NOTE]\n>a", int(AlertKind::Note));
    row("tab", ">\t[!NOTE]\n>\ta", int(AlertKind::Note));
    row("indented", "   >   [!TIP]\n> a", int(AlertKind::Tip));
    row("blank line above", ">\n> [!TIP]\n> a", int(AlertKind::Tip));
    row("behind other blocks", "ä\n\n> [!TIP]\n> a", int(AlertKind::Tip));
    row("escaped bracket", "> \\[!NOTE]\n> a", -1);
    row("escaped mark", "> [\\!NOTE]\n> a", -1);
    row("escaped end", "> [!NOTE\\]\n> a", -1);
    row("bracket as an entity", "> &#91;!NOTE]\n> a", -1);
    row("letter as an entity", "> [!N&#79;TE]\n> a", -1);
    row("link", "> [!NOTE]\n> a\n\n[!NOTE]: /b", -1);
    row("quote in a quote", "> > [!NOTE]\n> > a", -1);
    row("HTML", "<blockquote>\n\n[!NOTE]\na\n\n</blockquote>", -1);
}

void TestAlerts::areRecognisedByTheirFirstLine()
{
    QFETCH(QString, markdown);
    QFETCH(int, kind);
    const auto tree = parseMarkdown(TextSnapshot(markdown));
    const std::optional<AlertKind> found =
        alertKind(tree->blocks[tree->blocks.size() > 1 && tree->blocks[1].block->node.kind == NodeKind::Quote]
                      .block->node);
    QCOMPARE(found ? int(*found) : -1, kind);
}

void TestAlerts::leadIsWhatFollowsTheMark()
{
    const auto tree =
        parseMarkdown(TextSnapshot(QStringLiteral("> [!NOTE]\n> a *b*\n\nx\n\n> [!TIP]\n>\n> c")));
    const std::span<const Node> lead = alertLead(tree->blocks[0].block->node);
    QCOMPARE(lead.size(), size_t(2));
    QCOMPARE(lead[0].literal, QStringLiteral("a "));
    QVERIFY(alertLead(tree->blocks[2].block->node).empty());
}

void TestAlerts::colorsCanBeRead()
{
    for (const Theme& theme : {Theme::light(), Theme::dark()}) {
        for (const AlertKind kind : kinds) {
            const qreal found = contrast(alertColor(theme, kind), theme.surface);
            QVERIFY2(found >= 4.5, qPrintable(QStringLiteral("%1: %2").arg(alertTitle(kind)).arg(found)));
        }
    }
}

void TestAlerts::iconsDiffer()
{
    QSet<QString> drawings;
    for (const AlertKind kind : kinds) {
        const QPainterPath icon = alertIcon(kind);
        QVERIFY(QRectF(0, 0, 16, 16).contains(icon.boundingRect()));
        drawings.insert(svgPathData(icon));
    }
    QCOMPARE(drawings.size(), qsizetype(std::size(kinds)));
}

QTEST_GUILESS_MAIN(TestAlerts)
#include "test_alerts.moc"
