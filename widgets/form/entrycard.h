#pragma once

#include "widgets/form/entryrow.h"

#include <QPointer>
#include <optional>

class QToolButton;
class QVBoxLayout;

namespace redraft {

/// Where in the name of an entry the cursor is; none: the user moves the entry by its arrows.
using EntryFocus = std::optional<int>;

/// One entry of a section: its name, its parts, tasks and texts, in the order of the document. Knows nothing
/// of the document: it shows what was read and asks for edits.
class EntryCard : public QWidget
{
    Q_OBJECT

public:
    EntryCard(const FormStyle& style, AskForEdit ask, QWidget* parent = nullptr);

    void showEntry(const ReadSection& section, int index);
    void setReadOnly(bool isReadOnly);
    QList<QWidget*> controls() const;
    /// The user is in free text of it: rows must stay what they are.
    bool isInFreeText() const;
    /// See EntryRow::flush().
    int flush();
    /// Puts the cursor into the name and selects it.
    void focusName();
    void focusPlace(qsizetype position);
    EntryFocus entryFocus() const;
    /// The entry was moved here from another card: puts the focus on the place in the name or on the arrow of
    /// the direction, where the user had it.
    void takeFocus(const EntryFocus& focus, int direction);
    TextRange range() const { return m_range; }
    /// True if the entry would be shown by the same rows.
    bool hasRowsOf(const ReadSection& section, int index) const;

signals:
    void removeRequested();
    void moveRequested(int direction);
    void undoRequested();
    void redoRequested();
    void focusLeft();
    void controlsChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeHeader(QVBoxLayout& layout);
    void rename();
    void showNameFault(const QString& fault);
    int flushName();
    void showRows(const ReadSection& section, int index);
    EntryRow* makeRow(const EntryRowPlan& plan);
    void showAddable(const ReadSection& section, int index);
    void showName(const ReadSection& section, const SectionEntry& entry, int index);
    void setCollapsed(bool isCollapsed);

    FormStyle m_style;
    AskForEdit m_ask;
    QLabel* m_number;
    ValueEditor* m_name;
    QLabel* m_fault;
    QToolButton* m_fold;
    QToolButton* m_up;
    QToolButton* m_down;
    QToolButton* m_remove;
    QWidget* m_body;
    QVBoxLayout* m_rowsLayout;
    QWidget* m_addBar = nullptr;
    std::vector<EntryRow*> m_rows;
    QStringList m_addable;
    QList<QToolButton*> m_addButtons;
    QString m_shownName;
    QStringList m_shown; ///< what the header was made of
    TextRange m_range;
    qsizetype m_nameStart = 0;
    bool m_isReadOnly = false;
};

} // namespace redraft
