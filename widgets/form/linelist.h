#pragma once

#include "widgets/form/formstyle.h"

#include <QSet>
#include <QStringList>
#include <QWidget>
#include <vector>

class QCheckBox;
class QToolButton;
class QVBoxLayout;

namespace redraft {

class GapDrag;
class Grip;
class ValueEditor;

enum class LineMarks
{
    Bullets,
    Boxes
};

/// One line of a list as it is shown.
struct ListLine
{
    QString text;
    bool isDone = false;
    bool operator==(const ListLine&) const = default;
};

/// Items or tasks, one editor each, and a line at the end for a new one. It shows what it is told and says
/// what the user wants. A line that was begun by Enter is in the list only once it has text.
class LineList : public QWidget
{
    Q_OBJECT

public:
    LineList(const FormStyle& style, LineMarks marks, QWidget* parent = nullptr);

    void setLines(const std::vector<ListLine>& lines);
    void setNames(const QString& name, const QString& placeholder);
    void setReadOnly(bool isReadOnly);
    QList<QWidget*> controls() const;
    /// Shows why the text of line `index` is not in the document; -1: of the new line.
    void setFault(int index, const QString& fault);
    bool hasFault(int index) const;
    /// The lines, the new one too, whose text is not in the document.
    int faultCount() const;
    QString lineText(int index) const;
    /// Shows a text that is not in the document, without telling.
    void setLineText(int index, const QString& text);
    void focusLine(int index);
    int lineCount() const { return int(m_rows.size()); }

signals:
    void lineEdited(int index, const QString& text);
    /// Behind line `behind`, -1: in front of the first.
    void lineAdded(int behind, const QString& text);
    void lineRemoved(int index);
    void lineToggled(int index);
    /// To where line `place` is.
    void lineMoved(int index, int place);
    /// The focus left the line.
    void lineLeft(int index);
    void controlsChanged();
    void undoRequested();
    void redoRequested();

private:
    struct Row
    {
        QWidget* widget = nullptr;
        QCheckBox* box = nullptr;
        Grip* bullet = nullptr;
        ValueEditor* editor = nullptr;
        QToolButton* remove = nullptr;
        QString shown; ///< the text in the document; what is being typed may differ
    };
    Row makeRow(bool isNew);
    void connectRow(const Row& row);
    void connectNew();
    /// A row for a line of the document; the one that the user has begun to type in, if there is one.
    Row takeRow();
    void addTyped();
    void showRow(Row& row, const ListLine& line, int index);
    void beginBehind(int index);
    void moveTo(int index, int place);
    void placeNew(int behind);
    int indexOf(const ValueEditor* editor) const;

    FormStyle m_style;
    LineMarks m_marks;
    QVBoxLayout* m_layout;
    std::vector<Row> m_rows;
    Row m_new;         ///< for a line that is not in the document
    int m_behind = -1; ///< the line behind which the new one stands; at the end if it is the last
    QSet<const ValueEditor*> m_touched; ///< in which the user has typed since the focus came
    GapDrag* m_drag;
    QString m_name;
    QString m_placeholder;
    bool m_isAdopting = false; ///< the new line is about to become one of the document
    bool m_isReadOnly = false;
};

} // namespace redraft
