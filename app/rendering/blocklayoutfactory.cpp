#include "app/rendering/blocklayoutfactory.h"

#include "app/markdown/linksafety.h"
#include "app/markdown/textdirection.h"
#include "app/rendering/codeframe.h"
#include "app/rendering/codelayout.h"
#include "app/rendering/containerlayouts.h"
#include "app/rendering/elementtext.h"
#include "app/rendering/heightestimate.h"
#include "app/rendering/imagelayout.h"
#include "app/rendering/inlinetextbuilder.h"
#include "app/rendering/paragraphlayout.h"
#include "app/rendering/rulelayout.h"
#include "app/rendering/sidewayslayout.h"
#include "app/rendering/stacklayout.h"
#include "app/rendering/tablelayout.h"

#include <algorithm>
#include <cmath>

namespace redraft {

namespace {

/// The tree is flatter than this: only a guard of the stack.
constexpr int maximumDepth = 150;
constexpr qsizetype maximumColoredScreenCode = 200'000;
constexpr qsizetype longestLanguage = 40;

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
        return {&child.children.front(),
                linkKind(child.destination) == LinkKind::Unsafe ? QString() : child.destination};
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
    const QString name = first.section(QLatin1Char('{'), 0, 0);
    return name.size() <= longestLanguage ? name : name.left(longestLanguage) + QChar(0x2026);
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
    const qreal indent = detailsIndent(width, block->detailsAround);
    std::unique_ptr<BlockLayout> layout = layOutPart(block->node, std::max(width - indent, 40.0), 0);
    if (indent > 0 && layout->height() > 0)
        layout = indented(std::move(layout), indent);
    if (block->isPartlyUnread)
        layout = withNote(std::move(layout), unreadNote());
    layout->setBlock(block);
    return layout;
}

qreal BlockLayoutFactory::detailsIndent(qreal width, int depth) const
{
    constexpr qreal leastTextWidth = 170;
    const qreal room = std::max(0.0, width - m_typography.px(leastTextWidth));
    const qreal step = m_typography.px(summaryIndent);
    return step * std::min(qreal(depth), std::floor(room / step));
}

std::unique_ptr<BlockLayout> BlockLayoutFactory::indented(std::unique_ptr<BlockLayout> part,
                                                          qreal indent) const
{
    auto stack = std::make_unique<StackLayout>(m_style, m_typography);
    stack->setSpace(part->spaceBefore(), part->spaceAfter());
    stack->setKeepsWithNext(part->keepsWithNext());
    const qreal width = part->width() + indent;
    stack->add(std::move(part), indent);
    stack->finish(width);
    return stack;
}

/// The part below a line that belongs to no text.
std::unique_ptr<BlockLayout> BlockLayoutFactory::withNote(std::unique_ptr<BlockLayout> part,
                                                          const QString& note) const
{
    auto stack = std::make_unique<StackLayout>(m_style, m_typography);
    LayoutMark mark;
    mark.kind = LayoutMark::Kind::Number;
    mark.text = note;
    const qreal length = QFontMetricsF(m_typography.body().font).horizontalAdvance(note);
    mark.area = QRectF(0, 0, length, m_typography.body().lineHeight);
    mark.color = m_style.theme.muted;
    stack->addMark(mark);
    stack->leaveRoom(mark.area.height());
    stack->setSpace(part->spaceBefore(), part->spaceAfter());
    const qreal width = part->width();
    stack->add(std::move(part), 0);
    stack->finish(width);
    return stack;
}

std::unique_ptr<BlockLayout> BlockLayoutFactory::layOutPart(const Node& node, qreal width, int depth) const
{
    if (depth > maximumDepth)
        return layOutPlain(plainText(node), m_typography.body(), width);
    switch (node.kind) {
    case NodeKind::Heading:
        return layOutHeading(node, width);
    case NodeKind::BulletList:
    case NodeKind::OrderedList:
        return layOutList(*this, node, width, depth);
    case NodeKind::CodeBlock:
        return layOutCode(node, width);
    case NodeKind::HtmlBlock:
        return layOutHtml(node, width);
    case NodeKind::Quote:
        return layOutQuote(*this, node, width, depth);
    case NodeKind::Table:
        return layOutTable(node, width, depth);
    case NodeKind::ThematicBreak:
        return layOutRule(width);
    case NodeKind::HtmlElement:
        return layOutElement(*this, node, width, depth);
    case NodeKind::FootnoteDefinition:
        return layOutFootnote(*this, node, width, depth);
    default:
        return layOutParagraph(node, width);
    }
}

std::unique_ptr<BlockLayout> BlockLayoutFactory::layOutTable(const Node& node, qreal width, int depth) const
{
    if (hasCaption(node))
        return layOutElement(*this, withCaptionApart(node), width, depth);
    const bool isMirrored = textDirection(node) == Qt::RightToLeft;
    const LayoutRoom room{width, isMirrored ? 0 : m_overhang};
    std::unique_ptr<BlockLayout> table =
        std::make_unique<TableLayout>(node, m_style, m_typography, m_resources, room);
    table->setSpace(m_typography.px(4), m_typography.px(18));
    if (m_style.medium != Medium::Screen || table->width() <= room.most() + 0.5)
        return table;
    auto scrolled =
        std::make_unique<SidewaysLayout>(std::move(table), room.most(), m_style.theme, m_typography);
    scrolled->shadeCutEdges();
    return scrolled;
}

std::unique_ptr<BlockLayout> BlockLayoutFactory::layOutRule(qreal width) const
{
    auto rule = std::make_unique<RuleLayout>(width, m_typography.px(1), m_style.theme.border);
    rule->setSpace(m_typography.px(14), m_typography.px(26));
    return rule;
}

std::unique_ptr<BlockLayout> BlockLayoutFactory::layOutText(std::span<const Node> inlines,
                                                            const TextStyle& style, qreal width,
                                                            qsizetype source, ColumnAlignment alignment) const
{
    InlineTextBuilder builder(m_style, m_typography, m_resources, style, width);
    builder.appendAll(inlines);
    auto paragraph = std::make_unique<ParagraphLayout>(builder.take(), style, m_style.theme, width,
                                                       textAlignment(alignment));
    paragraph->setSource(source);
    paragraph->setSpace(0, m_typography.px(13));
    return paragraph;
}

std::unique_ptr<BlockLayout> BlockLayoutFactory::layOutPlain(const QString& text, const TextStyle& style,
                                                             qreal width) const
{
    InlineTextBuilder builder(m_style, m_typography, m_resources, style, width);
    builder.appendText(text);
    return std::make_unique<ParagraphLayout>(builder.take(), style, m_style.theme, width);
}

std::unique_ptr<BlockLayout> BlockLayoutFactory::layOutParagraph(const Node& node, qreal width) const
{
    const LoneImage lone = loneImage(node);
    if (!lone.image) {
        auto paragraph =
            layOutText(node.children, m_typography.body(), width, node.range.start, node.alignment);
        static_cast<ParagraphLayout&>(*paragraph).collapseIfEmpty();
        return paragraph;
    }
    auto image = std::make_unique<ImageLayout>(*lone.image, lone.destination, m_style, m_typography,
                                               m_resources, LayoutRoom{width, m_overhang});
    image->setAlignment(node.alignment == ColumnAlignment::None ? lone.image->alignment : node.alignment);
    image->setSpace(m_typography.px(4), m_typography.px(18));
    return image;
}

std::unique_ptr<BlockLayout> BlockLayoutFactory::layOutHeading(const Node& node, qreal width) const
{
    const TextStyle& style = m_typography.heading(node.level);
    InlineTextBuilder builder(m_style, m_typography, m_resources, style, width);
    builder.appendAll(node.children);
    auto heading = std::make_unique<ParagraphLayout>(builder.take(), style, m_style.theme, width,
                                                     textAlignment(node.alignment));
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
    const qreal padding = 2 * CodeFrame::sidePadding(m_typography);
    const LayoutRoom room = LayoutRoom{width, m_overhang}.narrowedBy(padding);
    auto code = std::make_unique<CodeLayout>(node.literal,
                                             isDiagram ? CodeLayout::Look::Diagram : CodeLayout::Look::Code,
                                             m_style, m_typography, std::move(colors), room);
    code->setSource(node.range.start, node.isFenced ? 1 : 0);
    const qreal firstRow = code->firstRowWidth();
    const qreal shown = room.widthFor(code->width());
    auto content = std::make_unique<SidewaysLayout>(std::move(code), shown, m_style.theme, m_typography);
    auto frame = std::make_unique<CodeFrame>(
        std::move(content), isDiagram ? CodeFrame::Look::Bare : CodeFrame::Look::Raised,
        CodeTag{language, firstRow}, m_style.theme, m_typography, std::max(width, shown + padding));
    frame->setSpace(m_typography.px(4), m_typography.px(18));
    return frame;
}

std::unique_ptr<BlockLayout> BlockLayoutFactory::layOutHtml(const Node& node, qreal width) const
{
    const QString shown = withoutComments(node.literal);
    if (shown.trimmed().isEmpty())
        return std::make_unique<RuleLayout>(width, 0, m_style.theme.surface);
    auto html = std::make_unique<CodeLayout>(shown, CodeLayout::Look::Html, m_style, m_typography, nullptr,
                                             LayoutRoom{width});
    if (shown == node.literal)
        html->setSource(node.range.start, 0);
    html->setSpace(0, m_typography.px(13));
    return html;
}

qreal BlockLayoutFactory::estimatedHeight(const Block& block, qreal width) const
{
    return redraft::estimatedHeight(block, m_typography, width);
}

} // namespace redraft
