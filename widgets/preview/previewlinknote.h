#pragma once

#include "app/rendering/theme.h"

#include <QLabel>
#include <QPoint>
#include <optional>

namespace redraft {

/// Where a link leads, in the lower left corner of the preview, as browsers show it. GUI thread.
class PreviewLinkNote : public QLabel
{
    Q_OBJECT

public:
    explicit PreviewLinkNote(QWidget* viewport);

    void setTheme(const Theme& theme);
    /// Shows where `destination` leads; "" hides the note. It makes way for the `pointer`.
    void show(const QString& destination, std::optional<QPoint> pointer = {});
    /// Puts it into its corner, after the viewport has changed.
    void place();
    QString destination() const { return m_destination; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme m_theme = Theme::light();
    QString m_destination;
    std::optional<QPoint> m_pointer;
};

} // namespace redraft
