#pragma once

#include "app/rendering/theme.h"

#include <QTextBlock>
#include <QWidget>

namespace redraft {

class SourceEditor;

/// The line numbers at the left of the source editor. Painted only; the editor owns and places it.
class LineNumberArea : public QWidget
{
    Q_OBJECT

public:
    explicit LineNumberArea(SourceEditor& editor);
    void setTheme(const Theme& theme);
    /// Width for the present number of lines, in px.
    int preferredWidth() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    QTextBlock blockAt(qreal y) const;
    void selectTo(const QTextBlock& block);

    SourceEditor& m_editor;
    Theme m_theme = Theme::light();
    int m_anchor = 0; ///< line that the selection was begun with
};

} // namespace redraft
