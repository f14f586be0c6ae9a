#pragma once

#include "app/editing/newdocument.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace redraft {

/// What is asked before a document is begun: title, number, author, and the problem, its surroundings and
/// constraints. GUI thread.
class NewDocumentForm : public QWidget
{
    Q_OBJECT

public:
    explicit NewDocumentForm(QWidget* parent = nullptr);

    /// What the fields say; day and identifier are left to the caller.
    NewDocumentRequest request() const;
    void setAuthor(const QString& author);
    /// The number that is proposed; one that the user has changed stays. 0 hides the field.
    void setFreeNumber(int number);
    /// The lines below the number: the file that will be proposed, and its folder ("" for none).
    void setFileName(const QString& name, const QString& folder);
    /// For tests.
    QLineEdit& title() { return *m_title; }
    QSpinBox& number() { return *m_number; }
    QPlainTextEdit& answer(BriefAnswer answer) { return *m_answers.value(answer); }

signals:
    void changed();

private:
    void addLine(QFormLayout& layout, const QString& label, QWidget* field);
    void addAnswer(BriefAnswer answer, const QString& label, const QString& hint);

    QLineEdit* m_title;
    QSpinBox* m_number;
    QLineEdit* m_author;
    QLabel* m_fileName;
    QLabel* m_folder;
    QMap<BriefAnswer, QPlainTextEdit*> m_answers;
    bool m_isNumberChanged = false;
};

} // namespace redraft
