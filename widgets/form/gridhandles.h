#pragma once

#include "widgets/form/formstyle.h"

#include <QObject>

class QTableView;

namespace redraft {

class GapDrag;
class Grip;

/// Grips at the row and the column of a table that the mouse is over. Rows and columns count as the model
/// does; its first row is the header and stays.
class GridHandles : public QObject
{
    Q_OBJECT

public:
    /// `view` must outlive this.
    GridHandles(const FormStyle& style, QTableView& view, QObject* parent = nullptr);

    void setReadOnly(bool isReadOnly);

signals:
    void rowMoved(int from, int to);
    void columnMoved(int from, int to);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showAt(QPoint place);
    void hide();
    QList<QRect> rowPlaces() const;
    QList<QRect> columnPlaces() const;

    FormStyle m_style;
    QTableView& m_view;
    Grip* m_rowGrip;
    Grip* m_columnGrip;
    GapDrag* m_rowDrag;
    GapDrag* m_columnDrag;
    int m_row = -1;
    int m_column = -1;
    bool m_isReadOnly = false;
};

} // namespace redraft
