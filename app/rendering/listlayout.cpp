#include "app/markdown/textdirection.h"
#include "app/rendering/blocklayoutfactory.h"
#include "app/rendering/containerlayouts.h"
#include "app/rendering/stacklayout.h"

#include <QCoreApplication>
#include <algorithm>

namespace redraft {

namespace {

constexpr size_t maximumScreenItems = 2'000;

/// Lines that keep the rhythm of the list around them.
bool isText(const Node& node)
{
    return node.kind == NodeKind::Paragraph || node.kind == NodeKind::BulletList ||
           node.kind == NodeKind::OrderedList;
}

/// Builds one list.
class ListMaker
{
public:
    ListMaker(const BlockLayoutFactory& factory, const Node& list, qreal width, int depth)
        : m_factory(factory)
        , m_typography(factory.typography())
        , m_list(list)
        , m_width(width)
        , m_depth(depth)
        , m_direction(textDirection(list))
        , m_indent(indentOf(list))
        , m_room(std::max(width - m_indent, 40.0))
    {
    }

    std::unique_ptr<BlockLayout> make()
    {
        auto stack = std::make_unique<StackLayout>(m_factory.style(), m_typography);
        const size_t count = m_factory.style().medium == Medium::Screen
                                 ? std::min(m_list.children.size(), maximumScreenItems)
                                 : m_list.children.size();
        for (size_t index = 0; index < count; ++index) {
            const Node& item = m_list.children[index];
            const qreal top = stack->add(layOutItem(item), m_indent);
            stack->addMark(markOf(item, m_list.start + int(index), top));
        }
        if (count < m_list.children.size())
            stack->add(hiddenNote(int(m_list.children.size() - count)), m_indent);
        stack->setDirection(m_direction);
        stack->finish(m_width);
        stack->setSpace(0, m_typography.px(13));
        return stack;
    }

private:
    qreal indentOf(const Node& list) const
    {
        const bool isOrdered = list.kind == NodeKind::OrderedList;
        const qsizetype lastNumber = list.start + qsizetype(list.children.size()) - 1;
        const qreal digits = isOrdered ? qreal(QString::number(lastNumber).size()) : 0;
        return std::max(m_typography.px(24), m_typography.px(14) + digits * 0.62 * m_typography.em());
    }

    std::unique_ptr<BlockLayout> layOutItem(const Node& node) const
    {
        auto item = std::make_unique<StackLayout>(m_factory.style(), m_typography);
        for (const Node& child : node.children) {
            const NestedRoom place = nestedRoom(m_factory, child, m_room, m_indent);
            std::unique_ptr<BlockLayout> part = m_factory.layOutPart(child, place.width, m_depth + 2);
            if (m_list.isTight)
                part->setSpace(isText(child) ? 0 : m_typography.px(4), m_typography.px(4));
            item->add(std::move(part), place.left);
        }
        item->setDirection(m_direction);
        item->finish(m_room, node.children.empty() ? m_typography.body().lineHeight : 0);
        item->setSpace(0, m_typography.px(m_list.isTight ? 4 : 10));
        return item;
    }

    std::unique_ptr<BlockLayout> hiddenNote(int hidden) const
    {
        return m_factory.layOutPlain(QCoreApplication::translate("BlockLayoutFactory",
                                                                 "%n more item(s) are not shown here.",
                                                                 nullptr, hidden),
                                     m_typography.small(), m_room);
    }

    /// How far the first base line of an item lies below that of running text.
    qreal baselineShift(const Node& item) const
    {
        const auto baseline = [](const TextStyle& style) {
            return (style.lineHeight + style.ascent - style.descent) / 2;
        };
        if (item.children.empty() || item.children.front().kind != NodeKind::Heading)
            return 0;
        return baseline(m_typography.heading(item.children.front().level)) - baseline(m_typography.body());
    }

    LayoutMark markOf(const Node& item, int number, qreal top) const
    {
        top += baselineShift(item);
        const qreal middle = top + m_typography.body().lineHeight / 2;
        LayoutMark mark;
        mark.color = m_factory.style().theme.muted;
        if (item.task != TaskState::None) {
            const qreal box = m_typography.px(16);
            const bool isDone = item.task == TaskState::Done;
            mark.kind = isDone ? LayoutMark::Kind::DoneTask : LayoutMark::Kind::OpenTask;
            mark.area = QRectF(m_indent - m_typography.px(8) - box, middle - box / 2, box, box);
            mark.item = &item;
        } else if (m_list.kind == NodeKind::OrderedList) {
            mark.kind = LayoutMark::Kind::Number;
            mark.text = QString::number(number) + QLatin1Char('.');
            mark.area = QRectF(0, top, m_indent - m_typography.px(7), m_typography.body().lineHeight);
        } else {
            constexpr LayoutMark::Kind bullets[] = {LayoutMark::Kind::Disc, LayoutMark::Kind::Circle,
                                                    LayoutMark::Kind::Square};
            const qreal size = m_typography.px(5);
            mark.kind = bullets[std::min(m_depth / 2, 2)];
            mark.area = QRectF(m_indent - m_typography.px(10) - size,
                               middle - size / 2 + m_typography.px(0.5), size, size);
        }
        return mark;
    }

    const BlockLayoutFactory& m_factory;
    const Typography& m_typography;
    const Node& m_list;
    qreal m_width;
    int m_depth;
    Qt::LayoutDirection m_direction;
    qreal m_indent;
    qreal m_room;
};

} // namespace

std::unique_ptr<BlockLayout> layOutList(const BlockLayoutFactory& factory, const Node& list, qreal width,
                                        int depth)
{
    return ListMaker(factory, list, width, depth).make();
}

} // namespace redraft
