#pragma once

#include "widgets/form/formstyle.h"

#include <QWidget>

class QCheckBox;
class QToolButton;

namespace redraft {

class Grip;
class ValueEditor;

enum class LineMarks
{
    Bullets,
    Boxes
};

/// A line of a list as it is shown.
struct ListLine
{
    QString text;
    bool isDone = false;
    bool operator==(const ListLine&) const = default;
};

/// One line of a list: its mark or box, its text, and a button that removes it; or the line at the end that
/// is not in the document yet.
class LineRow : public QWidget
{
    Q_OBJECT

public:
    LineRow(const FormStyle& style, LineMarks marks, QWidget* parent = nullptr);

    /// Makes of the new line one of the document.
    void adopt();
    /// Shows a line of the document; a text that was refused stays as long as that line does.
    void showLine(const ListLine& line, const QString& listName, int index);
    /// True if this may go on as `line`: it shows it, or holds what was refused in its place.
    bool isOf(const ListLine& line) const;
    /// The text of the document's line.
    const QString& shown() const { return m_shown; }
    /// Holds a text that the document refused.
    void hold(const QString& text, const QString& reason);
    void setReadOnly(bool isReadOnly);
    QList<QWidget*> controls() const;
    ValueEditor& editor() const { return *m_editor; }

signals:
    void removeRequested();
    void toggled();
    /// It is held at a place of the screen, see Grip.
    void dragged(QPoint place);
    void dropped();

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void makeMark();

    FormStyle m_style;
    LineMarks m_marks;
    QCheckBox* m_box = nullptr;
    Grip* m_grip; ///< the bullet; of a task: in front of its box while the mouse is over the line
    ValueEditor* m_editor;
    QToolButton* m_remove;
    QString m_shown; ///< the text in the document; what is being typed may differ
};

} // namespace redraft
