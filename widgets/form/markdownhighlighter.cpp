#include "widgets/form/markdownhighlighter.h"

#include <QRegularExpression>

namespace redraft {

namespace {

constexpr int longestLine = 4'000;
enum State
{
    Text = 0,
    FencedCode = 1
};

QTextCharFormat colored(const QColor& color, int weight = QFont::Normal)
{
    QTextCharFormat format;
    format.setForeground(color);
    if (weight != QFont::Normal)
        format.setFontWeight(weight);
    return format;
}

} // namespace

MarkdownHighlighter::MarkdownHighlighter(const Theme& theme, QTextDocument* document)
    : QSyntaxHighlighter(document)
    , m_theme(theme)
{
}

void MarkdownHighlighter::highlightBlock(const QString& line)
{
    static const QRegularExpression fence(QStringLiteral("^ {0,3}(```|~~~)"));
    static const QRegularExpression heading(QStringLiteral("^ {0,3}#{1,6}(\\s|$)"));
    static const QRegularExpression marker(
        QStringLiteral("^\\s*([-*+]|\\d{1,9}[.)])\\s(\\[[ xX]\\]\\s)?|^\\s*>+"));
    const bool wasCode = previousBlockState() == FencedCode;
    setCurrentBlockState(wasCode ? FencedCode : Text);
    if (!m_isEnabled || line.size() > longestLine)
        return;
    if (fence.match(line).hasMatch()) {
        setCurrentBlockState(wasCode ? Text : FencedCode);
        setFormat(0, int(line.size()), colored(m_theme.muted));
    } else if (wasCode) {
        setFormat(0, int(line.size()), colored(m_theme.code(CodeStyle::String)));
    } else if (heading.match(line).hasMatch()) {
        setFormat(0, int(line.size()), colored(m_theme.text, QFont::Bold));
    } else {
        highlightInlines(line);
        if (const auto match = marker.match(line); match.hasMatch())
            setFormat(0, int(match.capturedLength()), colored(m_theme.accent));
    }
}

void MarkdownHighlighter::highlightInlines(const QString& line)
{
    struct Rule
    {
        QRegularExpression pattern;
        QTextCharFormat format;
    };
    static const QRegularExpression strong(QStringLiteral("(\\*\\*|__)(?=\\S).+?(?<=\\S)\\1"));
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)\\s]*)\\)|https?://[^\\s)>]+"));
    static const QRegularExpression code(QStringLiteral("(?<!`)(`+)(?!`).+?(?<!`)\\1(?!`)"));
    const Rule rules[] = {{strong, colored(m_theme.text, QFont::Bold)},
                          {link, colored(m_theme.accent)},
                          {code, colored(m_theme.code(CodeStyle::String))}};
    for (const Rule& rule : rules) {
        for (auto matches = rule.pattern.globalMatch(line); matches.hasNext();) {
            const auto match = matches.next();
            setFormat(int(match.capturedStart()), int(match.capturedLength()), rule.format);
        }
    }
}

} // namespace redraft
