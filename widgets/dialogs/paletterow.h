#pragma once

#include <QStyledItemDelegate>

namespace redraft {

/// Draws a row of the command palette: text, its place in the menus, and the shortcut at the right.
class PaletteRow : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Item roles of what is drawn beside the display text.
    static constexpr int placeRole = Qt::UserRole + 1;
    static constexpr int shortcutRole = Qt::UserRole + 2;

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace redraft
