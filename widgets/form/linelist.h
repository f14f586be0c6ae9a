#pragma once

#include "app/text/textrange.h"
#include "widgets/form/heldtext.h"
#include "widgets/form/linerow.h"

#include <QSet>
#include <vector>

class QVBoxLayout;

namespace redraft {

class GapDrag;
enum class FieldMark;

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
    /// Marks the line that is still to be written.
    void markNew(FieldMark mark);
    /// The lines, the new one too, whose text is not in the document.
    int faultCount() const;
    /// What they hold, without the names of entry and part.
    HeldTexts heldTexts() const;
    /// Holds a text again; for a line that is gone it becomes that of the new line.
    void hold(const HeldText& held);
    QString lineText(int index) const;
    void focusLine(int index);
    void selectWords(int index, TextRange words);
    /// Goes on at the start of a line; the number of lines: in a new one.
    void beginLine(int index);
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
    void connectRow(LineRow& row);
    void connectNew();
    /// A row for a line of the document; the one that the user has begun to type in, if there is one.
    LineRow* takeRow();
    void addTyped();
    void beginBehind(int index);
    void moveTo(int index, int place);
    void placeNew(int behind);
    int indexOf(const LineRow* row) const;
    ValueEditor& editorAt(int index) const;

    FormStyle m_style;
    LineMarks m_marks;
    QVBoxLayout* m_layout;
    std::vector<LineRow*> m_rows;
    LineRow* m_new;    ///< for a line that is not in the document
    int m_behind = -1; ///< the line behind which the new one stands; at the end if it is the last
    QSet<const LineRow*> m_touched; ///< in which the user has typed since the focus came
    GapDrag* m_drag;
    QString m_name;
    QString m_placeholder;
    bool m_isAdopting = false; ///< the new line is about to become one of the document
    bool m_isReadOnly = false;
};

} // namespace redraft
