#include "widgets/preview/codecopier.h"

#include "widgets/preview/previewfocus.h"

#include <QApplication>
#include <QClipboard>
#include <QPainter>
#include <QPainterPath>

namespace redraft {

namespace {

constexpr int tellingTime = 1'800; // ms

std::vector<CodeArea> codesOf(const BlockLayout& layout)
{
    std::vector<CodeArea> codes;
    layout.collectCode({}, codes);
    return codes;
}

/// Two sheets, one behind the other, on a square of 16 units.
QPainterPath sheetsIcon()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(5.5, 5.5, 8, 8), 1.5, 1.5);
    path.moveTo(3.5, 10.5);
    path.lineTo(2.5, 10.5);
    path.lineTo(2.5, 2.5);
    path.lineTo(10.5, 2.5);
    path.lineTo(10.5, 3.5);
    return path;
}

QPainterPath checkIcon()
{
    QPainterPath path(QPointF(3.2, 8.4));
    path.lineTo(6.6, 11.6);
    path.lineTo(12.8, 4.6);
    return path;
}

void paintIcon(QPainter& painter, const QPainterPath& icon, const QRectF& area, const QColor& color)
{
    painter.save();
    painter.translate(area.topLeft());
    painter.scale(area.width() / 16, area.height() / 16);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(icon);
    painter.restore();
}

} // namespace

CodeCopier::CodeCopier(PreviewSurface& surface, QObject* parent)
    : QObject(parent)
    , m_surface(surface)
{
    m_telling.setSingleShot(true);
    m_telling.setInterval(tellingTime);
    connect(&m_telling, &QTimer::timeout, this, [this] {
        m_copied.reset();
        emit changed();
    });
    connect(&m_surface, &PreviewSurface::slotsChanged, this, &CodeCopier::forget);
}

void CodeCopier::forget()
{
    m_hovered.reset();
    m_copied.reset();
    m_telling.stop();
}

void CodeCopier::hover(QPoint point)
{
    const PreviewSurface::Place place = m_surface.placeAt(point);
    std::optional<Button> hovered;
    for (const CodeArea& code : codesOf(*place.layout)) {
        if (code.area.contains(place.point))
            hovered = Button{place.slot, code.button};
    }
    if (hovered == m_hovered)
        return;
    m_hovered = hovered;
    emit changed();
}

void CodeCopier::leave()
{
    if (m_hovered) {
        m_hovered.reset();
        emit changed();
    }
}

bool CodeCopier::isButton(const PreviewSurface::Place& place)
{
    const std::vector<CodeArea> codes = codesOf(*place.layout);
    return std::any_of(codes.begin(), codes.end(),
                       [&place](const CodeArea& code) { return code.button.contains(place.point); });
}

bool CodeCopier::activate(const PreviewSurface::Place& place)
{
    for (const CodeArea& code : codesOf(*place.layout)) {
        if (!code.button.contains(place.point))
            continue;
        QApplication::clipboard()->setText(code.code);
        m_copied = Button{place.slot, code.button};
        m_telling.start();
        emit changed();
        return true;
    }
    return false;
}

void CodeCopier::paint(QPainter& painter, const PreviewFocus& focus) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const std::optional<PreviewTarget> target = focus.target();
    if (target && target->isCopyButton)
        paintButton(painter, {focus.slot(), target->areas.front()});
    if (m_hovered && m_hovered->slot < m_surface.column().slotCount())
        paintButton(painter, *m_hovered);
    if (m_copied && m_copied->slot < m_surface.column().slotCount())
        paintButton(painter, *m_copied);
}

void CodeCopier::paintButton(QPainter& painter, const Button& button) const
{
    const Theme& theme = m_surface.style().theme;
    const bool isCopied = m_copied == button;
    const qreal unit = m_surface.zoomed(1);
    QRectF area = button.area.translated(m_surface.originOf(button.slot));
    QRectF icon(0, 0, 16 * unit, 16 * unit);
    icon.moveCenter(area.center());
    const QString told = tr("Copied");
    painter.setFont(m_surface.factory().typography().small().font);
    if (isCopied) {
        const qreal grown = QFontMetricsF(painter.font()).horizontalAdvance(told) + 8 * unit;
        area.setLeft(area.left() - grown);
        icon.moveLeft(icon.left() - grown);
    }
    painter.setPen(QPen(theme.border, unit));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(area, 5 * unit, 5 * unit);
    paintIcon(painter, isCopied ? checkIcon() : sheetsIcon(), icon, isCopied ? theme.ok : theme.muted);
    if (!isCopied)
        return;
    painter.setPen(theme.ok);
    painter.drawText(QRectF(icon.right() + 4 * unit, area.top(), area.right() - icon.right(), area.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, told);
}

} // namespace redraft
