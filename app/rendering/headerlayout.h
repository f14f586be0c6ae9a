#pragma once

#include "app/rendering/headerrows.h"

#include <QStringList>

namespace redraft {

/// How a status is coloured.
enum class StatusTone
{
    Neutral,
    Draft,
    Running,
    Good,
    Bad
};

/// What stands above the first block: the document's title, status, people and dates, as a reader sees them.
struct HeaderContent
{
    QString title;
    /// The heading that is the title, drawn with its marks; null where the title is a field.
    std::shared_ptr<const Block> heading;
    QString status;
    StatusTone tone = StatusTone::Neutral;
    QStringList details;         ///< "Payments team", "12 March 2026", "Reviewers: SRE, Security"
    std::vector<HeaderRow> rows; ///< all that is known beside these

    bool hasMetadata() const { return !status.isEmpty() || !details.isEmpty() || !rows.empty(); }
    bool isEmpty() const { return title.isEmpty() && !heading && !hasMetadata(); }
    bool operator==(const HeaderContent&) const = default;
};

class BlockLayoutFactory;

/// The header as a block: title, chip and details in one line that may wrap, other fields, a rule below.
class HeaderLayout : public BlockLayout
{
public:
    HeaderLayout(const HeaderContent& content, const BlockLayoutFactory& factory, qreal width);
    ~HeaderLayout() override;

    void paint(QPainter& painter, const PaintRequest& request) const override;
    bool isComplete() const override { return !m_title || m_title->isComplete(); }
    QString plainText() const override { return m_text; }
    int textLength() const override { return int(m_text.size()); }
    int positionAt(QPointF point) const override;
    void collectTextAreas(TextRange range, QPointF origin, std::vector<QRectF>& areas) const override;
    void collectLinks(QPointF origin, std::vector<LinkArea>& links) const override;
    void collectHints(QPointF origin, std::vector<HintArea>& hints) const override;
    void collectImages(QPointF origin, std::vector<ImageArea>& images) const override;
    void collectAnchors(qreal top, std::vector<AnchorPoint>& anchors) const override;
    void collectBreaks(qreal top, std::vector<qreal>& breaks) const override;
    /// Where the status stands; empty where the document has none.
    QRectF statusArea() const { return m_chip; }

private:
    struct Piece
    {
        QString text;
        QPointF baseline;
        bool isSeparator = false;
    };
    void placeTitle(const HeaderContent& content, const BlockLayoutFactory& factory, qreal width);
    void placeDetails(const HeaderContent& content, const Typography& typography, qreal width);
    void placeRows(const HeaderContent& content, const Typography& typography, qreal width);
    int textStartOfRows() const { return int(m_text.size()) - (m_rows ? m_rows->textLength() : 0); }
    void paintChip(QPainter& painter) const;

    Theme m_theme;
    StatusTone m_tone;
    TextStyle m_style;
    QFont m_chipFont;
    std::unique_ptr<BlockLayout> m_title;
    std::unique_ptr<HeaderRowsLayout> m_rows;
    qreal m_rowsTop = 0; ///< end of title and details
    QString m_status, m_text;
    QRectF m_chip;
    std::vector<Piece> m_pieces;
    qreal m_bottom = 0;
    qreal m_line;
};

} // namespace redraft
