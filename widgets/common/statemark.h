#pragma once

#include "app/checklist/report.h"
#include "app/rendering/theme.h"

#include <QWidget>

class QPainter;

namespace redraft {

/// Paints the sign of a state into the square `rect`: a disc with a tick (done), a half disc (partial), a
/// disc with an exclamation mark (failed), a dashed ring (missing). The shapes differ, so colour is never the
/// only sign.
void paintStateMark(QPainter& painter, const QRectF& rect, SectionState state, const Theme& theme);
/// The sign of what does not apply: a ring with a bar.
void paintNotApplicableMark(QPainter& painter, const QRectF& rect, const Theme& theme);
/// The state in a word, for tool tips and screen readers: "done", "partly done", "has errors", "missing".
QString stateText(SectionState state);

/// The sign as a widget of its own (16 px square).
class StateMark : public QWidget
{
    Q_OBJECT

public:
    explicit StateMark(QWidget* parent = nullptr);
    void setState(SectionState state);
    SectionState state() const { return m_state; }
    void setTheme(const Theme& theme);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SectionState m_state = SectionState::Missing;
    Theme m_theme = Theme::light();
};

} // namespace redraft
