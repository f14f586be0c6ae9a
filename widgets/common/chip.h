#pragma once

#include "app/rendering/headerlayout.h"
#include "app/rendering/theme.h"

#include <QWidget>

class QPainter;

namespace redraft {

enum class Tone
{
    Neutral,
    Accent,
    Ok,
    Warning,
    Error
};

/// Background and text of a chip in that tone.
QColor toneBackground(Tone tone, const Theme& theme);
QColor toneText(Tone tone, const Theme& theme);
/// The size of a chip with `text`, px.
QSize chipSize(const QFont& font, const QString& text);
/// Paints a pill filled in the tone with `text` in its middle, elided if it does not fit.
void paintChip(QPainter& painter, const QRectF& rect, const QString& text, Tone tone, const Theme& theme);
Tone toneOf(StatusTone tone);

/// A small pill with a word or a count: "DRAFT", "6/7", "missing".
class Chip : public QWidget
{
    Q_OBJECT

public:
    explicit Chip(QWidget* parent = nullptr);
    explicit Chip(const QString& text, Tone tone, QWidget* parent = nullptr);
    void setText(const QString& text);
    QString text() const { return m_text; }
    void setTone(Tone tone);
    Tone tone() const { return m_tone; }
    void setTheme(const Theme& theme);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    Tone m_tone = Tone::Neutral;
    Theme m_theme = Theme::light();
};

} // namespace redraft
