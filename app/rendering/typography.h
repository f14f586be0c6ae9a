#pragma once

#include "app/markdown/node.h"
#include "app/rendering/renderstyle.h"

#include <QFont>

namespace redraft {

/// How a stretch of text is set: its font, colour and the distance of its base lines in px.
struct TextStyle
{
    QFont font;
    QColor color;
    qreal lineHeight = 0;
    qreal size = 0;    ///< of `font`
    qreal ascent = 0;  ///< of `font`
    qreal descent = 0; ///< of `font`
    bool isPage = false;
};

/// How code is shaped: it shows the signs that were written ("!=" is not drawn as one), but writing that must
/// be joined or composed is.
QFont::StyleStrategy codeShaping(QStringView code);

Qt::Alignment textAlignment(ColumnAlignment alignment);

/// The fonts and distances of a RenderStyle, worked out once.
class Typography
{
public:
    explicit Typography(const RenderStyle& style);

    /// A length of the design (in px at 100 %) in px of the layout.
    qreal px(qreal designPixels) const { return designPixels * m_scale; }
    /// Size of body text in px.
    qreal em() const { return px(bodyPixels); }
    /// Width of a column in which lines of prose have about 76 characters.
    qreal columnWidth() const { return m_columnWidth; }

    const TextStyle& body() const { return m_body; }
    const TextStyle& table() const { return m_table; }
    const TextStyle& small() const { return m_small; }
    const TextStyle& code() const { return m_code; }
    /// Levels 1 to 6.
    const TextStyle& heading(int level) const;
    /// Font of code inside text of `size` px.
    QFont codeFont(qreal size) const;
    /// The text font at `size` px.
    QFont textFont(qreal size, QFont::Weight weight = QFont::Normal) const;

    static constexpr qreal bodyPixels = 11.5 * 96 / 72;

private:
    TextStyle textStyle(const QFont& font, qreal size, const QColor& color, qreal lineHeight) const;
    QFont prepared(QFont font, qreal size) const;

    qreal m_scale;
    bool m_isPage;
    qreal m_columnWidth = 0;
    TextStyle m_body, m_table, m_small, m_code;
    TextStyle m_headings[6];
};

} // namespace redraft
