#include "app/rendering/blocklayoutfactory.h"

#include "app/rendering/codelayout.h"
#include "app/rendering/imagelayout.h"
#include "app/rendering/inlinetextbuilder.h"
#include "app/rendering/paragraphlayout.h"
#include "app/rendering/rulelayout.h"
#include "app/rendering/stacklayout.h"
#include "app/rendering/tablelayout.h"

#include <QCoreApplication>
#include <algorithm>

namespace redraft {

namespace {

constexpr int maximumDepth = 24;
constexpr size_t maximumScreenItems = 2'000;
constexpr qsizetype maximumColoredScreenCode = 200'000;

/// The only image of a paragraph, and the link around it if there is one.
struct LoneImage
{
    const Node* image = nullptr;
    QString destination;
};

LoneImage loneImage(const Node& paragraph)
{
    if (paragraph.children.size() != 1)
        return {};
    const Node& child = paragraph.children.front();
    if (child.kind == NodeKind::Image)
        return {&child, {}};
    if (child.kind == NodeKind::Link && child.children.size() == 1 &&
        child.children.front().kind == NodeKind::Image)
        return {&child.children.front(), child.destination};
    return {};
}

QString withoutComments(QString html)
{
    for (qsizetype start = html.indexOf(QLatin1String("<!--")); start >= 0;
         start = html.indexOf(QLatin1String("<!--"), start)) {
        const qsizetype end = html.indexOf(QLatin1String("-->"), start + 4);
        html.remove(start, end < 0 ? html.size() - start : end + 3 - start);
    }
    return html;
}

QString languageOf(const QString& info)
{
    const QString first = info.section(QLatin1Char(' '), 0, 0).section(QLatin1Char(','), 0, 0);
    return first.section(QLatin1Char('{'), 0, 0).left(40);
}

/// Code units of text below a node; looks at no more than it needs for a guess.
qsizetype textAmount(const Node& node, int& budget)
{
    qsizetype amount = node.literal.size();
    for (const Node& child : node.children) {
        if (--budget < 0)
            break;
        amount += textAmount(child, budget);
    }
    return amount;
}

} // namespace

BlockLayoutFactory::BlockLayoutFactory(const RenderStyle& style, RenderResources& resources)
    : m_style(style)
    , m_typography(style)
    , m_resources(resources)
{
}

std::unique_ptr<BlockLayout> BlockLayoutFactory::layOut(const std::shared_ptr<const Block>& block,
                                                        qreal width) const
{
    std::unique_ptr<BlockLayout> layout = layOutNode(block->node, std::max(width, 40.0), 0);
    layout->setBlock(block);
    return layout;
}

std::unique_ptr<BlockLayout> BlockLayoutFactory::layOutNode(const Node& node, qreal width, int depth) const
{
    if (depth > maximumDepth)
        return layOutRest(node, width);
    switch (node.kind) {
    case NodeKind::Heading:
        return layOutHeading(node, width);
    case NodeKind::BulletList:
    case NodeKind::OrderedList:
        return layOutList(node, width, depth);
    case NodeKind::CodeBlock:
        return layOutCode(node, width);
    case NodeKind::HtmlBlock:
        return layOutHtml(node, width);
    case NodeKind::Quote:
        return layOutQuote(node, width, depth);
    case NodeKind::Table: {
        auto table = std::make_unique<TableLayout>(node, m_style, m_typography, m_resources, width);
        table->setSpace(m_typography.px(4), m_typography.px(18));
        return table;
    }
    case NodeKind::ThematicBreak: {
        auto rule = std::make_unique<RuleLayout>(width, m_typography.px(1), m_style.theme.border);
        rule->setSpace(m_typography.px(14), m_typography.px(26));
        return rule;
    }
    case NodeKind::FootnoteDefinition:
        return layOutFootnote(node, width, depth);
    default:
        return layOutParagraph(node, width);
    }
}

std::unique_ptr<BlockLayout> BlockLayoutFactory::layOutParagraph(const Node& node, qreal width) const
{
    const qreal after = m_typography.px(13);
    if (const LoneImage lone = loneImage(node); lone.image) {
        auto image = std::make_unique<ImageLayout>(*lone.image, lone.destination, m_style, m_typography,
                                                   m_resources, width);
        image->setSpace(m_typography.px(4), m_typography.px(18));
        return image;
    }
    InlineTextBuilder builder(m_style, m_typography, m_resources, m_typography.body(), width);
    builder.appendAll(node.children);
    auto paragraph =
        std::make_unique<ParagraphLayout>(builder.take(), m_typography.body(), m_style.theme, width);
    paragraph->setSource(node.range.start);
    paragraph->setSpace(0, after);
    return paragraph;
}

std::unique_ptr<BlockLayout> BlockLayoutFactory::layOutHeading(const Node& node, qreal width) const
{
    const TextStyle& style = m_typography.heading(node.level);
    InlineTextBuilder builder(m_style, m_typography, m_resources, style, width);
    builder.appendAll(node.children);
    auto heading = std::make_unique<ParagraphLayout>(builder.take(), style, m_style.theme, width);
    heading->setAnchor(node.destination);
    heading->setSource(node.range.start);
    const qreal before[] = {12, 16, 12, 8, 6, 6};
    const qreal after[] = {12, 8, 6, 5, 4, 4};
    const int level = std::clamp(node.level, 1, 6) - 1;
    heading->setSpace(m_typography.px(before[level]), m_typography.px(after[level]));
    heading->setKeepsWithNext(true);
    return heading;
}

std::unique_ptr<BlockLayout> BlockLayoutFactory::layOutCode(const Node& node, qreal width) const
{
    const QString language = languageOf(node.destination);
    const bool isDiagram = looksLikeDiagram(node.literal);
    std::shared_ptr<const CodeColors> colors;
    const bool isColored = m_style.medium == Medium::Page || node.literal.size() <= maximumColoredScreenCode;
    if (!language.isEmpty() && !isDiagram && isColored)
        colors = m_resources.colors(language, node.literal);
    auto code = std::make_unique<CodeLayout>(node.literal, language,
                                             isDiagram ? CodeLayout::Look::Diagram : CodeLayout::Look::Code,
                                             m_style, m_typography, std::move(colors), width);
    code->setSource(node.range.start, node.isFenced ? 1 : 0);
    code->setSpace(m_typography.px(4), m_typography.px(18));
    return code;
}

std::unique_ptr<BlockLayout> BlockLayoutFactory::layOutHtml(const Node& node, qreal width) const
{
    const QString shown = withoutComments(node.literal);
    if (shown.trimmed().isEmpty())
        return std::make_unique<RuleLayout>(width, 0, m_style.theme.surface);
    auto html = std::make_unique<CodeLayout>(shown, QString(), CodeLayout::Look::Html, m_style, m_typography,
                                             nullptr, width);
    if (shown == node.literal)
        html->setSource(node.range.start, 0);
    html->setSpace(0, m_typography.px(13));
    return html;
}

std::unique_ptr<BlockLayout> BlockLayoutFactory::layOutQuote(const Node& node, qreal width, int depth) const
{
    const qreal indent = m_typography.px(18);
    auto quote = std::make_unique<StackLayout>(m_style, m_typography);
    for (const Node& child : node.children)
        quote->add(layOutNode(child, std::max(width - indent, 40.0), depth + 1), indent);
    StackLayout::Mark bar;
    bar.kind = StackLayout::MarkKind::Bar;
    bar.area = QRectF(0, 0, m_typography.px(3), quote->bottom());
    bar.color = m_style.theme.border;
    quote->addMark(bar);
    quote->finish(width);
    quote->setSpace(m_typography.px(2), m_typography.px(15));
    return quote;
}

std::unique_ptr<BlockLayout> BlockLayoutFactory::layOutList(const Node& node, qreal width, int depth) const
{
    auto list = std::make_unique<StackLayout>(m_style, m_typography);
    const TextStyle& body = m_typography.body();
    const bool isOrdered = node.kind == NodeKind::OrderedList;
    const int lastNumber = node.start + int(node.children.size()) - 1;
    const qreal digits = isOrdered ? qreal(QString::number(lastNumber).size()) : 0;
    const qreal indent =
        std::max(m_typography.px(24), m_typography.px(14) + digits * 0.62 * m_typography.em());
    const StackLayout::MarkKind bullets[] = {StackLayout::MarkKind::Disc, StackLayout::MarkKind::Circle,
                                             StackLayout::MarkKind::Square};
    int number = node.start;
    for (const Node& item : node.children) {
        if (m_style.medium == Medium::Screen && size_t(number - node.start) >= maximumScreenItems) {
            const int hidden = int(node.children.size() - maximumScreenItems);
            list->add(layOutNote(QCoreApplication::translate("BlockLayoutFactory",
                                                             "%n more item(s) are not shown here.", nullptr,
                                                             hidden),
                                 width - indent),
                      indent);
            break;
        }
        const qreal top =
            list->add(layOutItem(item, std::max(width - indent, 40.0), depth + 1, node.isTight), indent);
        StackLayout::Mark mark;
        mark.color = m_style.theme.muted;
        const qreal middle = top + body.lineHeight / 2;
        if (item.task != TaskState::None) {
            const qreal box = m_typography.px(16);
            mark.kind = item.task == TaskState::Done ? StackLayout::MarkKind::DoneTask
                                                     : StackLayout::MarkKind::OpenTask;
            mark.area = QRectF(indent - m_typography.px(8) - box, middle - box / 2, box, box);
            mark.item = &item;
        } else if (isOrdered) {
            mark.kind = StackLayout::MarkKind::Number;
            mark.text = QString::number(number) + QLatin1Char('.');
            mark.area = QRectF(0, top, indent - m_typography.px(7), body.lineHeight);
        } else {
            const qreal size = m_typography.px(5);
            mark.kind = bullets[std::min(depth / 2, 2)];
            mark.area = QRectF(indent - m_typography.px(10) - size, middle - size / 2 + m_typography.px(0.5),
                               size, size);
        }
        list->addMark(mark);
        ++number;
    }
    list->finish(width);
    list->setSpace(0, m_typography.px(13));
    return list;
}

std::unique_ptr<BlockLayout> BlockLayoutFactory::layOutItem(const Node& node, qreal width, int depth,
                                                            bool isTight) const
{
    auto item = std::make_unique<StackLayout>(m_style, m_typography);
    for (const Node& child : node.children) {
        std::unique_ptr<BlockLayout> part = layOutNode(child, width, depth + 1);
        if (isTight)
            part->setSpace(child.kind == NodeKind::Paragraph ? 0 : m_typography.px(4), m_typography.px(4));
        item->add(std::move(part), 0);
    }
    item->finish(width, node.children.empty() ? m_typography.body().lineHeight : 0);
    item->setSpace(0, m_typography.px(isTight ? 4 : 10));
    return item;
}

std::unique_ptr<BlockLayout> BlockLayoutFactory::layOutFootnote(const Node& node, qreal width,
                                                                int depth) const
{
    const qreal indent = m_typography.px(28);
    auto note = std::make_unique<StackLayout>(m_style, m_typography);
    for (const Node& child : node.children)
        note->add(layOutNode(child, std::max(width - indent, 40.0), depth + 1), indent);
    InlineTextBuilder back(m_style, m_typography, m_resources, m_typography.small(), width);
    back.appendLink(QCoreApplication::translate("BlockLayoutFactory", "↩ Back to the text"),
                    QLatin1Char('#') + footnoteReferenceAnchor(node.level));
    note->add(
        std::make_unique<ParagraphLayout>(back.take(), m_typography.small(), m_style.theme, width - indent),
        indent);
    StackLayout::Mark number;
    number.kind = StackLayout::MarkKind::Number;
    number.text = QString::number(node.level) + QLatin1Char('.');
    number.area = QRectF(0, 0, indent - m_typography.px(7), m_typography.body().lineHeight);
    number.color = m_style.theme.muted;
    note->addMark(number);
    note->setAnchor(footnoteAnchor(node.level));
    note->finish(width);
    note->setSpace(0, m_typography.px(10));
    return note;
}

std::unique_ptr<BlockLayout> BlockLayoutFactory::layOutRest(const Node& node, qreal width) const
{
    InlineTextBuilder builder(m_style, m_typography, m_resources, m_typography.body(), width);
    builder.appendText(plainText(node));
    return std::make_unique<ParagraphLayout>(builder.take(), m_typography.body(), m_style.theme, width);
}

std::unique_ptr<BlockLayout> BlockLayoutFactory::layOutNote(const QString& note, qreal width) const
{
    InlineTextBuilder builder(m_style, m_typography, m_resources, m_typography.small(), width);
    builder.appendText(note);
    return std::make_unique<ParagraphLayout>(builder.take(), m_typography.small(), m_style.theme, width);
}

qreal BlockLayoutFactory::estimatedHeight(const Block& block, qreal width) const
{
    const Node& node = block.node;
    const qreal line = m_typography.body().lineHeight;
    switch (node.kind) {
    case NodeKind::CodeBlock:
        return m_typography.code().lineHeight * std::max(1, block.lineCount - 2) + m_typography.px(50);
    case NodeKind::Heading:
        return m_typography.heading(node.level).lineHeight + m_typography.px(30);
    case NodeKind::Table:
        return qreal(node.children.size()) * m_typography.px(36) + m_typography.px(22);
    case NodeKind::ThematicBreak:
        return m_typography.px(41);
    case NodeKind::HtmlBlock:
        return node.literal.startsWith(QLatin1String("<!--")) ? 0 : line * block.lineCount;
    default:
        break;
    }
    int budget = 200;
    const qreal perLine = std::max(8.0, 76 * width / m_typography.columnWidth());
    const qreal lines =
        std::max(qreal(node.children.size() > 1 && node.kind != NodeKind::Paragraph ? block.lineCount : 1),
                 qreal(textAmount(node, budget)) / perLine);
    return lines * line + m_typography.px(13);
}

} // namespace redraft
