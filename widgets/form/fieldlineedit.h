#pragma once

#include <QLineEdit>

namespace redraft {

/// A line edit that leaves undo to the document.
class FieldLineEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit FieldLineEdit(QWidget* parent = nullptr);
    /// Puts in another text by the smallest change, so that the cursor stays, without telling.
    void patchText(const QString& text);
    /// True where the text is wider than the field.
    bool isCut() const;

signals:
    void undoRequested();
    void redoRequested();
    void focusLeft();
    /// A key before the line edit handles it; set `*isDone` to keep it.
    void keyPressed(QKeyEvent* event, bool* isDone);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
};

} // namespace redraft
