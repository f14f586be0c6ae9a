#pragma once

#include "widgets/form/formstyle.h"

#include <QWidget>

namespace redraft {

/// Where a line, row or column is taken to drag it elsewhere: a mark that becomes dots below the mouse. Keys
/// do the same, so it takes no focus.
class Grip : public QWidget
{
    Q_OBJECT

public:
    /// `movement` is how the thing moves; `mark` stands there while the mouse is elsewhere, may be empty.
    Grip(const FormStyle& style, Qt::Orientation movement, const QString& mark, QWidget* parent = nullptr);

    void setMark(const QString& mark);
    bool isDragged() const { return m_isDragged; }

signals:
    /// The mouse is there now, in coordinates of the screen.
    void dragged(QPoint place);
    /// It was let go where dragged() told last.
    void dropped();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void paintDots(QPainter& painter) const;

    FormStyle m_style;
    Qt::Orientation m_movement;
    QString m_mark;
    QPoint m_pressed; ///< on the screen
    bool m_isPressed = false;
    bool m_isDragged = false;
};

} // namespace redraft
