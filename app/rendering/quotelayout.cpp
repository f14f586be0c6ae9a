#include "app/markdown/alert.h"
#include "app/markdown/textdirection.h"
#include "app/rendering/alerticon.h"
#include "app/rendering/blocklayoutfactory.h"
#include "app/rendering/containerlayouts.h"
#include "app/rendering/paragraphlayout.h"
#include "app/rendering/stacklayout.h"

#include <algorithm>

namespace redraft {

namespace {

/// Builds one quote or alert.
class QuoteMaker
{
public:
    QuoteMaker(const BlockLayoutFactory& factory, const Node& quote, qreal width, int depth)
        : m_factory(factory)
        , m_typography(factory.typography())
        , m_quote(quote)
        , m_width(width)
        , m_indent(m_typography.px(18))
        , m_room(std::max(width - m_indent, 40.0))
        , m_depth(depth)
        , m_stack(std::make_unique<StackLayout>(factory.style(), m_typography))
    {
    }

    std::unique_ptr<BlockLayout> makeQuote()
    {
        for (const Node& child : m_quote.children)
            addChild(child);
        return finished(m_factory.style().theme.border, textDirection(m_quote));
    }

    std::unique_ptr<BlockLayout> makeAlert(AlertKind kind)
    {
        const QColor color = alertColor(m_factory.style().theme, kind);
        const std::span<const Node> lead = alertLead(m_quote);
        const Node& first = m_quote.children.front();
        const Qt::LayoutDirection direction =
            lead.empty() ? textDirection(m_quote.children[1]) : directionOf(lead);
        addTitle(kind, color, direction);
        if (!lead.empty())
            m_stack->add(
                m_factory.layOutText(lead, m_typography.body(), m_room, first.range.start, first.alignment),
                m_indent);
        for (size_t index = 1; index < m_quote.children.size(); ++index)
            addChild(m_quote.children[index]);
        return finished(color, direction);
    }

private:
    static Qt::LayoutDirection directionOf(std::span<const Node> inlines)
    {
        Node paragraph;
        paragraph.children.assign(inlines.begin(),
                                  inlines.begin() + std::min<std::ptrdiff_t>(8, std::ssize(inlines)));
        return textDirection(paragraph);
    }

    void addChild(const Node& child)
    {
        const NestedRoom place = nestedRoom(m_factory, child, m_room, m_indent);
        m_stack->add(m_factory.layOutPart(child, place.width, m_depth + 1), m_indent + place.left);
    }

    void addTitle(AlertKind kind, const QColor& color, Qt::LayoutDirection direction)
    {
        const qreal icon = m_typography.px(17);
        TextStyle style = m_typography.body();
        style.font.setWeight(QFont::DemiBold);
        style.color = color;
        InlineText text;
        text.text = alertTitle(kind);
        auto title = std::make_unique<ParagraphLayout>(
            std::move(text), style, m_factory.style().theme, m_room - icon - m_typography.px(8),
            direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
        title->setSpace(0, m_typography.px(3));
        title->setKeepsWithNext(true);
        const qreal middle = title->height() / 2;
        m_stack->add(std::move(title), m_indent + icon + m_typography.px(8));
        LayoutMark mark;
        mark.kind = LayoutMark::Kind::Alert;
        mark.alert = kind;
        mark.color = color;
        mark.area = QRectF(m_indent, middle - icon / 2, icon, icon);
        m_stack->addMark(mark);
    }

    std::unique_ptr<BlockLayout> finished(const QColor& barColor, Qt::LayoutDirection direction)
    {
        LayoutMark bar;
        bar.kind = LayoutMark::Kind::Bar;
        bar.area = QRectF(0, 0, m_typography.px(3), m_stack->bottom());
        bar.color = barColor;
        m_stack->addMark(bar);
        m_stack->setDirection(direction);
        m_stack->finish(m_width);
        m_stack->setSpace(m_typography.px(2), m_typography.px(15));
        return std::move(m_stack);
    }

    const BlockLayoutFactory& m_factory;
    const Typography& m_typography;
    const Node& m_quote;
    qreal m_width;
    qreal m_indent;
    qreal m_room;
    int m_depth;
    std::unique_ptr<StackLayout> m_stack;
};

} // namespace

std::unique_ptr<BlockLayout> layOutQuote(const BlockLayoutFactory& factory, const Node& quote, qreal width,
                                         int depth)
{
    QuoteMaker maker(factory, quote, width, depth);
    if (depth == 0) {
        if (const std::optional<AlertKind> kind = alertKind(quote))
            return maker.makeAlert(*kind);
    }
    return maker.makeQuote();
}

} // namespace redraft
