#pragma once

#include "widgets/form/formstyle.h"

#include <QAbstractButton>

namespace redraft {

/// One item of a list field: a pill with its text and a cross that removes it. Arrow keys leave it, Delete
/// and Backspace remove it.
class ItemChip : public QAbstractButton
{
    Q_OBJECT

public:
    ItemChip(const QString& item, const FormStyle& style, QWidget* parent = nullptr);
    void setRemovable(bool isRemovable);
    QSize sizeHint() const override;

signals:
    void removeRequested();
    /// -1 to the chip before, 1 to the one behind.
    void moveRequested(int direction);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QRect crossRect() const;

    FormStyle m_style;
    bool m_isRemovable = true;
};

} // namespace redraft
