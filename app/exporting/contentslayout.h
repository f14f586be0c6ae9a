#pragma once

#include "app/exporting/contentslist.h"
#include "app/rendering/paragraphlayout.h"

#include <QHash>

namespace redraft {

/// The contents list of a PDF: headings of three levels that lead to their places, with page numbers at the
/// right. Its height does not depend on the numbers, which are known only when the pages are made.
class ContentsLayout : public BlockLayout
{
public:
    ContentsLayout(const std::vector<ContentsEntry>& entries, const RenderStyle& style,
                   const Typography& typography, qreal width);
    ~ContentsLayout() override;

    /// The page (from 1) of each anchor; an anchor that is missing gets no number.
    void setPages(const QHash<QString, int>& pages) { m_pages = pages; }

    void paint(QPainter& painter, const PaintRequest& request) const override;
    void collectLinks(QPointF origin, std::vector<LinkArea>& links) const override;
    void collectBreaks(qreal top, std::vector<qreal>& breaks) const override;

private:
    struct Row
    {
        QString anchor;
        QPointF place;
        std::unique_ptr<ParagraphLayout> title;
    };
    void paintLeader(QPainter& painter, const Row& row, const QRectF& area) const;
    qreal addRow(const ContentsEntry& entry, const Typography& typography, qreal top);

    Theme m_theme;
    TextStyle m_style;
    std::unique_ptr<ParagraphLayout> m_caption;
    std::vector<Row> m_rows;
    QHash<QString, int> m_pages;
};

} // namespace redraft
