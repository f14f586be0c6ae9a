#include "widgets/form/fieldgrid.h"

#include "widgets/form/fieldcontrol.h"

#include <QEvent>
#include <QSet>

namespace redraft {

namespace {

int heightOf(const QWidget& widget, int width)
{
    const int hint = widget.hasHeightForWidth() ? widget.heightForWidth(width) : widget.sizeHint().height();
    return std::max(hint, widget.minimumSizeHint().height());
}

} // namespace

FieldGrid::FieldGrid(const FormStyle& style, QWidget* parent)
    : QWidget(parent)
    , m_style(style)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FieldGrid::setRows(std::vector<FieldRow> rows)
{
    QSet<FieldControl*> kept;
    for (const FieldRow& row : rows)
        kept.insert(row.control);
    for (const FieldRow& row : m_rows) {
        if (kept.contains(row.control))
            continue;
        for (QWidget* widget : {static_cast<QWidget*>(row.label), static_cast<QWidget*>(row.control),
                                static_cast<QWidget*>(row.message)}) {
            widget->hide();
            widget->deleteLater();
        }
    }
    m_rows = std::move(rows);
    for (const FieldRow& row : m_rows) {
        row.label->show();
        row.control->show();
    }
    updateGeometry();
    place(width(), Pass::Apply);
}

int FieldGrid::heightForWidth(int width) const
{
    return place(width, Pass::Measure);
}

QSize FieldGrid::sizeHint() const
{
    return {400, heightForWidth(400)};
}

void FieldGrid::resizeEvent(QResizeEvent*)
{
    place(width(), Pass::Apply);
}

bool FieldGrid::event(QEvent* event)
{
    // A control asks for another height (chips in a further line, a message).
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        place(width(), Pass::Apply);
    }
    return QWidget::event(event);
}

std::vector<int> FieldGrid::columnsOfRows(int columns) const
{
    std::vector<int> result;
    int column = 0;
    for (const FieldRow& row : m_rows) {
        result.push_back(row.isWide ? 0 : column);
        column = row.isWide ? 0 : (column + 1) % columns;
    }
    return result;
}

int FieldGrid::labelWidth(int column, int columns) const
{
    const std::vector<int> columnOf = columnsOfRows(columns);
    int widest = m_style.px(56);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (columnOf[i] == column)
            widest =
                std::max(widest, m_rows[i].label->fontMetrics().horizontalAdvance(m_rows[i].label->text()));
    }
    return std::min(widest, m_style.px(104)) + 2;
}

int FieldGrid::placeRow(const FieldRow& row, QRect cell, int labelWidth, Pass pass) const
{
    const int gap = m_style.px(12);
    const int controlWidth = std::max(m_style.px(60), cell.width() - labelWidth - gap);
    const int controlHeight = heightOf(*row.control, controlWidth);
    const bool hasMessage = !row.message->text().isEmpty();
    const int messageHeight = hasMessage ? heightOf(*row.message, controlWidth) + m_style.px(2) : 0;
    const int labelHeight = heightOf(*row.label, labelWidth);
    if (pass == Pass::Apply) {
        const int x = cell.x() + labelWidth + gap;
        const int lineHeight = std::min(controlHeight, m_style.px(31));
        const int labelY = cell.y() + std::max(0, (lineHeight - row.label->fontMetrics().height()) / 2);
        row.label->setGeometry(cell.x(), labelHeight > lineHeight ? cell.y() : labelY, labelWidth,
                               labelHeight);
        row.control->setGeometry(x, cell.y(), controlWidth, controlHeight);
        row.message->setGeometry(x, cell.y() + controlHeight, controlWidth, messageHeight);
        row.message->setVisible(hasMessage);
    }
    return std::max(labelHeight, controlHeight + messageHeight);
}

int FieldGrid::place(int width, Pass pass) const
{
    const int columns = width >= m_style.px(430) ? 2 : 1;
    const int between = m_style.px(20);
    const int cellWidth = (width - (columns - 1) * between) / columns;
    const std::vector<int> columnOf = columnsOfRows(columns);
    int y = 0;
    int rowHeight = 0;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (columnOf[i] == 0 && i > 0) {
            y += rowHeight + m_style.px(7);
            rowHeight = 0;
        }
        const int column = columnOf[i];
        const QRect cell(column * (cellWidth + between), y, m_rows[i].isWide ? width : cellWidth, 0);
        rowHeight = std::max(rowHeight, placeRow(m_rows[i], cell, labelWidth(column, columns), pass));
    }
    return y + rowHeight;
}

} // namespace redraft
