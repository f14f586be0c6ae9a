#include "widgets/dialogs/paletterow.h"

#include <QPainter>

namespace redraft {

namespace {

constexpr int margin = 10;

} // namespace

void PaletteRow::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.palette.highlight());
        painter->drawRoundedRect(option.rect.adjusted(4, 0, -4, 0), 5, 5);
    }
    const QRect area = option.rect.adjusted(margin + 4, 0, -margin - 4, 0);
    const QString shortcut = index.data(shortcutRole).toString();
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::PlaceholderText));
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight, shortcut);
    const int shortcutWidth = shortcut.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(shortcut) + 16;
    const QRect left = area.adjusted(0, 0, -shortcutWidth, 0);
    const QString text =
        option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, left.width());
    const int used = option.fontMetrics.horizontalAdvance(text) + 12;
    painter->drawText(left.adjusted(used, 0, 0, 0), Qt::AlignVCenter,
                      option.fontMetrics.elidedText(index.data(placeRole).toString(), Qt::ElideRight,
                                                    qMax(0, left.width() - used)));
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(left, Qt::AlignVCenter, text);
    painter->restore();
}

QSize PaletteRow::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {0, option.fontMetrics.height() + 14};
}

} // namespace redraft
