#pragma once

#include "app/markdown/tablesource.h"

#include <QAbstractTableModel>
#include <functional>

namespace redraft {

/// The cells of a table of the document; its first row is the header. What the user writes is asked for, and
/// is in the model once the document has it.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Takes over what changed; rows that come in or go leave the others where they are.
    void setTable(const SourceTable& table);
    void setReadOnly(bool isReadOnly) { m_isReadOnly = isReadOnly; }
    ColumnAlignment alignment(int column) const { return m_alignments[size_t(column)]; }
    QString cell(int row, int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    /// Row and column as the model counts them.
    void cellEdited(int row, int column, const QString& text);

private:
    void setRows(const std::vector<QStringList>& rows);

    std::vector<QStringList> m_rows;
    std::vector<ColumnAlignment> m_alignments;
    bool m_isReadOnly = false;
};

} // namespace redraft
