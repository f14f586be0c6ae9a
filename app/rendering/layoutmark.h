#pragma once

#include "app/markdown/alert.h"
#include "app/rendering/theme.h"

#include <QFont>
#include <QRectF>

class QPainter;

namespace redraft {

struct Node;

/// Something drawn beside the parts of a layout: bullets, numbers, task boxes, the bars of quotes.
struct LayoutMark
{
    enum class Kind
    {
        Bar,
        Disc,
        Circle,
        Square,
        Number,
        OpenTask,
        DoneTask,
        Alert,
        Folded,
        Unfolded
    };

    Kind kind = Kind::Disc;
    QRectF area;
    QString text; ///< Number
    QColor color;
    const Node* item = nullptr;        ///< tasks: the list item
    AlertKind alert = AlertKind::Note; ///< Alert
    int fold = -1; ///< Folded, Unfolded: the key of the part; the area is all of its summary
    /// Number: the text stands on its right, so the number is set to the left edge of the area.
    bool isMirrored = false;
};

/// `numberFont` sets numbers, at the size of the layout.
void paintMark(QPainter& painter, const LayoutMark& mark, const Theme& theme, const QFont& numberFont);

} // namespace redraft
