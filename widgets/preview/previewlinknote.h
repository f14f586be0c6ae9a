#pragma once

#include "app/rendering/theme.h"
#include "widgets/preview/previewlinks.h"

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
    /// Shows where a link leads, or why it leads nowhere; without text it hides. It makes way for the
    /// `pointer`.
    void show(const LinkAccount& link, std::optional<QPoint> pointer = {});
    /// Puts it into its corner, after the viewport has changed.
    void place();
    QString destination() const { return m_link.text; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme m_theme = Theme::light();
    LinkAccount m_link;
    std::optional<QPoint> m_pointer;
};

} // namespace redraft
