#include "app/rendering/typography.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QScreen>
#include <algorithm>

namespace redraft {

namespace {

constexpr int charactersInLine = 76;
/// Letters and blanks in the proportions of English prose.
const QString sampleOfText =
    QStringLiteral("The service keeps a copy of every session in three zones, so that nobody who is at work "
                   "notices when one "
                   "of them is lost for an hour or has to be moved to another place.");

/// QFont takes fractions of a pixel only as points of the default screen.
qreal pointsOf(qreal pixels)
{
    const QScreen* screen = QGuiApplication::primaryScreen();
    return pixels * 72 / (screen ? screen->logicalDotsPerInchY() : 96);
}

} // namespace

QFont::StyleStrategy codeShaping(QStringView code)
{
    const auto isPlain = [](QChar character) {
        return character.unicode() < 0x300 || (character.unicode() >= 0x2010 && character.unicode() < 0x2C00);
    };
    return std::all_of(code.begin(), code.end(), isPlain) ? QFont::PreferNoShaping : QFont::PreferDefault;
}

Qt::Alignment textAlignment(ColumnAlignment alignment)
{
    switch (alignment) {
    case ColumnAlignment::Center:
        return Qt::AlignHCenter;
    case ColumnAlignment::Right:
        return Qt::AlignRight;
    case ColumnAlignment::None:
    case ColumnAlignment::Left:
        break;
    }
    return Qt::AlignLeft;
}

Typography::Typography(const RenderStyle& style)
    : m_scale(style.scale)
    , m_isPage(style.medium == Medium::Page)
{
    const qreal size = em();
    const Theme& theme = style.theme;
    m_body = textStyle(textFont(size), size, theme.text, 1.55);
    m_table = textStyle(textFont(0.87 * size), 0.87 * size, theme.text, 1.4);
    m_small = textStyle(textFont(0.82 * size), 0.82 * size, theme.muted, 1.5);
    m_code = textStyle(codeFont(0.85 * size), 0.85 * size, theme.text, 1.43);
    const qreal sizes[] = {1.9, 1.45, 1.2, 1.05, 1.0, 0.92};
    for (int level = 0; level < 6; ++level) {
        const qreal headingSize = sizes[level] * size;
        const QColor color = level == 5 ? theme.muted : theme.text;
        m_headings[level] = textStyle(textFont(headingSize, level < 2 ? QFont::Bold : QFont::DemiBold),
                                      headingSize, color, level == 0 ? 1.2 : 1.3);
    }
    // What fonts call their average character is wider than that of running text.
    m_columnWidth = charactersInLine * QFontMetricsF(m_body.font).horizontalAdvance(sampleOfText) /
                    qreal(sampleOfText.size());
}

const TextStyle& Typography::heading(int level) const
{
    return m_headings[std::clamp(level, 1, 6) - 1];
}

QFont Typography::codeFont(qreal size) const
{
    QFont font(codeFontFamily());
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    return prepared(font, size);
}

QFont Typography::textFont(qreal size, QFont::Weight weight) const
{
    QFont font(textFontFamily());
    font.setWeight(weight);
    return prepared(font, size);
}

QFont Typography::prepared(QFont font, qreal size) const
{
    font.setPointSizeF(pointsOf(size));
    if (m_isPage)
        font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

TextStyle Typography::textStyle(const QFont& font, qreal size, const QColor& color, qreal lineHeight) const
{
    const QFontMetricsF metrics(font);
    return {font, color, lineHeight * size, size, metrics.ascent(), metrics.descent(), m_isPage};
}

} // namespace redraft
