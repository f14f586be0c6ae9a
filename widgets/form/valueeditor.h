#pragma once

#include "widgets/form/fieldbox.h"

namespace redraft {

class SectionEditor;

enum class ValueLines
{
    One,
    Many
};

/// A framed text that grows with its content: a name, the value of a part, an item. It shows what it is told
/// and says what the user makes of it. Blanks at the ends that the user is about to go on from stay.
class ValueEditor : public FieldBox
{
    Q_OBJECT

public:
    ValueEditor(const FormStyle& style, ValueLines lines, QWidget* parent = nullptr);

    QString value() const;
    /// Puts in another value by the smallest change, without telling; the cursor stays. What differs only by
    /// blanks at the ends stays while the user is in it.
    void setValue(const QString& value);
    /// What is wrong with the text as it stands, shown as tool tip and frame; "" if nothing is.
    void setFault(const QString& fault);
    bool hasFault() const { return !m_fault.isEmpty(); }
    const QString& fault() const { return m_fault; }
    void setReadOnly(bool isReadOnly);
    void setNames(const QString& name, const QString& description, const QString& placeholder);
    void setTextFont(const QFont& font);
    bool isEditing() const;
    SectionEditor& editor() const { return *m_editor; }

signals:
    void edited();
    void focusLeft();
    void undoRequested();
    void redoRequested();
    /// Enter in a value of one line, or Enter in an empty last line: the user is done here.
    void finished();
    /// Backspace in an empty text.
    void emptied();
    /// A way out by arrow keys: -1 up, 1 down.
    void leaveRequested(int direction);
    /// Alt and an arrow: -1 up, 1 down.
    void moveRequested(int direction);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool handleKey(QKeyEvent& event);

    ValueLines m_lines;
    SectionEditor* m_editor;
    QString m_fault;
    QString m_help;
    bool m_isEnterDone = false; ///< Enter finishes also where there may be several lines

public:
    /// Enter is told as finished(); Shift+Enter still breaks the line.
    void setEnterFinishes() { m_isEnterDone = true; }
};

} // namespace redraft
