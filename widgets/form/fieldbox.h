#pragma once

#include "widgets/form/formstyle.h"

#include <QWidget>

namespace redraft {

enum class FieldMark
{
    None,
    Recommended,
    Wrong
};

/// A rounded frame around the controls of one field or text; shows focus and faults. Takes a layout like any
/// widget.
class FieldBox : public QWidget
{
    Q_OBJECT

public:
    explicit FieldBox(const FormStyle& style, QWidget* parent = nullptr);
    void setMark(FieldMark mark);
    FieldMark mark() const { return m_mark; }
    /// The frame lights up while `widget` has the focus.
    void followFocusOf(QWidget* widget);
    void setFlat(bool isFlat);
    /// Lights the frame up as the focus does: something was found here.
    void setFound(bool isFound);

signals:
    void pressed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QColor frameColor() const;

    FormStyle m_style;
    FieldMark m_mark = FieldMark::None;
    bool m_hasFocus = false;
    bool m_isFlat = false;
    bool m_isFound = false;
};

} // namespace redraft
