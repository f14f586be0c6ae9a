#include "app/markdown/paragraphlines.h"

#include <algorithm>

namespace redraft {

namespace {

using Kind = LineShape::Kind;

constexpr int codeIndent = 4;     // columns that make code of a line
constexpr int mostShapes = 20000; // remembered while nothing is edited

bool isOutsideOfText(const LineShape& shape)
{
    return shape.kind == Kind::Blank || shape.kind == Kind::Alone || shape.kind == Kind::Code;
}

bool isDeep(const LineShape& shape)
{
    return shape.indent >= codeIndent && shape.kind != Kind::Blank && !shape.isInFence;
}

/// Could be a line inside of a list item.
bool isIndented(const LineShape& shape)
{
    return shape.kind == Kind::Blank || shape.isInFence || shape.indent > 0 || shape.outerBlanks > 0;
}

/// Goes up from a line to the list item in which it stands.
class ItemSearch
{
public:
    explicit ItemSearch(const LineShape& start)
        : m_quotes(start.quotes)
        , m_below(start.indent)
        , m_width(start.indent)
    {
    }
    /// The column of the item's text if this line tells it, 0 if it tells that there is no item.
    std::optional<int> columnAt(const LineShape& shape);

private:
    int m_quotes;
    int m_below; ///< indent of the nearest line of text below
    int m_width; ///< an item whose text begins further to the right ended above
};

std::optional<int> ItemSearch::columnAt(const LineShape& shape)
{
    if (shape.isInFence || isOutsideOfText(shape)) // the line below it is no lazy part of a paragraph
        m_width = std::min(m_width, m_below);
    if (m_width == 0)
        return 0;
    if (shape.isInFence || shape.kind == Kind::Blank)
        return std::nullopt;
    if (shape.quotes != m_quotes)
        return shape.outerBlanks == 0 || m_below == 0 ? std::optional(0) : std::nullopt;
    if (shape.itemColumn > 0 && shape.itemColumn <= m_width)
        return shape.itemColumn;
    m_below = shape.indent;
    const bool beginsAfresh = shape.kind == Kind::Alone || shape.kind == Kind::Start;
    return m_below == 0 && beginsAfresh ? std::optional(0) : std::nullopt;
}

} // namespace

void ParagraphLines::forget()
{
    m_shapes.clear();
    m_code.clear();
}

LineShape ParagraphLines::shapeAlone(int line)
{
    const auto known = m_shapes.constFind(line);
    if (known != m_shapes.constEnd())
        return *known;
    if (m_shapes.size() > mostShapes)
        forget();
    const std::optional<SourceLine> source = line < 0 ? std::nullopt : m_source(line);
    LineShape shape;
    shape.kind = Kind::Blank;
    if (source)
        shape = lineShape(*source, line == 0);
    m_shapes.insert(line, shape);
    return shape;
}

LineShape ParagraphLines::shapeOf(int line)
{
    LineShape shape = shapeAlone(line);
    if (isDeep(shape) && isCode(line))
        shape.kind = Kind::Code;
    return shape;
}

bool ParagraphLines::isCode(int line)
{
    const auto known = m_code.constFind(line);
    if (known != m_code.constEnd())
        return *known;
    const bool found = findCode(line);
    m_code.insert(line, found);
    return found;
}

/// Only where no paragraph is open may indented lines be code.
bool ParagraphLines::findCode(int line)
{
    const int quotes = shapeAlone(line).quotes;
    int top = line;
    LineShape above = shapeAlone(top - 1);
    for (; top > line - lineReach && isDeep(above) && above.quotes == quotes; above = shapeAlone(top - 1))
        --top;
    if (!isDeep(above) && !isOutsideOfText(above))
        return false;
    const int column = itemColumnAbove(top) + codeIndent;
    for (int at = top; at <= line; ++at) {
        if (shapeAlone(at).indent < column)
            return false;
    }
    return true;
}

/// The column at which the text of the list item begins in which the line stands, which follows a blank line
/// or the like; 0 for none.
int ParagraphLines::itemColumnAbove(int line)
{
    ItemSearch search(shapeAlone(line));
    std::optional<int> found;
    for (int at = line - 1; !found && at >= std::max(0, line - lineReach); --at)
        found = search.columnAt(shapeAlone(at));
    return found.value_or(0);
}

/// False for lines that cannot belong to the paragraph above them.
bool ParagraphLines::beginsParagraph(int line)
{
    const LineShape shape = shapeOf(line);
    if (shape.kind == Kind::Start || isOutsideOfText(shape))
        return true;
    const LineShape above = shapeOf(line - 1);
    return isOutsideOfText(above) || shape.quotes > above.quotes;
}

std::optional<LineSpan> ParagraphLines::around(int line)
{
    LineSpan span{line, line};
    if (isOutsideOfText(shapeOf(line)))
        return span;
    while (line - span.first <= lineReach && !beginsParagraph(span.first))
        --span.first;
    while (span.last - span.first <= lineReach && !beginsParagraph(span.last + 1))
        ++span.last;
    if (span.last - span.first >= lineReach)
        return std::nullopt;
    return span;
}

LineSpan ParagraphLines::reachOf(LineSpan edited)
{
    LineSpan reach{std::max(edited.first - 1, 0), edited.last + 1};
    while (edited.first - reach.first < lineReach && !beginsParagraph(reach.first))
        --reach.first;
    const int end = edited.last + lineReach;
    const auto mayDepend = [this](int line) { // deep lines may have become code, which ends paragraphs
        return !beginsParagraph(line) || isIndented(shapeAlone(line)) || isDeep(shapeAlone(line - 1));
    };
    while (reach.last < end && mayDepend(reach.last + 1))
        ++reach.last;
    return reach;
}

} // namespace redraft
