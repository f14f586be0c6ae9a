#include "widgets/form/tablemodel.h"

namespace redraft {

namespace {

std::vector<QStringList> cellsOf(const SourceTable& table)
{
    std::vector<QStringList> rows{table.headings()};
    for (const SourceRow& line : table.rows) {
        QStringList cells;
        for (int column = 0; column < table.columnCount(); ++column)
            cells += line.text(column);
        rows.push_back(cells);
    }
    return rows;
}

} // namespace

void TableModel::setTable(const SourceTable& table)
{
    const std::vector<QStringList> rows = cellsOf(table);
    if (m_alignments != table.alignments) {
        beginResetModel();
        m_alignments = table.alignments;
        m_rows = rows;
        endResetModel();
    } else {
        setRows(rows);
    }
}

void TableModel::setRows(const std::vector<QStringList>& rows)
{
    size_t head = 0;
    while (head < std::min(rows.size(), m_rows.size()) && rows[head] == m_rows[head])
        ++head;
    size_t tail = 0;
    while (tail < std::min(rows.size(), m_rows.size()) - head &&
           rows[rows.size() - 1 - tail] == m_rows[m_rows.size() - 1 - tail])
        ++tail;
    const int first = int(head);
    if (m_rows.size() > rows.size()) {
        const int count = int(m_rows.size() - rows.size());
        beginRemoveRows({}, first, first + count - 1);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + count);
        endRemoveRows();
    } else if (m_rows.size() < rows.size()) {
        const int count = int(rows.size() - m_rows.size());
        const int at = int(rows.size() - tail) - count;
        beginInsertRows({}, at, at + count - 1);
        m_rows.insert(m_rows.begin() + at, rows.begin() + at, rows.begin() + at + count);
        endInsertRows();
    }
    for (size_t row = head; row < rows.size() - std::min(tail, rows.size()); ++row) {
        if (m_rows[row] == rows[row])
            continue;
        m_rows[row] = rows[row];
        emit dataChanged(index(int(row), 0), index(int(row), columnCount() - 1));
    }
}

QString TableModel::cell(int row, int column) const
{
    return row >= 0 && row < rowCount() ? m_rows[size_t(row)].value(column) : QString();
}

int TableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_alignments.size());
}

QVariant TableModel::data(const QModelIndex& index, int role) const
{
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return cell(index.row(), index.column());
    if (role == Qt::AccessibleTextRole) {
        const QString heading = cell(0, index.column());
        const QString text = cell(index.row(), index.column());
        const QString shown = text.isEmpty() ? tr("empty") : text;
        return index.row() == 0 ? tr("Heading: %1").arg(shown)
                                : tr("%1, row %2: %3").arg(heading, QString::number(index.row()), shown);
    }
    return {};
}

bool TableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || m_isReadOnly)
        return false;
    emit cellEdited(index.row(), index.column(), value.toString());
    return true;
}

Qt::ItemFlags TableModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return m_isReadOnly ? flags : flags | Qt::ItemIsEditable;
}

} // namespace redraft
