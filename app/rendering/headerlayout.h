#pragma once

#include "app/rendering/paragraphlayout.h"

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
    QString status;
    StatusTone tone = StatusTone::Neutral;
    QStringList details; ///< "Payments team", "12 March 2026", "Reviewers: SRE, Security"

    bool isEmpty() const { return title.isEmpty() && status.isEmpty() && details.isEmpty(); }
    bool operator==(const HeaderContent&) const = default;
};

/// The tone of a status by its word, in any case: drafts, what runs, accepted good, rejected bad, others
/// neutral.
StatusTone statusTone(const QString& status);

/// The header as a block: title, chip and details in one line that may wrap, a rule below.
class HeaderLayout : public BlockLayout
{
public:
    HeaderLayout(const HeaderContent& content, const RenderStyle& style, const Typography& typography,
                 qreal width);
    ~HeaderLayout() override;

    void paint(QPainter& painter, const PaintRequest& request) const override;
    QString plainText() const override { return m_text; }
    int textLength() const override { return int(m_text.size()); }
    int positionAt(QPointF point) const override;
    void collectTextAreas(TextRange range, QPointF origin, std::vector<QRectF>& areas) const override;

private:
    struct Piece
    {
        QString text;
        QPointF baseline;
        bool isSeparator = false;
    };
    void placeTitle(const HeaderContent& content, const Typography& typography, qreal width);
    void placeDetails(const HeaderContent& content, const Typography& typography, qreal width);
    void paintChip(QPainter& painter) const;

    Theme m_theme;
    StatusTone m_tone;
    TextStyle m_style;
    QFont m_chipFont;
    std::unique_ptr<ParagraphLayout> m_title;
    QString m_status, m_text;
    QRectF m_chip;
    std::vector<Piece> m_pieces;
    qreal m_bottom = 0;
    qreal m_line;
};

} // namespace redraft
