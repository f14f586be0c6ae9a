#pragma once

#include "app/document/document.h"
#include "app/editing/textsearch.h"
#include "app/rendering/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace redraft {

class SourceEditor;

/// Find and replace below the source editor: case, whole words, regular expressions, count of matches. Enter
/// and Shift+Enter go through the matches, Escape closes. GUI thread.
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
    FindBar(SourceEditor& editor, Document& document, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Shows the bar with the editor's selection (if it lies on one line) as the text to find, and focuses
    /// it.
    void open(Mode mode);
    void findNext();
    void findPrevious();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeFindRow();
    QWidget* makeReplaceRow();
    QToolButton* makeButton(const QString& text, const QString& name);
    SearchQuery query() const;
    void search();
    void goToMatch(int index);
    void step(int by);
    void replaceCurrent();
    void replaceAll();
    void showCount();

    SourceEditor& m_editor;
    Document& m_document;
    QLineEdit* m_pattern = nullptr;
    QLineEdit* m_replacement = nullptr;
    QToolButton* m_case = nullptr;
    QToolButton* m_words = nullptr;
    QToolButton* m_expression = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_close = nullptr;
    QLabel* m_count = nullptr;
    QWidget* m_replaceRow = nullptr;
    SearchResult m_result;
    QString m_problem;
    int m_current = -1;
};

} // namespace redraft
