#pragma once

#include "app/rendering/theme.h"

#include <QWidget>

namespace redraft {

class PreviewFind;
class SearchRow;

/// The find bar below the preview. GUI thread.
class PreviewFindBar : public QWidget
{
    Q_OBJECT

public:
    /// `find` must outlive the bar, which starts hidden.
    explicit PreviewFindBar(PreviewFind& find, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Shows the bar, with `pattern` if it is not empty, and focuses it.
    void open(const QString& pattern);
    /// Go on, also while the bar is closed; with nothing to find the bar opens instead.
    void findNext();
    void findPrevious();
    void dismiss();

signals:
    /// The user closed the bar.
    void closed();

private:
    void showCount();
    /// False if there is nothing to find, and the bar has opened to ask.
    bool prepare();

    PreviewFind& m_find;
    SearchRow* m_row;
};

} // namespace redraft
