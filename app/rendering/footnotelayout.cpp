#include "app/markdown/textdirection.h"
#include "app/rendering/blocklayoutfactory.h"
#include "app/rendering/containerlayouts.h"
#include "app/rendering/inlinetextbuilder.h"
#include "app/rendering/paragraphlayout.h"
#include "app/rendering/stacklayout.h"

#include <QCoreApplication>
#include <algorithm>

namespace redraft {

namespace {

std::unique_ptr<BlockLayout> layOutBackLink(const BlockLayoutFactory& factory, int number, qreal width)
{
    const TextStyle& style = factory.typography().small();
    InlineTextBuilder back(factory.style(), factory.typography(), factory.resources(), style, width);
    back.appendLink(QCoreApplication::translate("BlockLayoutFactory", "↩ Back to the text"),
                    QLatin1Char('#') + footnoteReferenceAnchor(number));
    return std::make_unique<ParagraphLayout>(back.take(), style, factory.style().theme, width);
}

} // namespace

std::unique_ptr<BlockLayout> layOutFootnote(const BlockLayoutFactory& factory, const Node& footnote,
                                            qreal width, int depth)
{
    const Typography& typography = factory.typography();
    const qreal indent = typography.px(28);
    const qreal room = std::max(width - indent, 40.0);
    auto note = std::make_unique<StackLayout>(factory.style(), typography);
    for (const Node& child : footnote.children)
        note->add(factory.layOutPart(child, room, depth + 1), indent);
    note->add(layOutBackLink(factory, footnote.level, room), indent);
    LayoutMark number;
    number.kind = LayoutMark::Kind::Number;
    number.text = QString::number(footnote.level) + QLatin1Char('.');
    number.area = QRectF(0, 0, indent - typography.px(7), typography.body().lineHeight);
    number.color = factory.style().theme.muted;
    note->addMark(number);
    note->setAnchor(footnoteAnchor(footnote.level));
    note->setDirection(textDirection(footnote));
    note->finish(width);
    note->setSpace(0, typography.px(10));
    return note;
}

} // namespace redraft
