#include "app/rendering/chipspacing.h"

#include <algorithm>

namespace redraft {

namespace {

/// Room in front of an edge, in shares of the size: a blank brings its own.
constexpr qreal roomBesideBlank = 0.2;
constexpr qreal roomBesideLetter = 0.36;

struct Widening
{
    int start = 0;
    int length = 0; ///< of the character in UTF-16 code units
    qreal pixels = 0;
};

Widening behindCharacterBefore(const QString& text, qsizetype end, qreal pixels)
{
    const int length = end > 1 && text.at(end - 1).isLowSurrogate() ? 2 : 1;
    return {int(end) - length, length, pixels};
}

/// The room between an edge and the character that begins at `start`.
Widening besideEdge(const QString& text, qsizetype start, qreal size)
{
    const QChar character = text.at(start);
    const int length = character.isHighSurrogate() && start + 1 < text.size() ? 2 : 1;
    const qreal share = character == QChar::LineSeparator ? 0
                        : character.isSpace()             ? roomBesideBlank
                                                          : roomBesideLetter;
    return {int(start), length, share * size};
}

std::vector<Widening> wideningsFor(const InlineText& content, qreal size)
{
    std::vector<Widening> widenings;
    const QString& text = content.text;
    const bool isMirrored = text.isRightToLeft();
    for (const std::vector<TextRange>* ranges : {&content.chips, &content.keys}) {
        for (const TextRange& chip : *ranges) {
            const qsizetype end = std::min(chip.end(), text.size());
            if (chip.start >= end)
                continue;
            if (text.at(end - 1) != QChar::LineSeparator)
                widenings.push_back(behindCharacterBefore(text, end, chipEdge * size));
            // The spacing stands to the right of a character: the left edge meets the one before it, or the
            // one behind it where the text runs from the right.
            if (isMirrored && end < text.size())
                widenings.push_back(besideEdge(text, end, size));
            else if (!isMirrored && chip.start > 0)
                widenings.push_back(besideEdge(text, behindCharacterBefore(text, chip.start, 0).start, size));
        }
    }
    std::sort(widenings.begin(), widenings.end(),
              [](const Widening& left, const Widening& right) { return left.start < right.start; });
    return widenings;
}

void widen(QTextCharFormat& format, qreal pixels)
{
    format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
    format.setFontLetterSpacing(format.fontLetterSpacing() + pixels);
}

} // namespace

void makeRoomForChips(InlineText& content, qreal size)
{
    if (content.chips.empty() && content.keys.empty())
        return;
    QList<QTextLayout::FormatRange> before = std::move(content.formats);
    QList<QTextLayout::FormatRange> formats;
    auto next = before.begin();
    for (const Widening& widening : wideningsFor(content, size)) {
        if (!formats.isEmpty() && formats.last().start == widening.start) {
            widen(formats.last().format, widening.pixels);
            continue;
        }
        while (next != before.end() && next->start + next->length <= widening.start)
            formats.append(*next++);
        QTextLayout::FormatRange character{widening.start, widening.length, {}};
        if (next != before.end() && next->start <= widening.start) {
            if (next->start < widening.start)
                formats.append({next->start, widening.start - next->start, next->format});
            character.format = next->format;
            next->length -= widening.start + widening.length - next->start;
            next->start = widening.start + widening.length;
            if (next->length <= 0)
                ++next;
        }
        widen(character.format, widening.pixels);
        formats.append(character);
    }
    while (next != before.end())
        formats.append(*next++);
    content.formats = std::move(formats);
}

} // namespace redraft
