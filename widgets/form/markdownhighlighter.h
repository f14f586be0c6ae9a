#pragma once

#include "app/markdown/markdownlinestates.h"
#include "app/markdown/paragraphspans.h"
#include "app/rendering/theme.h"

#include <QSyntaxHighlighter>

namespace redraft {

/// The colours of Markdown in cards, those of the source editor. By lines and paragraphs, so cheap.
class MarkdownHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    MarkdownHighlighter(const Theme& theme, QTextDocument* document);
    ~MarkdownHighlighter() override;
    /// Off for very long texts.
    void setEnabled(bool isEnabled) { m_isEnabled = isEnabled; }

protected:
    void highlightBlock(const QString& line) override;

private:
    void readText();
    void colorLinesAround(int position, int added);
    void color(const MarkdownSpan& span);
    void mutePlaceholder(const QString& line);

    Theme m_theme;
    TextSnapshot m_snapshot; ///< of the card's text behind an empty line: no card begins with front matter
    MarkdownLineStates m_states;
    ParagraphSpans m_paragraphs;
    int m_lastChanged = -1; ///< line behind which something else is open since the edit
    bool m_isEnabled = true;
};

} // namespace redraft
