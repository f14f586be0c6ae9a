#pragma once

#include "app/rendering/blocklayout.h"

#include <QColor>

namespace redraft {

/// A horizontal rule. One of height 0 stands for blocks that show nothing (comments).
class RuleLayout : public BlockLayout
{
public:
    RuleLayout(qreal width, qreal thickness, const QColor& color);
    void paint(QPainter& painter, const PaintRequest& request) const override;

private:
    QColor m_color;
};

} // namespace redraft
