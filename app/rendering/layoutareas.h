#pragma once

#include "app/markdown/node.h"

#include <QPointF>
#include <QRectF>
#include <QString>
#include <memory>

namespace redraft {

class SidewaysScroll;

/// What to paint of a layout.
struct PaintRequest
{
    QRectF visible;      ///< in the layout's own coordinates; nothing outside of it needs painting
    TextRange selection; ///< selected part of BlockLayout::plainText()
};

/// A link as it stands on the surface; one that runs over several lines has several areas.
struct LinkArea
{
    QRectF area;
    QString destination; ///< as written; "#anchor" for places of the document
};

/// A task box that can be clicked.
struct TaskArea
{
    QRectF area;
    const Node* item = nullptr;
};

/// The summary of a foldable part, which a click folds or unfolds.
struct FoldArea
{
    QRectF area;
    int key = 0; ///< of the part within its block, see HtmlStructure
    bool isOpen = false;
};

/// A sentence about a place, shown as its tool tip.
struct HintArea
{
    QRectF area;
    QString text;
};

/// A code block that can be copied as it was written.
struct CodeArea
{
    QRectF area;
    QRectF button; ///< where a button to copy it belongs
    QString code;
};

/// An image, or what stands in its place while it is not shown.
struct ImageArea
{
    QRectF area;
    QString destination; ///< as written
};

/// A part that is wider than its room and can be scrolled to the side.
struct ScrollArea
{
    QRectF area;  ///< what scrolls
    QRectF track; ///< where the bar runs, as high as may be gripped
    QRectF thumb; ///< the handle on it, as it stands now
    std::shared_ptr<SidewaysScroll> scroll;
};

/// A place of the document that links can name.
struct AnchorPoint
{
    QString name; ///< without '#'
    qreal y = 0;
};

/// Says that the source at `offset` code units from the start of the block (at `lines` lines behind that)
/// begins at `y`.
struct SourcePoint
{
    qsizetype offset = 0;
    int lines = 0;
    qreal y = 0;
};

} // namespace redraft
