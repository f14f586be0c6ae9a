#pragma once

#include "widgets/form/formstyle.h"

#include <QStyledItemDelegate>
#include <vector>

class QMimeData;

namespace redraft {

class SectionEditor;

/// Draws and edits cells: text wraps, the first row is the header, the editor grows with what is written.
/// What is typed goes to the model at once.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CellDelegate(const FormStyle& style, QObject* parent);

    /// Height of a cell whose column is `width` px wide.
    int heightOf(const QString& text, bool isHeader, int width) const;
    /// Width of a cell on one line, px.
    int widthOf(const QString& text, bool isHeader) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

signals:
    void undoRequested();
    void redoRequested();
    /// Enter was pressed in a cell; it is closed already.
    void enterPressed();
    /// Cells were pasted where one is being edited; it is closed already. The first of them holds also what
    /// stood around the cursor.
    void cellsPasted(const std::vector<QStringList>& cells);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectEditor(SectionEditor& editor);
    void takePasted(SectionEditor& editor, const QMimeData& source, bool* isDone);
    void restore(QAbstractItemModel& model, const QModelIndex& index, const QString& before) const;
    QFont font(bool isHeader) const;
    int margin() const { return m_style.px(8); }

    FormStyle m_style;
};

} // namespace redraft
