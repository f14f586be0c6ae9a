#pragma once

#include "app/markdown/codehighlighter.h"
#include "app/markdown/markdownlinescanner.h"
#include "app/rendering/theme.h"

#include <QTextBlock>
#include <QTextLayout>

class QTextDocument;

namespace redraft {

/// Colours the lines of a QTextDocument that are looked at, and only these: nothing is done for the rest of
/// the document, neither at load nor after an edit, so the cost does not grow with the document. Not a
/// QSyntaxHighlighter, because that one formats every line once. GUI thread.
class SourceColors
{
public:
    /// Both must outlive this object.
    SourceColors(QTextDocument& document, const CodeHighlighter& highlighter);

    /// New colours; what is coloured so far is forgotten, call colorLines() again.
    void setTheme(const Theme& theme);
    /// To be called after each change of the text, before the next colorLines().
    void noteChange(int position, int charactersAdded);
    /// Colours the blocks from `first` to `last` (block numbers) where this has not been done.
    void colorLines(int first, int last);

private:
    void resolveStates(int last);
    MarkdownLineState stateBefore(const QTextBlock& block) const;
    void colorBlock(QTextBlock block, const QString& fenceLanguage, CodeHighlighter::LineState* codeState);
    void colorFenceContent(QTextBlock block, int last);
    QTextBlock fenceOpening(const QTextBlock& block) const;
    void apply(QTextBlock block, const QList<QTextLayout::FormatRange>& formats) const;

    QTextDocument& m_document;
    const CodeHighlighter& m_highlighter;
    Theme m_theme = Theme::light();
    int m_generation = 1;    ///< lines coloured under an older generation are coloured again
    int m_resolvedLines = 0; ///< the states of that many lines from the top are right
    int m_blockCount = 0;
};

} // namespace redraft
