#pragma once

#include "app/rendering/theme.h"

#include <QSyntaxHighlighter>

namespace redraft {

/// The colours of Markdown in cards, those of the source editor. Line by line, so cheap.
class MarkdownHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    MarkdownHighlighter(const Theme& theme, QTextDocument* document);
    /// Off for very long texts.
    void setEnabled(bool isEnabled) { m_isEnabled = isEnabled; }

protected:
    void highlightBlock(const QString& line) override;

private:
    Theme m_theme;
    bool m_isEnabled = true;
};

} // namespace redraft
