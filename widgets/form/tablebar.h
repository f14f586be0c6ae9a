#pragma once

#include "widgets/form/formstyle.h"

#include <QWidget>

class QToolButton;

namespace redraft {

/// The buttons below a table: add and move rows and columns, remove a row.
class TableBar : public QWidget
{
    Q_OBJECT

public:
    explicit TableBar(const FormStyle& style, QWidget* parent = nullptr);

    const QList<QToolButton*>& buttons() const { return m_buttons; }

signals:
    void addRowRequested();
    void addColumnRequested();
    /// -1 up or left, 1 down or right.
    void moveRowRequested(int by);
    void moveColumnRequested(int by);
    void removeRowRequested();

private:
    QToolButton* add(QToolButton* button);
    QToolButton* addIcon(const QString& iconName, const QString& name);

    FormStyle m_style;
    QList<QToolButton*> m_buttons;
};

} // namespace redraft
