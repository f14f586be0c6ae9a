#pragma once

#include "app/rendering/theme.h"

#include <QFont>
#include <QLabel>

namespace redraft {

/// Colours, fonts and lengths of the form at one theme and zoom. A value, handed to every card.
struct FormStyle
{
    Theme theme = Theme::light();
    int zoom = 100; ///< percent

    /// `length` (px at 100 %) at the zoom.
    int px(int length) const;
    /// The interface font with `points` at 100 %.
    QFont textFont(qreal points = 10, QFont::Weight weight = QFont::Normal) const;
    QFont codeFont() const;
    /// Border of fields at rest.
    QColor fieldBorder() const;

    bool operator==(const FormStyle& other) const
    {
        return theme.scheme == other.theme.scheme && zoom == other.zoom;
    }
};

/// Gives a label font and colour; the colour must survive the style sheet of the program.
void styleLabel(QLabel& label, const QFont& font, const QColor& color);
/// The style sheet of the form's controls, whose frames are painted by FieldBox.
QString formStyleSheet(const FormStyle& style);

} // namespace redraft
