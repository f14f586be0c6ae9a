#pragma once

#include "app/markdown/paragraphlines.h"

namespace redraft {

class DefinitionSet;

/// The inline spans of lines as parts of their paragraphs: what opens on one line may close on a later one.
/// Remembers the paragraph it was asked for last, so that its lines are read together once. Paragraphs of
/// more than `ParagraphLines::lineReach` lines or `markdownSpanLimit` UTF-16 code units are left to be read
/// line by line, so that none can stall typing.
class ParagraphSpans
{
public:
    explicit ParagraphSpans(ParagraphLines::Source source)
        : m_lines(std::move(source))
    {
    }

    /// The text or the definitions were changed.
    void forget();
    /// What the paragraph makes of the line, of a role that may be text.
    MarkdownParagraphShare shareOf(int line, const DefinitionSet* definitions);
    /// The lines that may be coloured otherwise after an edit of these; see ParagraphLines.
    LineSpan reachOf(LineSpan edited) { return m_lines.reachOf(edited); }

private:
    void readAround(LineSpan span, const DefinitionSet* definitions);
    int endOfParagraph(int first, int last);
    int tableStart(int first, int last);
    void readTogether(LineSpan span, const DefinitionSet* definitions);

    ParagraphLines m_lines;
    LineSpan m_known{0, -1};
    std::vector<MarkdownParagraphShare> m_shares; ///< of the known lines
};

} // namespace redraft
