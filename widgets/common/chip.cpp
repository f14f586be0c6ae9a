#include "widgets/common/chip.h"

#include <QPainter>

namespace redraft {

namespace {

constexpr int horizontalPadding = 8;
constexpr int verticalPadding = 2;

QFont chipFont(const QFont& font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() > 0 ? font.pointSizeF() * 0.84 : 8.5);
    small.setWeight(QFont::DemiBold);
    return small;
}

} // namespace

QColor toneBackground(Tone tone, const Theme& theme)
{
    switch (tone) {
    case Tone::Accent:
        return theme.selection;
    case Tone::Ok:
        return theme.okTint;
    case Tone::Warning:
        return theme.warningTint;
    case Tone::Error:
        return theme.errorTint;
    case Tone::Neutral:
        break;
    }
    return theme.raised;
}

QColor toneText(Tone tone, const Theme& theme)
{
    switch (tone) {
    case Tone::Accent:
        return theme.link;
    case Tone::Ok:
        return theme.ok;
    case Tone::Warning:
        return theme.warning;
    case Tone::Error:
        return theme.error;
    case Tone::Neutral:
        break;
    }
    return theme.muted;
}

QSize chipSize(const QFont& font, const QString& text)
{
    const QFontMetrics metrics(chipFont(font));
    return {metrics.horizontalAdvance(text) + 2 * horizontalPadding, metrics.height() + 2 * verticalPadding};
}

void paintChip(QPainter& painter, const QRectF& rect, const QString& text, Tone tone, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneBackground(tone, theme));
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    painter.setFont(chipFont(painter.font()));
    painter.setPen(toneText(tone, theme));
    const qreal available = rect.width() - 2 * horizontalPadding + 1;
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, int(available));
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, shown);
    painter.restore();
}

Tone toneOf(StatusTone tone)
{
    switch (tone) {
    case StatusTone::Draft:
        return Tone::Warning;
    case StatusTone::Running:
        return Tone::Accent;
    case StatusTone::Good:
        return Tone::Ok;
    case StatusTone::Bad:
        return Tone::Error;
    case StatusTone::Neutral:
        break;
    }
    return Tone::Neutral;
}

Chip::Chip(QWidget* parent)
    : Chip(QString(), Tone::Neutral, parent)
{
}

Chip::Chip(const QString& text, Tone tone, QWidget* parent)
    : QWidget(parent)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void Chip::setText(const QString& text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Chip::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Chip::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

QSize Chip::sizeHint() const
{
    return chipSize(font(), m_text);
}

QSize Chip::minimumSizeHint() const
{
    return {chipSize(font(), QStringLiteral("…")).width(), sizeHint().height()};
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(font());
    paintChip(painter, rect(), m_text, m_tone, m_theme);
}

} // namespace redraft
