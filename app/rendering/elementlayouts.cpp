#include "app/markdown/htmlstructure.h"
#include "app/rendering/blocklayoutfactory.h"
#include "app/rendering/containerlayouts.h"
#include "app/rendering/elementtext.h"
#include "app/rendering/stacklayout.h"

#include <algorithm>

namespace redraft {

namespace {

bool isNamed(const Node& node, QStringView name)
{
    return node.kind == NodeKind::HtmlElement && node.tag && node.tag->name == name;
}

TextStyle boldBody(const Typography& typography)
{
    TextStyle style = typography.body();
    style.font.setWeight(QFont::DemiBold);
    return style;
}

/// Builds one element.
class ElementMaker
{
public:
    ElementMaker(const BlockLayoutFactory& factory, const Node& element, qreal width, int depth)
        : m_factory(factory)
        , m_typography(factory.typography())
        , m_element(element)
        , m_width(width)
        , m_depth(depth)
        , m_stack(std::make_unique<StackLayout>(factory.style(), m_typography))
    {
    }

    std::unique_ptr<BlockLayout> make()
    {
        m_stack->setAnchor(m_element.tag->value(u"id"));
        const QString& name = m_element.tag->name;
        if (name == u"details")
            addDetails();
        else if (name == u"summary" || name == u"dt")
            addText(boldBody(m_typography));
        else if (name == u"figcaption" || name == u"caption")
            addText(m_typography.small());
        else
            addOthers(name);
        m_stack->finish(m_width);
        if (m_stack->height() > 0)
            leaveSpace(name);
        return std::move(m_stack);
    }

private:
    /// What only holds others together keeps the distances of the first and the last of them.
    void leaveSpace(const QString& name)
    {
        m_stack->setSpace(0, m_typography.px(name == u"dt" ? 2 : 13));
        if (!m_holdsOthers || !m_stack->lastPart())
            return;
        const BlockLayout& last = *m_stack->lastPart();
        m_stack->setSpace(m_stack->firstPart()->spaceBefore(),
                          last.height() > 0 ? last.spaceAfter() : m_stack->spaceAfter());
        m_stack->setKeepsWithNext(last.keepsWithNext());
    }

    void addText(const TextStyle& style)
    {
        m_stack->add(m_factory.layOutText(m_element.children, style, m_width, -1, m_element.alignment), 0);
    }

    void addChildren(qreal indent, size_t first)
    {
        const qreal room = std::max(m_width - indent, 40.0);
        for (size_t index = first; index < m_element.children.size(); ++index)
            m_stack->add(m_factory.layOutPart(m_element.children[index], room, m_depth + 1), indent);
    }

    void addOthers(const QString& name)
    {
        m_holdsOthers = true;
        if (name == u"dd")
            addChildren(m_typography.px(24), 0);
        else
            addChildren(isInsideDetails(m_element) ? m_factory.detailsIndent(m_width, 1) : 0, 0);
    }

    void addDetails()
    {
        const bool hasSummary =
            !m_element.children.empty() && isNamed(m_element.children.front(), u"summary");
        const bool isOpen = m_element.level == 1;
        const qreal indent = m_typography.px(BlockLayoutFactory::summaryIndent);
        const qreal room = std::max(m_width - indent, 40.0);
        std::unique_ptr<BlockLayout> summary =
            hasSummary
                ? m_factory.layOutText(m_element.children.front().children, boldBody(m_typography), room, -1)
                : m_factory.layOutPlain(detailsTitle(), boldBody(m_typography), room);
        summary->setSpace(0, m_typography.px(isOpen ? 8 : 0));
        summary->setKeepsWithNext(isOpen);
        LayoutMark mark;
        mark.kind = isOpen ? LayoutMark::Kind::Unfolded : LayoutMark::Kind::Folded;
        mark.area =
            QRectF(m_typography.px(2), 0, m_width - m_typography.px(2), m_typography.body().lineHeight);
        mark.color = m_factory.style().theme.muted;
        mark.fold = m_element.start;
        m_stack->add(std::move(summary), indent);
        m_stack->addMark(mark);
        if (isOpen)
            addChildren(m_factory.detailsIndent(m_width, 1), hasSummary ? 1 : 0);
    }

    const BlockLayoutFactory& m_factory;
    const Typography& m_typography;
    const Node& m_element;
    qreal m_width;
    int m_depth;
    bool m_holdsOthers = false;
    std::unique_ptr<StackLayout> m_stack;
};

} // namespace

std::unique_ptr<BlockLayout> layOutElement(const BlockLayoutFactory& factory, const Node& element,
                                           qreal width, int depth)
{
    return ElementMaker(factory, element, width, depth).make();
}

} // namespace redraft
