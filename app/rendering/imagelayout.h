#pragma once

#include "app/rendering/blocklayout.h"
#include "app/rendering/imagefault.h"
#include "app/rendering/layoutroom.h"
#include "app/rendering/paragraphlayout.h"
#include "app/rendering/renderresources.h"

namespace redraft {

/// An image that is a paragraph of its own, scaled down to the column; or a frame with an icon, its name, why
/// it is not shown and what can be done.
class ImageLayout : public BlockLayout
{
public:
    /// `destination` is the target of the link around the image, or empty.
    ImageLayout(const Node& image, const QString& destination, const RenderStyle& style,
                const Typography& typography, RenderResources& resources, const LayoutRoom& room);
    ~ImageLayout() override;

    /// Where it stands if it is narrower than the column; left if nothing is said.
    void setAlignment(ColumnAlignment alignment);

    void paint(QPainter& painter, const PaintRequest& request) const override;
    bool isComplete() const override { return !m_picture || m_picture->isReady; }
    QString plainText() const override { return m_text; }
    int textLength() const override { return int(m_text.size()); }
    void collectTextAreas(TextRange range, QPointF origin, std::vector<QRectF>& areas) const override;
    void collectImages(QPointF origin, std::vector<ImageArea>& images) const override;
    void collectLinks(QPointF origin, std::vector<LinkArea>& links) const override;
    void collectHints(QPointF origin, std::vector<HintArea>& hints) const override;

private:
    void makeNotice(const FoundImage& found, const RenderStyle& style, const Typography& typography,
                    qreal width);
    void paintPlaceholder(QPainter& painter) const;
    void paintIcon(QPainter& painter) const;

    std::shared_ptr<const Picture> m_picture;  ///< null: not shown
    std::unique_ptr<ParagraphLayout> m_notice; ///< says why it is not shown, if so
    ImageFault m_fault = ImageFault::None;
    QSizeF m_size;
    QPointF m_position;
    QString m_text, m_title, m_destination, m_source;
    Theme m_theme;
    qreal m_padding, m_iconSize;
};

} // namespace redraft
