#include "app/editing/tableedits.h"
#include "widgets/form/gridview.h"
#include "widgets/form/tablebar.h"
#include "widgets/form/tablegrid.h"
#include "widgets/form/tablemodel.h"

#include <QApplication>
#include <QToolButton>

namespace redraft {

void TableGrid::followFocus()
{
    const auto leave = [this](const QWidget* old, const QWidget* now) {
        const bool wasInside = old == m_view || (old && m_view->isAncestorOf(old));
        if (m_walkedRow >= 0 && wasInside && now && now != m_view && !m_view->isAncestorOf(now))
            dropWalkedRow();
    };
    // Queued: what was typed last is still on its way.
    connect(qApp, &QApplication::focusChanged, this, leave, Qt::QueuedConnection);
}

void TableGrid::dropWalkedRow()
{
    const int row = std::exchange(m_walkedRow, -1);
    const bool isStillThere = row > 0 && row == m_model->rowCount() - 1 && m_view->isLastRowEmpty();
    if (isStillThere)
        request([row](const ReadSection& section, int) { return removeRow(section, row - 1); });
}

int TableGrid::flush()
{
    const QWidget* focused = QApplication::focusWidget();
    if (!focused || (focused != m_view && !m_view->isAncestorOf(focused)))
        dropWalkedRow();
    return 0;
}

/// Markdown drops cells beyond the head, and a grid has no place for them; the document keeps them.
void TableGrid::showExtraCells()
{
    QStringList lines;
    for (int row = 0; row < std::ssize(m_table.rows); ++row) {
        QStringList cells;
        for (int column = m_table.columnCount();
             column < std::ssize(m_table.rows[size_t(row)].cells) && lines.size() < 5; ++column)
            cells += m_table.rows[size_t(row)].text(column);
        cells.removeAll(QString());
        if (!cells.isEmpty())
            lines += tr("Row %1 has more cells than the table has columns: “%2”. A preview leaves them out.")
                         .arg(row + 1)
                         .arg(cells.join(QStringLiteral("”, “")));
    }
    m_extra->setText(lines.join(u'\n'));
    m_extra->setVisible(!lines.isEmpty());
}

/// The grid takes Tab for itself; Escape and the outer cells lead out of it.
void TableGrid::leave(int direction)
{
    if (direction > 0 && m_bar->isVisible())
        m_bar->buttons().front()->setFocus(Qt::TabFocusReason);
    else if (QWidget* next = direction > 0 ? nextInFocusChain() : m_view->previousInFocusChain())
        next->setFocus(direction > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

void TableGrid::focusCell(int row, int column)
{
    m_view->setFocus(Qt::OtherFocusReason);
    m_view->setCurrentIndex(m_model->index(row + 1, column));
}

void TableGrid::focusPlace(qsizetype position)
{
    int row = -1;
    for (int i = 0; i < std::ssize(m_table.rows); ++i) {
        if (m_table.rows[size_t(i)].range.start <= position)
            row = i;
    }
    int column = 0;
    const std::vector<SourceCell>& cells = m_table.line(row).cells;
    for (int i = 0; i < std::min<int>(int(cells.size()), m_table.columnCount()); ++i) {
        if (cells[size_t(i)].room.start <= position)
            column = i;
    }
    // Who comes to the table as a whole wants its first row.
    const bool isStart = position <= m_table.range.start && !m_table.rows.empty();
    focusCell(isStart ? 0 : row, column);
}

} // namespace redraft
