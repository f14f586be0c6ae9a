#pragma once

#include "widgets/form/entryrowwriter.h"
#include "widgets/form/fieldplan.h"
#include "widgets/form/formstyle.h"
#include "widgets/form/heldtext.h"

#include <QWidget>

namespace redraft {

class FieldControl;
enum class FieldMark;
class FreeText;
class LineList;
class ValueEditor;

/// Label and control of one row.
class EntryRow : public QWidget
{
    Q_OBJECT

public:
    EntryRow(const FormStyle& style, const EntryRowPlan& plan, AskForEdit ask, QWidget* parent = nullptr);

    const EntryRowPlan& plan() const { return m_plan; }
    /// Shows the row; `plan` has the same key.
    void showRow(const ReadSection& section, int entry, const EntryRowPlan& plan);
    void setReadOnly(bool isReadOnly);
    QList<QWidget*> controls() const;
    /// True while the user is in text that may become something else.
    bool isInFreeText() const;
    /// Tries again to write what was refused while it was typed. The number of texts that are still not in
    /// the document; these stay where they are, with the reason.
    int flush();
    /// What the document refused, without the name of the entry.
    HeldTexts heldTexts() const;
    /// Holds a text again. False if it is none of this row, or the document says something else by now.
    bool hold(const HeldText& held);
    /// The row goes away: it writes nothing any more.
    void retire();
    /// Puts the cursor on a place of the section.
    void focusPlace(qsizetype position);
    void focusFirst();
    /// Selects what stands in the row; false if the range begins elsewhere.
    bool selectWords(const ReadSection& section, const SectionEntry& entry, TextRange range);
    /// The row takes the place of another in which the user was: puts the cursor where it goes on.
    void goOnFrom(const EntryRow& other);
    /// Where the value stands in the section.
    qsizetype start() const { return m_start; }

signals:
    void undoRequested();
    void redoRequested();
    void focusLeft();
    void controlsChanged();

private:
    void makeControl();
    void connectValue();
    void focusEnd();
    void breakLine(bool* isDone);
    void connectField();
    void connectLines();
    void connectWishes();
    void flushLine(int index);
    int flushField();
    bool isFieldHeld() const;
    /// Runs a wish of the user, after which nothing is held that was before.
    QString written(const std::function<QString()>& write);
    void tell(const QString& fault);
    /// All that the row shows: as long as it stays the same, nothing has to be done.
    QStringList contentOfRow(const ReadSection& section, const SectionEntry& entry,
                             const EntryPart* part) const;
    void showContent(const ReadSection& section, const SectionEntry& entry, const EntryPart* part);
    void markMissing(FieldMark mark);
    void showLines(const ReadSection& section, const SectionEntry& entry, const EntryPart* part,
                   const QString& name);

    FormStyle m_style;
    EntryRowPlan m_plan;
    AskForEdit m_ask;
    EntryRowWriter m_writer;
    QLabel* m_label;
    QLabel* m_fault;
    ValueEditor* m_value = nullptr;
    FreeText* m_text = nullptr;
    LineList* m_lines = nullptr;
    FieldControl* m_field = nullptr;
    QWidget* m_control = nullptr;
    QStringList m_shown;    ///< see contentOfRow()
    FieldPlan m_shownField; ///< of the document
    qsizetype m_start = 0;  ///< of the value in the section
    QString m_written;      ///< the value in the document
    bool m_isTyped = false; ///< since the row was left
    bool m_isWriting = false;
    int m_lineAfterwards = -1; ///< of the list that Enter makes of the value
};

} // namespace redraft
