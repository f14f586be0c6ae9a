#include "app/rendering/glyphchoice.h"

#include "app/rendering/emoji.h"
#include "app/rendering/theme.h"

namespace redraft {

namespace {

bool isLineSign(QChar sign)
{
    return sign == u'-' || sign == u'=' || sign == u'<' || sign == u'>' || sign == u'~' || sign == u'|';
}

bool isAsciiDigit(QChar sign)
{
    return sign >= u'0' && sign <= u'9';
}

/// True for the x of "3x4", which fonts make a sign of multiplication.
bool isProduct(const QString& text, qsizetype at)
{
    return text[at] == u'x' && at > 0 && at + 1 < text.size() && isAsciiDigit(text[at - 1]) &&
           isAsciiDigit(text[at + 1]);
}

void appendPlainSigns(const QString& text, QList<QTextLayout::FormatRange>& formats)
{
    QTextCharFormat plain;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && isLineSign(text[end]))
            ++end;
        if (end - at > 1 || (end == at && isProduct(text, at))) {
            // Only these signs: without shaping, letters would lose their kerning.
            plain.setFontStyleStrategy(QFont::PreferNoShaping);
            formats.append({int(at), int(std::max(end - at, qsizetype(1))), plain});
        }
        at = std::max(end, at + 1);
    }
}

} // namespace

QList<QTextLayout::FormatRange> glyphFormats(const QString& text)
{
    QList<QTextLayout::FormatRange> formats;
    appendPlainSigns(text, formats);
    const std::vector<TextRange> emoji = emojiRanges(text);
    if (emoji.empty() || emojiFontFamily().isEmpty())
        return formats;
    QTextCharFormat picture;
    picture.setFontFamilies({emojiFontFamily(), textFontFamily()});
    picture.setFontStyleStrategy(QFont::PreferDefault);
    for (const TextRange& range : emoji)
        formats.append({int(range.start), int(range.length), picture});
    return formats;
}

} // namespace redraft
