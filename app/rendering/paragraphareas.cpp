// The part of ParagraphLayout that tells where text, links and images stand.
#include "app/rendering/paragraphlayout.h"

#include <QTextLayout>
#include <algorithm>
#include <cmath>

namespace redraft {

std::vector<QRectF> ParagraphLayout::areasOf(TextRange range) const
{
    std::vector<QRectF> areas;
    for (const Piece& piece : m_pieces) {
        const int from = int(std::max<qsizetype>(range.start - piece.start, 0));
        const int to = int(std::min<qsizetype>(range.end() - piece.start, piece.layout->text().size()));
        if (from >= to)
            continue;
        for (int number = piece.layout->lineForTextPosition(from).lineNumber();
             number < piece.layout->lineCount(); ++number) {
            const QTextLine line = piece.layout->lineAt(number);
            if (number < 0 || line.textStart() >= to)
                break;
            const qreal left = line.cursorToX(std::max(from, line.textStart()));
            const qreal right = line.cursorToX(std::min(to, line.textStart() + line.textLength()));
            areas.emplace_back(std::min(left, right), line.y(), std::abs(right - left), line.height());
        }
    }
    return areas;
}

/// Where an image is drawn; empty if its blank is not shown.
QRectF ParagraphLayout::areaOf(const InlineImage& image) const
{
    const std::vector<QRectF> areas = areasOf({image.position, 1});
    if (areas.empty())
        return {};
    const QRectF& blank = areas.front();
    return {QPointF(blank.left(), blank.bottom() - m_style.descent - image.size.height()), image.size};
}

/// Where the pointer meets a stretch of text: images are higher than the blanks that stand for them.
std::vector<QRectF> ParagraphLayout::areasToHit(TextRange range) const
{
    std::vector<QRectF> areas = areasOf(range);
    for (const InlineImage& image : m_content.images) {
        if (!range.overlaps({image.position, 1}))
            continue;
        const QRectF drawn = areaOf(image);
        for (QRectF& area : areas) {
            if (area.intersects(drawn))
                area |= drawn;
        }
    }
    return areas;
}

int ParagraphLayout::positionAt(QPointF point) const
{
    const Piece* found = &m_pieces.front();
    for (const Piece& piece : m_pieces) {
        if (!piece.lineTops.empty() && piece.lineTops.front() <= point.y())
            found = &piece;
    }
    const auto next = std::upper_bound(found->lineTops.begin(), found->lineTops.end(), point.y());
    const int number = std::max(0, int(next - found->lineTops.begin()) - 1);
    const QTextLine line = found->layout->lineAt(number);
    return line.isValid() ? found->start + line.xToCursor(point.x()) : 0;
}

void ParagraphLayout::collectTextAreas(TextRange range, QPointF origin, std::vector<QRectF>& areas) const
{
    for (const QRectF& area : areasOf(range))
        areas.push_back(area.translated(origin));
}

void ParagraphLayout::collectLinks(QPointF origin, std::vector<LinkArea>& links) const
{
    for (const InlineLink& link : m_content.links) {
        for (const QRectF& area : areasToHit(link.range))
            links.push_back({area.translated(origin), link.destination});
    }
}

void ParagraphLayout::collectHints(QPointF origin, std::vector<HintArea>& hints) const
{
    for (const InlineHint& hint : m_content.hints) {
        for (const QRectF& area : areasToHit(hint.range))
            hints.push_back({area.translated(origin), hint.text});
    }
}

void ParagraphLayout::collectImages(QPointF origin, std::vector<ImageArea>& images) const
{
    for (const InlineImageName& image : m_content.imageNames) {
        for (const QRectF& area : areasToHit(image.range))
            images.push_back({area.translated(origin), image.destination});
    }
}

void ParagraphLayout::collectAnchors(qreal top, std::vector<AnchorPoint>& anchors) const
{
    if (!m_anchor.isEmpty())
        anchors.push_back({m_anchor, top});
    for (const InlineAnchor& anchor : m_content.anchors) {
        const std::vector<QRectF> areas = areasOf({anchor.position, 1});
        anchors.push_back({anchor.name, top + (areas.empty() ? 0 : areas.front().top())});
    }
}

void ParagraphLayout::collectSourcePoints(qreal top, std::vector<SourcePoint>& points) const
{
    if (m_source >= 0)
        points.push_back({m_source, 0, top});
}

void ParagraphLayout::collectBreaks(qreal top, std::vector<qreal>& breaks) const
{
    bool isFirst = true;
    for (const Piece& piece : m_pieces) {
        for (const qreal line : piece.lineTops) {
            if (!isFirst)
                breaks.push_back(top + line);
            isFirst = false;
        }
    }
}

} // namespace redraft
