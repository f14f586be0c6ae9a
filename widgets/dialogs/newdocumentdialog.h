#pragma once

#include "app/editing/newdocument.h"
#include "app/templates/templatelibrary.h"
#include "app/workspace/foldernumbers.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace redraft {

class NewDocumentForm;
class Prompter;
class TemplateList;
class TextPage;

/// Begins a document: the template, what is known of it, and a picture of what will be made. Shows the
/// complete prompt for having it written, and takes the answer back. Accepted with "Create". GUI thread.
class NewDocumentDialog : public QDialog
{
    Q_OBJECT

public:
    struct Input
    {
        std::shared_ptr<const TemplateLibrary> library;
        QString templateId; ///< chosen at first; the first one if there is none of that id
        QString folder;     ///< where numbers are counted; "" for none
        QString author;
        QDate today;
    };

    /// `picture` shows the text of pictureChanged(); the dialog takes it over. `prompter` must outlive the
    /// dialog.
    NewDocumentDialog(Input input, QWidget* picture, Prompter& prompter, QWidget* parent = nullptr);

    std::shared_ptr<const Template> documentTemplate() const;
    /// The document as the fields describe it, or as it was pasted.
    NewDocument document() const;
    /// The name that the template proposes for the file, with the folder; "" where nothing can be proposed.
    QString proposedPath() const;
    /// For tests.
    NewDocumentForm& form() { return *m_form; }
    TextPage& prompt() { return *m_prompt; }
    TextPage& answer() { return *m_answer; }
    TemplateList& templates() { return *m_templates; }

signals:
    /// The document looks otherwise now.
    void pictureChanged(const QString& text);

private:
    void buildPages(QWidget* picture);
    void build();
    void orderTabs(QWidget& cancel);
    void create();
    void showTemplate();
    void refresh();
    void copyPrompt();
    void savePrompt();
    NewDocumentRequest request() const;

    Input m_input;
    Prompter& m_prompter;
    QString m_uuid;
    FolderNumbers m_numbers; ///< of the folder that the document goes to
    TemplateList* m_templates;
    NewDocumentForm* m_form;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    TextPage* m_prompt;
    TextPage* m_answer;
    QLabel* m_hindrance; ///< why it is not created yet; "" as a rule
    QPushButton* m_create;
};

} // namespace redraft
