#pragma once

#include "app/editing/textsearch.h"
#include "app/rendering/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace redraft {

/// The row of a find bar: what to find, how, which of how many matches is shown, and buttons to go on or
/// close. Enter and Shift+Enter go on, Escape closes. GUI thread.
class SearchRow : public QWidget
{
    Q_OBJECT

public:
    /// What is known of the matches.
    struct Count
    {
        int current = -1; ///< from 0, or -1
        int total = 0;
        bool isMore = false; ///< there are more than that, or the search goes on
    };

    /// Offers toggles for `options` only.
    explicit SearchRow(SearchQuery::Options options, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    SearchQuery query() const;
    void setPattern(const QString& pattern);
    /// Without telling.
    void setQuery(const SearchQuery& query);
    /// Focuses the pattern and selects it.
    void focusPattern();
    void showCount(const Count& count);
    /// Says that the pattern cannot be searched for.
    void showFault();
    /// A sentence in the place of the count, until the next one.
    void showNote(const QString& note);

signals:
    void queryChanged();
    void nextRequested();
    void previousRequested();
    void dismissed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QToolButton* addButton(const QString& text, const QString& name);
    void addToggle(SearchQuery::Option option, const QString& text, const QString& name);

    QLineEdit* m_pattern;
    QLabel* m_count;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_close;
    QList<std::pair<SearchQuery::Option, QToolButton*>> m_toggles;
};

} // namespace redraft
