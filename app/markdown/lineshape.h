#pragma once

#include "app/markdown/markdownlinescanner.h"

#include <optional>

namespace redraft {

/// One line of a source and what is open in front of it.
struct SourceLine
{
    QStringView text;
    MarkdownLineState before;
};

/// What stands in front of the text of a line, and what that makes of the line as part of a paragraph. By the
/// line alone.
struct LineShape
{
    enum class Kind
    {
        Blank,  ///< nothing, or nothing but the marks of quotes
        Alone,  ///< a heading, fence, rule, row of a table, HTML: no part of any paragraph
        Code,   ///< of an indented code block; never said by lineShape(), which does not know the lines above
        Start,  ///< begins a paragraph of its own: a list item, a footnote, a comment
        Number, ///< begins an item of a list that is there already, else it is text
        Text
    };

    Kind kind = Kind::Text;
    int quotes = 0;      ///< marks of quotes
    int outerBlanks = 0; ///< columns of blanks at the start of the line
    int indent = 0;      ///< columns of blanks behind the marks of quotes
    int textStart = 0;   ///< behind both, in code units
    int itemStart = 0;   ///< behind the marks of list items too
    int itemColumn =
        0; ///< columns from the marks of quotes to the text of the list item or footnote; 0: none
    bool isInFence = false;
};

LineShape lineShape(const SourceLine& line, bool isFirst);

/// The row below the head of a table, like `--- | :-:`.
bool isTableDelimiter(QStringView line);

} // namespace redraft
