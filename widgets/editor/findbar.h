#pragma once

#include "app/document/document.h"
#include "app/rendering/theme.h"
#include "widgets/editor/matchlist.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace redraft {

class FindTarget;
class SearchRow;

/// Find and replace below the source editor or the form: case, whole words, regular expressions, and which of
/// how many matches is selected. Enter and Shift+Enter go through the matches, Escape closes. GUI thread.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    enum class Mode
    {
        Find,
        Replace
    };

    /// Both must outlive the bar. The bar starts hidden.
    FindBar(FindTarget& target, Document& document, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// What is searched for, also while the bar is closed.
    SearchQuery query() const;
    void setQuery(const SearchQuery& query);
    /// Shows the bar with the target's selection (if it lies on one line) as the text to find, and focuses
    /// it.
    void open(Mode mode);
    /// Go on from the cursor, also while the bar is closed; with nothing to find the bar opens instead.
    void findNext();
    void findPrevious();

signals:
    /// The user closed the bar; the target has the focus.
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    enum class Direction
    {
        Forward,
        Backward
    };

    void dismiss();
    QWidget* makeReplaceRow();
    void connectRow();
    void search();
    void searchAndSelect();
    void markCurrent();
    void goToMatch(int index);
    void step(Direction direction);
    void replaceCurrent();
    void replaceAll();
    void showCount();

    FindTarget& m_target;
    Document& m_document;
    SearchRow* m_row;
    QLineEdit* m_replacement = nullptr;
    QLabel* m_problem;
    QWidget* m_replaceRow = nullptr;
    MatchList m_matches;
    int m_current = -1; ///< the match that is selected, or -1
};

} // namespace redraft
