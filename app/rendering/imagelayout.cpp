#include "app/rendering/imagelayout.h"

#include "app/rendering/imagesize.h"
#include "app/rendering/picturepainting.h"
#include "app/rendering/shownimage.h"

#include <QPainter>
#include <algorithm>

namespace redraft {

ImageLayout::ImageLayout(const Node& image, const QString& destination, const RenderStyle& style,
                         const Typography& typography, RenderResources& resources, const LayoutRoom& room)
    : m_text(redraft::plainText(image))
    , m_title(image.title)
    , m_destination(destination)
    , m_source(image.destination)
    , m_theme(style.theme)
    , m_padding(typography.px(12))
    , m_iconSize(typography.px(18))
{
    const FoundImage found = shownImage(image.destination, style, resources);
    if (found) {
        m_size = shownImageSize(image, found.file.size, style, room.most());
        const QSize pixels = (m_size * 2).toSize().expandedTo(QSize(1, 1));
        m_picture = resources.picture(found.file.path, pixels);
        // Whether it is whole is seen only when it is read.
        makeNotice({{}, ImageFault::Unreadable, image.destination, {}}, style, typography, m_size.width());
    } else {
        makeNotice(found, style, typography, room.width);
        m_size = QSizeF(room.width, std::max(m_notice->height(), m_iconSize) + 2 * m_padding);
    }
    setSize(room.widthFor(m_size.width()), m_size.height());
}

ImageLayout::~ImageLayout() = default;

void ImageLayout::makeNotice(const FoundImage& found, const RenderStyle& style, const Typography& typography,
                             qreal width)
{
    m_fault = found.fault;
    InlineText text;
    const auto addLine = [&text](const QString& line, const QColor& color, QFont::Weight weight) {
        if (line.isEmpty())
            return;
        text.text += text.text.isEmpty() ? QString() : QString(QChar::LineSeparator);
        QTextCharFormat format;
        format.setForeground(color);
        format.setFontWeight(weight);
        text.formats.append({int(text.text.size()), int(line.size()), format});
        text.text += line;
    };
    addLine(m_text, style.theme.text, QFont::Medium);
    addLine(faultReason(found), style.theme.muted, QFont::Normal);
    addLine(faultAction(found), style.theme.link, QFont::Medium);
    m_notice = std::make_unique<ParagraphLayout>(std::move(text), typography.small(), style.theme,
                                                 std::max(width - 3 * m_padding - m_iconSize, 40.0));
}

void ImageLayout::setAlignment(ColumnAlignment alignment)
{
    const qreal spare = width() - m_size.width();
    if (alignment == ColumnAlignment::Center)
        m_position.setX(spare / 2);
    else if (alignment == ColumnAlignment::Right)
        m_position.setX(spare);
}

void ImageLayout::paint(QPainter& painter, const PaintRequest& request) const
{
    const QRectF area(m_position, m_size);
    if (m_picture && canBeDrawn(*m_picture)) {
        drawPicture(painter, area, *m_picture);
    } else if (m_picture && !m_picture->isReady) {
        painter.fillRect(area, m_theme.raised);
    } else {
        paintPlaceholder(painter);
    }
    if (!request.selection.isEmpty()) {
        QColor veil = m_theme.accent;
        veil.setAlphaF(0.3F);
        painter.fillRect(area, veil);
    }
}

void ImageLayout::paintIcon(QPainter& painter) const
{
    const bool hasAction = m_fault == ImageFault::NotLoaded || m_fault == ImageFault::NotAllowed;
    const QColor color = m_fault == ImageFault::Failed ? m_theme.error
                         : hasAction                   ? m_theme.accent
                                                       : m_theme.muted;
    painter.save();
    painter.scale(m_iconSize / 16, m_iconSize / 16);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(faultIcon(m_fault));
    painter.restore();
}

void ImageLayout::paintPlaceholder(QPainter& painter) const
{
    const bool hasFailed = m_fault == ImageFault::Failed;
    const QRectF frame = QRectF(m_position, m_size).adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal line = m_padding / 12;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFailed ? QPen(m_theme.error, line) : QPen(m_theme.border, line, Qt::DashLine));
    painter.setBrush(hasFailed ? m_theme.errorTint : m_theme.window);
    painter.drawRoundedRect(frame, m_padding / 2, m_padding / 2);
    painter.setClipRect(frame, Qt::IntersectClip);
    painter.translate(m_position + QPointF(m_padding, m_padding));
    paintIcon(painter);
    painter.translate(m_iconSize + m_padding, 0);
    m_notice->paint(painter, {QRectF(QPointF(), m_size), {}});
    painter.restore();
}

void ImageLayout::collectTextAreas(TextRange, QPointF origin, std::vector<QRectF>& areas) const
{
    areas.emplace_back(origin + m_position, m_size);
}

void ImageLayout::collectImages(QPointF origin, std::vector<ImageArea>& images) const
{
    images.push_back({QRectF(origin + m_position, m_size), m_source});
}

void ImageLayout::collectLinks(QPointF origin, std::vector<LinkArea>& links) const
{
    if (!m_destination.isEmpty())
        links.push_back({QRectF(origin + m_position, m_size), m_destination});
}

void ImageLayout::collectHints(QPointF origin, std::vector<HintArea>& hints) const
{
    if (!m_title.isEmpty())
        hints.push_back({QRectF(origin + m_position, m_size), m_title});
}

} // namespace redraft
