#pragma once

#include <QWidget>

namespace redraft {

class SourceEditor;
class Document;

/// Find and replace below the source editor: case, whole words, regular expressions, count of matches. GUI thread.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { Find, Replace };

    /// Both must outlive the bar.
    FindBar(SourceEditor& editor, Document& document, QWidget* parent = nullptr);
    /// Shows the bar with the editor's selection as the text to find, and focuses it.
    void open(Mode mode);
    void findNext();
    void findPrevious();
};

} // namespace redraft
