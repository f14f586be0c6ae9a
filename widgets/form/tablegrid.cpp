#include "widgets/form/tablegrid.h"

#include "app/editing/sectiontables.h"
#include "app/editing/tableedits.h"
#include "widgets/form/celldelegate.h"
#include "widgets/form/gridhandles.h"
#include "widgets/form/gridview.h"
#include "widgets/form/tablebar.h"
#include "widgets/form/tablemodel.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace redraft {

TableGrid::TableGrid(const FormStyle& style, AskForEdit ask, QWidget* parent)
    : QWidget(parent)
    , m_style(style)
    , m_ask(std::move(ask))
    , m_model(new TableModel(this))
    , m_delegate(new CellDelegate(style, this))
    , m_view(new GridView(style, *m_model, *m_delegate))
    , m_handles(new GridHandles(style, *m_view, this))
    , m_fault(new QLabel)
    , m_extra(new QLabel)
    , m_bar(new TableBar(style))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style.px(4));
    layout->addWidget(m_view);
    styleLabel(*m_fault, style.textFont(9), style.theme.error);
    m_fault->setWordWrap(true);
    m_fault->hide();
    layout->addWidget(m_fault);
    styleLabel(*m_extra, style.textFont(9), style.theme.warning);
    m_extra->setWordWrap(true);
    m_extra->setTextFormat(Qt::PlainText);
    m_extra->hide();
    layout->addWidget(m_extra);
    layout->addWidget(m_bar);
    connectView();
    followFocus();
}

void TableGrid::connectView()
{
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &TableGrid::showMenu);
    connect(m_model, &TableModel::cellEdited, this, [this](int row, int column, const QString& text) {
        request([=](const ReadSection& section, int) { return setCell(section, row - 1, column, text); });
    });
    connect(m_model, &TableModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) {
                m_view->fitRows(first.row(), last.row());
            });
    connect(m_delegate, &CellDelegate::enterPressed, this, [this] {
        const QModelIndex now = m_view->currentIndex();
        if (now.row() + 1 < m_model->rowCount())
            m_view->setCurrentIndex(m_model->index(now.row() + 1, now.column()));
    });
    connect(m_delegate, &CellDelegate::cellsPasted, this,
            [this](const std::vector<QStringList>& cells) { putCells(m_view->currentIndex(), cells); });
    connect(m_view, &GridView::rowWanted, this, &TableGrid::addRowAtEnd);
    connect(m_view, &GridView::moveRowRequested, this, &TableGrid::moveRowBy);
    connect(m_view, &GridView::moveColumnRequested, this, &TableGrid::moveColumnBy);
    connect(m_bar, &TableBar::addRowRequested, this, &TableGrid::addRowBehind);
    connect(m_bar, &TableBar::addColumnRequested, this, &TableGrid::addColumnBehind);
    connect(m_bar, &TableBar::moveRowRequested, this, &TableGrid::moveRowBy);
    connect(m_bar, &TableBar::moveColumnRequested, this, &TableGrid::moveColumnBy);
    connect(m_bar, &TableBar::removeRowRequested, this, &TableGrid::removeRows);
    connect(m_handles, &GridHandles::rowMoved, this, &TableGrid::putRow);
    connect(m_handles, &GridHandles::columnMoved, this, &TableGrid::putColumn);
    connect(m_view, &GridView::clearRequested, this, &TableGrid::clearCells);
    connect(m_view, &GridView::pasted, this, &TableGrid::paste);
    connect(m_view, &GridView::leaveRequested, this, &TableGrid::leave);
    connect(m_view, &GridView::focused, this, [this](bool hasFocus) {
        if (!hasFocus)
            emit focusLeft();
    });
    connect(m_view, &GridView::undoRequested, this, &TableGrid::undoRequested);
    connect(m_view, &GridView::redoRequested, this, &TableGrid::redoRequested);
    connect(m_delegate, &CellDelegate::undoRequested, this, &TableGrid::undoRequested);
    connect(m_delegate, &CellDelegate::redoRequested, this, &TableGrid::redoRequested);
}

void TableGrid::showPiece(const ReadSection& section, int number)
{
    const int rows = m_model->rowCount();
    const int columns = m_model->columnCount();
    const QModelIndex now = m_view->currentIndex();
    m_number = number;
    m_table = section.tables[size_t(number)].table;
    m_model->setTable(m_table);
    m_view->setAccessibleName(tr("Table of %1").arg(section.section().title));
    showExtraCells();
    const bool isOther = rows != m_model->rowCount() || columns != m_model->columnCount();
    if (isOther)
        m_view->fitColumns();
    if (columns != m_model->columnCount() && now.isValid())
        m_view->setCurrentIndex(m_model->index(std::min(now.row(), m_model->rowCount() - 1),
                                               std::min(now.column(), m_model->columnCount() - 1)));
}

bool TableGrid::request(const SectionEdit& edit)
{
    const QString fault = m_ask([&edit, number = m_number](const ReadSection& section, int entry) {
        return edit(forTable(section, number), entry);
    });
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    return fault.isEmpty();
}

void TableGrid::addRowBehind()
{
    const int behind =
        m_view->currentIndex().isValid() ? m_view->currentIndex().row() : m_model->rowCount() - 1;
    if (request([=](const ReadSection& section, int) { return addRow(section, behind); }))
        focusCell(behind, 0);
}

void TableGrid::addRowAtEnd()
{
    const bool isAdded = request([](const ReadSection& section, int) {
        return addRow(section, section.table ? int(section.table->table.rows.size()) : 0);
    });
    m_walkedRow = isAdded ? m_model->rowCount() - 1 : -1;
}

void TableGrid::addColumnBehind()
{
    const int column =
        m_view->currentIndex().isValid() ? m_view->currentIndex().column() + 1 : m_model->columnCount();
    const QString heading = tr("Column %1").arg(column + 1);
    if (!request([=](const ReadSection& section, int) { return addColumn(section, column, heading); }))
        return;
    focusCell(-1, column);
    m_view->edit(m_view->currentIndex());
}

void TableGrid::removeRows()
{
    const int row = m_view->currentIndex().row() - 1;
    if (request([=](const ReadSection& section, int) { return removeRow(section, row); }))
        focusCell(std::min(row, m_model->rowCount() - 2), m_view->currentIndex().column());
}

void TableGrid::removeColumn()
{
    const int column = m_view->currentIndex().column();
    request([=](const ReadSection& section, int) { return redraft::removeColumn(section, column); });
}

void TableGrid::moveRowBy(int by)
{
    putRow(m_view->currentIndex().row(), m_view->currentIndex().row() + by);
}

void TableGrid::moveColumnBy(int by)
{
    putColumn(m_view->currentIndex().column(), m_view->currentIndex().column() + by);
}

void TableGrid::putRow(int row, int place)
{
    const int column = std::max(0, m_view->currentIndex().column());
    if (row < 1 || place < 1 || place >= m_model->rowCount())
        return;
    if (request([=](const ReadSection& section, int) { return moveRow(section, row - 1, place - row); }))
        focusCell(place - 1, column);
}

void TableGrid::putColumn(int column, int place)
{
    const int row = std::max(0, m_view->currentIndex().row());
    if (column < 0 || place < 0 || place >= m_model->columnCount())
        return;
    if (!request(
            [=](const ReadSection& section, int) { return moveColumn(section, column, place - column); }))
        return;
    m_view->fitColumns();
    focusCell(row - 1, place);
}

void TableGrid::clearCells()
{
    const QItemSelection selection = m_view->selectionModel()->selection();
    if (selection.isEmpty())
        return;
    const QItemSelectionRange range = selection.front();
    std::vector<QStringList> cells(size_t(range.height()));
    for (QStringList& row : cells)
        row = QStringList(range.width(), QString());
    request([=](const ReadSection& section, int) {
        return pasteCells(section, range.top() - 1, range.left(), cells);
    });
}

void TableGrid::paste(const QString& text)
{
    QModelIndex at = m_view->currentIndex();
    const QItemSelection selection = m_view->selectionModel()->selection();
    if (!selection.isEmpty())
        at = selection.front().topLeft();
    if (at.isValid() && !text.isEmpty())
        putCells(at, pastedCells(text));
}

void TableGrid::putCells(const QModelIndex& at, const std::vector<QStringList>& cells)
{
    const int row = at.row() - 1;
    const int column = at.column();
    if (!request([=](const ReadSection& section, int) { return pasteCells(section, row, column, cells); }))
        return;
    m_view->fitColumns();
    focusCell(row, column);
    const QModelIndex last = m_model->index(row + int(cells.size()), column + int(cells.front().size()) - 1);
    m_view->selectionModel()->select(QItemSelection(m_model->index(row + 1, column), last),
                                     QItemSelectionModel::ClearAndSelect);
}

void TableGrid::showMenu(QPoint place)
{
    QMenu menu(this);
    const bool canEdit = m_bar->isVisible();
    menu.addAction(tr("Copy"), this, [this] { QApplication::clipboard()->setText(m_view->selectedText()); });
    const auto add = [&](const QString& name, void (TableGrid::*act)()) {
        menu.addAction(name, this, act)->setEnabled(canEdit && m_view->currentIndex().isValid());
    };
    menu.addAction(tr("Paste"), this, [this] { paste(QApplication::clipboard()->text()); })
        ->setEnabled(canEdit);
    menu.addSeparator();
    add(tr("Add row below"), &TableGrid::addRowBehind);
    add(tr("Add column to the right"), &TableGrid::addColumnBehind);
    add(tr("Remove row"), &TableGrid::removeRows);
    add(tr("Remove column"), &TableGrid::removeColumn);
    menu.exec(m_view->viewport()->mapToGlobal(place));
}

void TableGrid::setReadOnly(bool isReadOnly)
{
    m_model->setReadOnly(isReadOnly);
    m_handles->setReadOnly(isReadOnly);
    m_bar->setVisible(!isReadOnly);
}

QList<QWidget*> TableGrid::controls() const
{
    QList<QWidget*> controls{m_view};
    for (QToolButton* button : m_bar->buttons())
        controls += button;
    return controls;
}

} // namespace redraft
