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

/// A link back to each reference.
void appendBackLinks(InlineTextBuilder& builder, const Node& footnote)
{
    for (int use = 1; use <= std::min(footnote.start, maximalBackLinks); ++use) {
        if (use > 1)
            builder.appendText(QStringLiteral(" "));
        builder.appendLink(use > 1 ? QStringLiteral("↩%1").arg(use) : QStringLiteral("↩"),
                           QLatin1Char('#') + footnoteReferenceAnchor(footnote.level, use));
    }
}

/// The last paragraph of a note, if it ends in one, with the links back to the text behind it.
std::unique_ptr<BlockLayout> layOutEnd(const BlockLayoutFactory& factory, const Node& footnote,
                                       const Node* paragraph, qreal width)
{
    const Typography& typography = factory.typography();
    InlineTextBuilder builder(factory.style(), typography, factory.resources(), typography.body(), width);
    if (paragraph) {
        builder.appendAll(paragraph->children);
        builder.appendText(QString(QChar::Nbsp));
    }
    appendBackLinks(builder, footnote);
    InlineText content = builder.take();
    const size_t linksBack = size_t(std::clamp(footnote.start, 0, maximalBackLinks));
    for (size_t i = content.links.size() - std::min(linksBack, content.links.size());
         i < content.links.size(); ++i)
        content.hints.push_back(
            {content.links[i].range, text(QT_TRANSLATE_NOOP("BlockLayoutFactory", "Back to the text"))});
    auto layout = std::make_unique<ParagraphLayout>(std::move(content), typography.body(),
                                                    factory.style().theme, width);
    if (paragraph)
        layout->setSource(paragraph->range.start);
    return layout;
}

std::unique_ptr<BlockLayout> layOutUnusedNote(const BlockLayoutFactory& factory, const Node& footnote,
                                              qreal width)
{
    return factory.layOutPlain(
        text(QT_TRANSLATE_NOOP("BlockLayoutFactory", "Nothing refers to [^%1].")).arg(footnote.literal),
        factory.typography().small(), width);
}

/// A rule parts the notes from the text.
void addRule(StackLayout& note, const BlockLayoutFactory& factory, qreal width)
{
    const Typography& typography = factory.typography();
    LayoutMark rule;
    rule.kind = LayoutMark::Kind::Square;
    rule.area = QRectF(0, 0, width, typography.px(1));
    rule.color = factory.style().theme.border;
    note.addMark(rule);
    note.leaveRoom(typography.px(20));
}

/// The parts of a note with what stands behind them.
void addParts(StackLayout& note, const BlockLayoutFactory& factory, const Node& footnote, NestedRoom room,
              int depth)
{
    const std::vector<Node>& parts = footnote.children;
    const bool isUsed = footnote.level > 0;
    const bool endsInText = isUsed && !parts.empty() && parts.back().kind == NodeKind::Paragraph;
    for (size_t index = 0; index + (endsInText ? 1 : 0) < parts.size(); ++index)
        note.add(factory.layOutPart(parts[index], room.width, depth + 1), room.left);
    note.add(isUsed ? layOutEnd(factory, footnote, endsInText ? &parts.back() : nullptr, room.width)
                    : layOutUnusedNote(factory, footnote, room.width),
             room.left);
}

} // namespace

std::unique_ptr<BlockLayout> layOutFootnote(const BlockLayoutFactory& factory, const Node& footnote,
                                            qreal width, int depth)
{
    const Typography& typography = factory.typography();
    const qreal indent = typography.px(28);
    const qreal room = std::max(width - indent, 40.0);
    auto note = std::make_unique<StackLayout>(factory.style(), typography);
    const bool isFirst = footnote.level == 1 && depth == 0;
    if (isFirst)
        addRule(*note, factory, width);
    const qreal top = note->bottom();
    addParts(*note, factory, footnote, {indent, room}, depth);
    LayoutMark number;
    number.kind = LayoutMark::Kind::Number;
    number.text =
        footnote.level > 0 ? QString::number(footnote.level) + QLatin1Char('.') : QStringLiteral("–");
    number.area = QRectF(0, top, indent - typography.px(7), typography.body().lineHeight);
    number.color = factory.style().theme.muted;
    note->addMark(number);
    if (footnote.level > 0)
        note->setAnchor(footnoteAnchor(footnote.level));
    note->setDirection(textDirection(footnote));
    note->finish(width);
    note->setSpace(isFirst ? typography.px(16) : 0, typography.px(8));
    return note;
}

} // namespace redraft
