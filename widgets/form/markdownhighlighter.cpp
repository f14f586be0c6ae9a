#include "widgets/form/markdownhighlighter.h"

#include "app/markdown/markdownlinescanner.h"
#include "app/rendering/typography.h"
#include "widgets/common/markdownformat.h"

namespace redraft {

MarkdownHighlighter::MarkdownHighlighter(const Theme& theme, QTextDocument* document)
    : QSyntaxHighlighter(document)
    , m_theme(theme)
{
}

void MarkdownHighlighter::highlightBlock(const QString& line)
{
    const int previous = previousBlockState();
    const MarkdownLineState before =
        previous < 0 ? MarkdownLineState() : MarkdownLineState::fromInt(previous);
    const MarkdownLine read = readMarkdownLine(line, before, false);
    setCurrentBlockState(read.stateBehind.toInt());
    if (codeShaping(line) != QFont::PreferNoShaping) { // the form's code font joins no signs otherwise
        QTextCharFormat shaped;
        shaped.setFontStyleStrategy(codeShaping(line));
        setFormat(0, int(line.size()), shaped);
    }
    if (!m_isEnabled)
        return;
    for (const MarkdownSpan& span : markdownSpans(line, before, read)) {
        const QTextCharFormat added = markdownFormat(span.style, m_theme);
        // Spans nest: bold inside of a heading keeps the heading's colour.
        for (int i = span.start; i < span.start + span.length; ++i) {
            QTextCharFormat merged = format(i);
            merged.merge(added);
            setFormat(i, 1, merged);
        }
    }
}

} // namespace redraft
