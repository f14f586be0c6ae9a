#pragma once

#include "app/markdown/blocklines.h"
#include "app/markdown/lineshape.h"

#include <QHash>
#include <functional>

namespace redraft {

/// Which lines of a source make a paragraph together, found around one line by the shapes of the lines near
/// it. Approximate, like all colouring by lines, and bounded: it looks at `lineReach` lines to each side.
class ParagraphLines
{
public:
    /// A line of the text; nothing for lines that do not exist.
    using Source = std::function<std::optional<SourceLine>(int)>;

    static constexpr int lineReach = 200;

    explicit ParagraphLines(Source source)
        : m_source(std::move(source))
    {
    }

    /// The text was changed.
    void forget();
    QStringView textOf(int line) const { return m_source(line)->text; }
    /// Lines that do not exist are blank.
    LineShape shapeOf(int line);
    /// The lines that make one paragraph with `line` as far as two neighbours show it: items of lists and
    /// rows of tables may be among them. Nothing if these are more than `lineReach` lines.
    std::optional<LineSpan> around(int line);
    /// The lines that may mean something else after an edit of these lines, which are included.
    LineSpan reachOf(LineSpan edited);

private:
    bool beginsParagraph(int line);
    LineShape shapeAlone(int line);
    bool isCode(int line);
    bool findCode(int line);
    int itemColumnAbove(int line);

    Source m_source;
    QHash<int, LineShape> m_shapes; ///< by the line alone
    QHash<int, bool> m_code;        ///< of deeply indented lines
};

} // namespace redraft
