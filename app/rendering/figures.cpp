#include "app/rendering/figures.h"

#include <QFontMetricsF>
#include <QRegularExpression>
#include <algorithm>
#include <vector>

namespace redraft {

namespace {

constexpr qsizetype longestFigure = 24;

qreal widestDigit(const QFontMetricsF& metrics)
{
    qreal widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    return widest;
}

bool isDigit(QChar character)
{
    return character >= QLatin1Char('0') && character <= QLatin1Char('9');
}

} // namespace

bool isFigure(const QString& text)
{
    // A sign, a currency or a comparison; digits with what parts them; at most a short unit behind.
    static const QRegularExpression pattern(
        QStringLiteral("^(?:[-–—]|n/a|[<>≤≥~≈±+−-]*\\s?[$€£¥]?\\s?\\d[\\d.,:/ "
                       "\\x{00A0}\\x{202F}'’–-]*(?:\\s?[%‰]|\\s?\\p{L}{1,4}(?:/\\p{L}{1,4})?)?)$"));
    return text.size() <= longestFigure && pattern.match(text.trimmed()).hasMatch();
}

void alignDigits(InlineText& content, const QFont& font)
{
    const QFontMetricsF metrics(font);
    const qreal widest = widestDigit(metrics);
    // Cells of numbers have no formats of their own as a rule; those that have keep them.
    if (!content.formats.isEmpty())
        return;
    // A narrow digit stands in the middle of its room: half of it goes to the character in front.
    std::vector<qreal> spacings(size_t(content.text.size()), 0);
    for (int at = 0; at < content.text.size(); ++at) {
        const QChar character = content.text.at(at);
        if (!isDigit(character))
            continue;
        const qreal gap = widest - metrics.horizontalAdvance(character);
        spacings[size_t(at)] += gap / 2;
        if (at > 0)
            spacings[size_t(at) - 1] += gap / 2;
    }
    for (int at = 0; at < content.text.size(); ++at) {
        QTextCharFormat format;
        format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
        format.setFontLetterSpacing(spacings[size_t(at)]);
        format.setFontKerning(false);
        content.formats.append({at, 1, format});
    }
}

} // namespace redraft
