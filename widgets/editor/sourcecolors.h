#pragma once

#include "app/document/document.h"
#include "app/markdown/markdownlinestates.h"
#include "app/markdown/paragraphspans.h"
#include "app/rendering/theme.h"
#include "widgets/editor/fencestates.h"

#include <QTextBlock>
#include <QTextLayout>

namespace redraft {

/// Colours the lines of a document that are looked at, and only these: nothing is done for the rest of it,
/// neither at load nor after an edit, so the cost does not grow with the document. Not a QSyntaxHighlighter,
/// because that one formats every line once. GUI thread.
class SourceColors
{
public:
    /// Both must outlive this object.
    SourceColors(const Document& document, const CodeHighlighter& highlighter);

    /// New colours; what is coloured so far is forgotten, call colorLines() again.
    void setTheme(const Theme& theme);
    /// The definitions of the newest tree, which say which brackets are links; may be null.
    void setDefinitions(const std::shared_ptr<const DefinitionSet>& definitions);
    /// Another text was loaded.
    void reset();
    /// To be called for each Document::changed(), before the next colorLines().
    void noteChange(const QList<TextDelta>& deltas);
    /// Colours the lines from `first` to `last` where this has not been done. False if the time for one go
    /// was over before all code had its colours: call again soon.
    bool colorLines(int first, int last);
    /// An input method shows `length` code units at `position` in the block that are no text yet; 0: no
    /// longer any. Qt has put their formats in the place of the colours of the line: gives it both.
    void colorComposition(QTextBlock block, int position, int length);

private:
    QList<QTextLayout::FormatRange> codeFormats(int line, const TextSnapshot& snapshot);
    bool colorBlock(QTextBlock block, int line, const TextSnapshot& snapshot, const QDeadlineTimer& deadline);
    MarkdownLineContext contextOf(const QTextBlock& block, int line, const TextSnapshot& snapshot);
    void forgetLines(LineSpan lines);
    void apply(const QTextBlock& block, const QList<QTextLayout::FormatRange>& formats) const;

    const Document& m_document;
    MarkdownLineStates m_states;
    FenceStates m_fences;
    ParagraphSpans m_paragraphs;
    std::shared_ptr<const DefinitionSet> m_definitions;
    Theme m_theme = Theme::light();
    int m_generation = 1; ///< lines coloured under an older generation are coloured again
    int m_revision = 0;   ///< of the document, that the states belong to
    int m_lineCount = 1;
};

} // namespace redraft
