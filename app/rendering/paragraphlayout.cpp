#include "app/rendering/paragraphlayout.h"

#include "app/rendering/chipspacing.h"
#include "app/rendering/glyphchoice.h"
#include "app/rendering/textpieces.h"

#include <QTextBoundaryFinder>
#include <algorithm>
#include <cmath>

namespace redraft {

ParagraphLayout::ParagraphLayout(InlineText content, const TextStyle& style, const Theme& theme, qreal width,
                                 Qt::Alignment alignment)
    : m_content(std::move(content))
    , m_style(style)
    , m_chipColor(theme.raised)
    , m_selectionColor(theme.textSelection)
    , m_selectedTextColor(theme.text)
    , m_keyEdge(theme.border)
    , m_mutedColor(theme.muted)
    , m_alignment(alignment)
{
    makePieces();
    setWidth(width);
}

ParagraphLayout::~ParagraphLayout() = default;

void ParagraphLayout::makePieces()
{
    // QTextLayout puts the lines of right-to-left text to the left, unless told otherwise.
    const bool isMirrored = m_content.text.isRightToLeft();
    m_isMirrored = isMirrored;
    QTextOption option(isMirrored && m_alignment == Qt::AlignLeft ? Qt::AlignRight : m_alignment);
    option.setTextDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(m_style.isPage);
    int start = 0;
    do {
        const int end = pieceEnd(m_content.text, start);
        Piece piece;
        piece.layout = std::make_unique<QTextLayout>(m_content.text.mid(start, end - start), m_style.font);
        piece.layout->setTextOption(option);
        piece.layout->setCacheEnabled(true);
        piece.layout->setFormats(formatsWithin(m_content.formats, start, end) +
                                 glyphFormats(piece.layout->text()));
        piece.start = start;
        m_pieces.push_back(std::move(piece));
        start = end;
    } while (start < m_content.text.size());
}

void ParagraphLayout::collapseIfEmpty()
{
    if (m_content.text.isEmpty()) {
        setSize(width(), 0);
        setSpace(0, 0);
    }
}

void ParagraphLayout::setWidth(qreal width)
{
    qreal y = 0;
    m_naturalWidth = 0;
    for (Piece& piece : m_pieces) {
        breakLines(piece, y, std::max(width, 1.0));
        m_naturalWidth = std::max(m_naturalWidth, piece.layout->maximumWidth() + insetAt(piece.start));
    }
    setSize(width, y);
}

WordWidths ParagraphLayout::widestWords(WordWidths known, qreal limit) const
{
    // Measured by words: QTextLayout::minimumWidth() counts a part of a word where words may be broken.
    for (const Piece& piece : m_pieces) {
        for (int i = 0; i < piece.layout->lineCount(); ++i)
            widenToWords(piece, piece.layout->lineAt(i), limit, known);
    }
    return known;
}

void ParagraphLayout::widenToWords(const Piece& piece, const QTextLine& line, qreal limit,
                                   WordWidths& widest) const
{
    const QString text = piece.layout->text();
    const auto width = [this, &piece, &line](int from, int to) {
        return std::abs(line.cursorToX(to) - line.cursorToX(from)) + insetAt(piece.start + from);
    };
    // Most cells of a long table hold nothing wider than those above.
    if (line.naturalTextWidth() + line.x() <= widest.part)
        return;
    const int end = line.textStart() + line.textLength();
    for (int start = line.textStart(), at = start; at <= end; ++at) {
        if (at < end && !text[at].isSpace())
            continue;
        const qreal word = width(start, at);
        if (word > widest.part) {
            qreal part = 0;
            QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, QStringView(text).mid(start, at - start),
                                       nullptr, 0);
            for (qsizetype from = 0, to = breaks.toNextBoundary(); to > from;
                 from = to, to = breaks.toNextBoundary())
                part = std::max(part, width(start + int(from), start + int(to)));
            widest.part = std::max(widest.part, part);
            widest.whole = std::max(widest.whole, word > limit ? std::max(limit, part) : word);
        }
        start = at + 1;
    }
}

/// The room that the edge of a chip takes where it begins a line, so that it does not hang out of the text.
qreal ParagraphLayout::insetAt(qsizetype position) const
{
    if (m_isMirrored || (m_alignment & (Qt::AlignRight | Qt::AlignHCenter)))
        return 0;
    for (const std::vector<TextRange>* ranges : {&m_content.chips, &m_content.keys}) {
        const auto chip =
            std::lower_bound(ranges->begin(), ranges->end(), position,
                             [](const TextRange& range, qsizetype at) { return range.start < at; });
        if (chip != ranges->end() && chip->start == position && !chip->isEmpty())
            return chipEdge * m_style.size;
    }
    return 0;
}

/// Ends a line before code that would leave only its first hyphens there: "-" and "utf8" are one word.
void ParagraphLayout::keepHyphens(const Piece& piece, QTextLine& line, qreal width) const
{
    const qsizetype end = piece.start + line.textStart() + line.textLength();
    const auto next = std::lower_bound(m_content.chips.begin(), m_content.chips.end(), end,
                                       [](const TextRange& range, qsizetype at) { return range.start < at; });
    if (next == m_content.chips.begin() || m_isMirrored)
        return;
    const TextRange& chip = *(next - 1);
    const int start = int(chip.start - piece.start);
    const QStringView head = QStringView(m_content.text).mid(chip.start, end - chip.start);
    const bool isHead = end < chip.end() && start > line.textStart() &&
                        std::all_of(head.begin(), head.end(), [](QChar sign) { return sign == u'-'; });
    if (!isHead)
        return;
    // Of the width of what stands before it.
    line.setLineWidth(std::max(1.0, std::min(width, line.cursorToX(start) - line.x())));
}

void ParagraphLayout::breakLines(Piece& piece, qreal& y, qreal width)
{
    piece.lineTops.clear();
    piece.layout->beginLayout();
    for (QTextLine line = piece.layout->createLine(); line.isValid(); line = piece.layout->createLine()) {
        const qreal inset = insetAt(piece.start + line.textStart());
        line.setLineWidth(width - inset);
        keepHyphens(piece, line, width - inset);
        const qreal height = lineBoxHeight(line, piece.start);
        // Base lines keep their distance, whatever fonts a line mixes.
        const qreal below = (m_style.lineHeight - m_style.ascent - m_style.descent) / 2 + m_style.descent;
        line.setPosition(QPointF(inset, y + height - below - line.ascent()));
        piece.lineTops.push_back(y);
        y += height;
    }
    piece.layout->endLayout();
    piece.bottom = y;
}

qreal ParagraphLayout::lineBoxHeight(const QTextLine& line, int pieceStart) const
{
    qreal height = m_style.lineHeight;
    for (const InlineImage& image : m_content.images) {
        const qsizetype at = image.position - pieceStart;
        if (at >= line.textStart() && at < line.textStart() + line.textLength())
            height = std::max(height, image.size.height() + m_style.lineHeight - m_style.ascent);
    }
    return height;
}

qreal ParagraphLayout::firstBaseline() const
{
    const QTextLine line = m_pieces.front().layout->lineAt(0);
    return line.isValid() ? line.y() + line.ascent() : m_style.ascent;
}

bool ParagraphLayout::isComplete() const
{
    return std::all_of(m_content.images.begin(), m_content.images.end(),
                       [](const InlineImage& image) { return image.picture->isReady; });
}

} // namespace redraft
