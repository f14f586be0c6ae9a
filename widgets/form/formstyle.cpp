#include "widgets/form/formstyle.h"

namespace redraft {

namespace {

QColor mixed(const QColor& over, const QColor& under, qreal share)
{
    const auto channel = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return QColor(channel(over.red(), under.red()), channel(over.green(), under.green()),
                  channel(over.blue(), under.blue()));
}

} // namespace

int FormStyle::px(int length) const
{
    return qRound(length * zoom / 100.0);
}

QFont FormStyle::textFont(qreal points, QFont::Weight weight) const
{
    QFont font(textFontFamily());
    font.setPointSizeF(points * zoom / 100.0);
    font.setWeight(weight);
    return font;
}

QFont FormStyle::codeFont() const
{
    QFont font(codeFontFamily());
    font.setPointSizeF(9.5 * zoom / 100.0);
    font.setStyleStrategy(QFont::PreferNoShaping); // signs as they are typed; see MarkdownHighlighter
    return font;
}

QColor FormStyle::fieldBorder() const
{
    return mixed(theme.muted, theme.border, 0.12);
}

void styleLabel(QLabel& label, const QFont& font, const QColor& color)
{
    label.setFont(font);
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, color);
    palette.setColor(QPalette::Text, color);
    label.setPalette(palette);
}

QString formStyleSheet(const FormStyle& style)
{
    const Theme& theme = style.theme;
    return QStringLiteral(
               "QLineEdit, QPlainTextEdit, QComboBox { border: none; background: transparent; padding: 0;"
               " margin: 0; min-height: 0; color: %1; selection-background-color: %2;"
               " selection-color: %1; }"
               "QLineEdit:read-only, QLineEdit:disabled { background: transparent; color: %3; }"
               "QComboBox::drop-down { border: none; width: 18px; }"
               "QComboBox::down-arrow { image: url(:/redraft/icons/style-chevron-down.svg); width: 16px;"
               " height: 16px; }")
        .arg(theme.text.name(), theme.selection.name(), theme.muted.name());
}

} // namespace redraft
