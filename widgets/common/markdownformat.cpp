#include "widgets/common/markdownformat.h"

#include <QFont>

namespace redraft {

QTextCharFormat markdownFormat(MarkdownStyle style, const Theme& theme)
{
    QTextCharFormat format;
    switch (style) {
    case MarkdownStyle::Heading:
        format.setForeground(theme.link);
        format.setFontWeight(QFont::Bold);
        break;
    case MarkdownStyle::Mark:
    case MarkdownStyle::Comment:
    case MarkdownStyle::Quote:
    case MarkdownStyle::FenceLanguage:
        format.setForeground(theme.muted);
        break;
    case MarkdownStyle::Strong:
        format.setFontWeight(QFont::Bold);
        break;
    case MarkdownStyle::Emphasis:
        format.setFontItalic(true);
        break;
    case MarkdownStyle::Strikethrough:
        format.setFontStrikeOut(true);
        break;
    case MarkdownStyle::Code:
    case MarkdownStyle::MetadataString:
        format.setForeground(theme.code(CodeStyle::String));
        break;
    case MarkdownStyle::LinkText:
    case MarkdownStyle::MetadataKey:
        format.setForeground(theme.link);
        break;
    case MarkdownStyle::Html:
        format.setForeground(theme.code(CodeStyle::Attribute));
        break;
    case MarkdownStyle::Alert:
        format.setForeground(theme.warning);
        format.setFontWeight(QFont::Bold);
        break;
    case MarkdownStyle::LinkTarget:
        format.setForeground(theme.muted);
        break;
    }
    return format;
}

} // namespace redraft
