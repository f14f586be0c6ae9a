#pragma once

#include "app/rendering/blocklayout.h"

#include <QStringView>

namespace redraft {

/// Source line <-> y inside one block laid out: exact where parts of the block begin, linear between. Lines
/// count from the block's first line, with fractions; y counts from the layout's top. A value.
class SourceLineMap
{
public:
    /// `source` is the block's text in the document.
    SourceLineMap(const BlockLayout& layout, int lineCount, QStringView source);

    qreal yOfLine(qreal line) const;
    qreal lineAtY(qreal y) const;

private:
    struct Point
    {
        qreal line = 0;
        qreal y = 0;
    };
    std::vector<Point> m_points; ///< rising in both
};

} // namespace redraft
