#pragma once

#include "app/text/textdelta.h"
#include "widgets/form/formstyle.h"

#include <QPlainTextEdit>

namespace redraft {

class MarkdownHighlighter;

/// The text of one card: monospaced, softly wrapped, as high as its content. It has no undo of its own: what
/// the user does is told as a delta, what happens elsewhere is patched in with the cursor left where it is.
class SectionEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SectionEditor(const FormStyle& style, QWidget* parent = nullptr);
    ~SectionEditor() override;

    /// The text as the document has it: no-break blanks are kept, lines end with '\n'.
    QString rawText() const { return m_text; }
    /// Puts in another text by the smallest change. False if the text cannot be held exactly.
    bool setRawText(const QString& text);
    /// Applies a change made elsewhere; positions in code units of this text.
    void patch(const TextDelta& delta);
    /// The cursor for `position`; at most the end of the text.
    void setCursorPosition(qsizetype position, qsizetype anchor);
    /// Where lines of the text begin: its line from 0, and y in the viewport in px; lines in sight only where
    /// the text scrolls inside.
    QList<std::pair<int, int>> linePlaces() const;
    QSize sizeHint() const override;

signals:
    /// The user changed the text; positions in code units of the text before.
    void edited(const redraft::TextDelta& delta);
    void undoRequested();
    void redoRequested();
    /// Enter was pressed; set `*isDone` if the line was broken by the receiver.
    void lineBreakRequested(bool* isDone);
    /// `source` is about to be put in at the cursor; set `*isDone` if the receiver took it.
    void pasteRequested(const QMimeData& source, bool* isDone);
    /// The cursor stands on the first or last line and was told to go on (-1 up, 1 down).
    void leaveRequested(int direction);
    void focused(bool hasFocus);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void noteChange(int position, int removed, int added);
    QString textBetween(int start, int end) const;
    void updateHeight();
    bool leavesAt(QTextCursor::MoveOperation operation) const;

    QString m_text; ///< mirror of the document's raw text
    bool m_isPatching = false;
    bool m_isClickedInto = false; ///< the mouse button that brought the focus is still down
    int m_height = 0;
    MarkdownHighlighter* m_highlighter;
};

} // namespace redraft
