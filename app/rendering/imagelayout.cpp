#include "app/rendering/imagelayout.h"

#include "app/rendering/imagesize.h"
#include "app/rendering/shownimage.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace redraft {

ImageLayout::ImageLayout(const Node& image, const QString& destination, const RenderStyle& style,
                         const Typography& typography, RenderResources& resources, const LayoutRoom& room)
    : m_text(redraft::plainText(image))
    , m_title(image.title)
    , m_destination(destination)
    , m_source(image.destination)
    , m_theme(style.theme)
    , m_style(typography.small())
    , m_padding(typography.px(12))
{
    const Result<ImageFile> file = shownImage(image.destination, style, resources);
    if (file) {
        m_size = shownImageSize(image, file->size, style, room.most());
        const QSize pixels = (m_size * 2).toSize().expandedTo(QSize(1, 1));
        m_picture = resources.picture(file->path, pixels);
        m_fault = QCoreApplication::translate("ImageLayout", "This image cannot be read: %1")
                      .arg(image.destination);
    } else {
        m_fault = file.error().message;
        const QFontMetricsF metrics(m_style.font);
        const QRectF inside(0, 0, room.width - 2 * m_padding, 1e6);
        const qreal lines = metrics.boundingRect(inside, Qt::TextWrapAnywhere, m_fault).height();
        m_size = QSizeF(room.width, lines + (m_text.isEmpty() ? 0 : m_style.lineHeight) + 2 * m_padding);
    }
    setSize(room.widthFor(m_size.width()), m_size.height());
}

ImageLayout::~ImageLayout() = default;

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
    if (m_picture && m_picture->isReady && !m_picture->image.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(area, m_picture->image);
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

void ImageLayout::paintPlaceholder(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.border, m_padding / 12, Qt::DashLine));
    painter.setBrush(m_theme.window);
    painter.drawRoundedRect(QRectF(m_position, m_size).adjusted(0.5, 0.5, -0.5, -0.5), m_padding / 2,
                            m_padding / 2);
    QRectF inside = QRectF(m_position, m_size).adjusted(m_padding, m_padding, -m_padding, -m_padding);
    painter.setFont(m_style.font);
    if (!m_text.isEmpty()) {
        painter.setPen(m_theme.text);
        const QString name = QFontMetricsF(m_style.font).elidedText(m_text, Qt::ElideRight, inside.width());
        painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, name);
        inside.setTop(inside.top() + m_style.lineHeight);
    }
    painter.setPen(m_theme.muted);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop | Qt::TextWrapAnywhere, m_fault);
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
