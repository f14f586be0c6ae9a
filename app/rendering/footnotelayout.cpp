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

QString text(const char* source)
{
    return QCoreApplication::translate("BlockLayoutFactory", source);
}

/// More links than this nobody tells apart.
constexpr int maximalBackLinks = 50;

/// A link to each reference, or a word that there is none.
std::unique_ptr<BlockLayout> layOutBackLinks(const BlockLayoutFactory& factory, const Node& footnote,
                                             qreal width)
{
    const TextStyle& style = factory.typography().small();
    InlineTextBuilder back(factory.style(), factory.typography(), factory.resources(), style, width);
    QTextCharFormat muted;
    muted.setForeground(factory.style().theme.muted);
    if (footnote.level == 0)
        back.appendText(
            text(QT_TRANSLATE_NOOP("BlockLayoutFactory", "Nothing refers to [^%1].")).arg(footnote.literal),
            muted);
    for (int use = 1; footnote.level > 0 && use <= std::min(footnote.start, maximalBackLinks); ++use) {
        if (use > 1)
            back.appendText(QStringLiteral("  "), muted);
        back.appendLink(use > 1 ? QStringLiteral("↩ %1").arg(use)
                                : text(QT_TRANSLATE_NOOP("BlockLayoutFactory", "↩ Back to the text")),
                        QLatin1Char('#') + footnoteReferenceAnchor(footnote.level, use));
    }
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
    note->add(layOutBackLinks(factory, footnote, room), indent);
    LayoutMark number;
    number.kind = LayoutMark::Kind::Number;
    number.text =
        footnote.level > 0 ? QString::number(footnote.level) + QLatin1Char('.') : QStringLiteral("–");
    number.area = QRectF(0, 0, indent - typography.px(7), typography.body().lineHeight);
    number.color = factory.style().theme.muted;
    note->addMark(number);
    if (footnote.level > 0)
        note->setAnchor(footnoteAnchor(footnote.level));
    note->setDirection(textDirection(footnote));
    note->finish(width);
    note->setSpace(0, typography.px(10));
    return note;
}

} // namespace redraft
