#pragma once

#include "widgets/form/formstyle.h"

#include <QWidget>
#include <vector>

namespace redraft {

class FieldActions;
class FieldControl;

/// One field in the grid. The grid owns the widgets.
struct FieldRow
{
    QString id;
    QLabel* label = nullptr;
    FieldControl* control = nullptr;
    QLabel* message = nullptr; ///< what is wrong, below the control
    FieldActions* actions = nullptr;
    bool isWide = false; ///< takes the whole width
};

/// Labels and controls in two columns, in one where it is narrow. Height follows from the width.
class FieldGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FieldGrid(const FormStyle& style, QWidget* parent = nullptr);
    const std::vector<FieldRow>& rows() const { return m_rows; }
    /// The rows in their order; widgets that are not among them are deleted.
    void setRows(std::vector<FieldRow> rows);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    enum class Pass
    {
        Measure,
        Apply
    };
    int place(int width, Pass pass) const;
    int placeRow(const FieldRow& row, QRect cell, int labelWidth, Pass pass) const;
    int labelWidth(int column, int columns) const;
    std::vector<int> columnsOfRows(int columns) const;

    FormStyle m_style;
    std::vector<FieldRow> m_rows;
};

} // namespace redraft
