#pragma once

#include <QList>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace redraft {

/// A text that can be read or written, a line that explains it, and buttons below. GUI thread.
class TextPage : public QWidget
{
    Q_OBJECT

public:
    explicit TextPage(const QString& explanation, QWidget* parent = nullptr);

    QPlainTextEdit& text() { return *m_text; }
    /// Below the text, from the left.
    QPushButton* addButton(const QString& label);
    /// What a button did, or why it could not; "" for nothing.
    void say(const QString& message);

private:
    QPlainTextEdit* m_text;
    QLabel* m_message;
    QBoxLayout* m_buttons;
};

} // namespace redraft
