#pragma once

#include "app/rendering/blocklayout.h"
#include "app/rendering/inlinetext.h"
#include "app/rendering/typography.h"

namespace redraft {

/// How wide words are, in px.
struct WordWidths
{
    qreal whole = 0; ///< from blank to blank
    qreal part = 0;  ///< broken wherever a line may end: behind hyphens, between CJK signs
};

/// Running text broken into lines: paragraphs, headings, cells of tables.
class ParagraphLayout : public BlockLayout
{
public:
    ParagraphLayout(InlineText content, const TextStyle& style, const Theme& theme, qreal width,
                    Qt::Alignment alignment = Qt::AlignLeft);
    ~ParagraphLayout() override;

    /// Breaks the lines again; cheap, the glyphs are kept.
    void setWidth(qreal width);
    /// Width of the longest line without breaks other than the author's.
    qreal naturalWidth() const { return m_naturalWidth; }
    /// The widths of the longest word and of the longest part, or `known` where that is more. A word wider
    /// than `limit` that has places to break it (a path, CJK text) counts with its longest part, but not
    /// below the limit.
    WordWidths widestWords(WordWidths known, qreal limit) const;
    /// A name by which links find the top of the text, and the place in the source of its first line.
    /// Takes no height if there is nothing to be seen: only the names of places.
    void collapseIfEmpty();
    void setAnchor(const QString& anchor) { m_anchor = anchor; }
    void setSource(qsizetype offset) { m_source = offset; }
    /// Base line of the first line, for markers beside it.
    qreal firstBaseline() const;

    void paint(QPainter& painter, const PaintRequest& request) const override;
    bool isComplete() const override;
    QString plainText() const override { return m_content.text; }
    int textLength() const override { return int(m_content.text.size()); }
    int positionAt(QPointF point) const override;
    void collectTextAreas(TextRange range, QPointF origin, std::vector<QRectF>& areas) const override;
    void collectLinks(QPointF origin, std::vector<LinkArea>& links) const override;
    void collectHints(QPointF origin, std::vector<HintArea>& hints) const override;
    void collectImages(QPointF origin, std::vector<ImageArea>& images) const override;
    void collectAnchors(qreal top, std::vector<AnchorPoint>& anchors) const override;
    void collectSourcePoints(qreal top, std::vector<SourcePoint>& points) const override;
    void collectBreaks(qreal top, std::vector<qreal>& breaks) const override;

private:
    struct Piece
    {
        std::unique_ptr<QTextLayout> layout;
        int start = 0;
        std::vector<qreal> lineTops; ///< tops of the line boxes, from the top of the paragraph
        qreal bottom = 0;
    };
    void makePieces();
    void widenToWords(const Piece& piece, const QTextLine& line, qreal limit, WordWidths& widest) const;
    qreal insetAt(qsizetype position) const;
    void keepHyphens(const Piece& piece, QTextLine& line, qreal width) const;
    void breakLines(Piece& piece, qreal& y, qreal width);
    qreal lineBoxHeight(const QTextLine& line, int pieceStart) const;
    std::vector<QRectF> areasOf(TextRange range) const;
    QRectF areaOf(const InlineImage& image) const;
    std::vector<QRectF> areasToHit(TextRange range) const;
    void paintChips(QPainter& painter, const std::vector<TextRange>& chips, const QRectF& visible) const;
    void paintImages(QPainter& painter) const;
    void paintDamaged(QPainter& painter, const QRectF& area) const;
    void paintPiece(QPainter& painter, const Piece& piece, const PaintRequest& request) const;

    InlineText m_content;
    TextStyle m_style;
    QColor m_chipColor, m_selectionColor, m_selectedTextColor, m_keyEdge, m_mutedColor;
    Qt::Alignment m_alignment;
    std::vector<Piece> m_pieces;
    qreal m_naturalWidth = 0;
    bool m_isMirrored = false; ///< runs from right to left
    QString m_anchor;
    qsizetype m_source = -1;
};

} // namespace redraft
