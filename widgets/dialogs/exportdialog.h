#pragma once

#include "app/document/analysis.h"
#include "app/exporting/htmlexporter.h"
#include "app/exporting/pdfexporter.h"
#include "widgets/dialogs/exportoptionsform.h"

#include <QDialog>
#include <atomic>
#include <memory>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QThread;
class QVBoxLayout;

namespace redraft {

class CodeHighlighter;
class Prompter;

/// Asks for file and options, then writes the file with a progress bar and a way to cancel; what went wrong
/// is said in the dialog, which stays. HTML is made on a worker thread. Accepted once the file is written.
/// GUI thread.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    struct Input
    {
        std::shared_ptr<const Analysis> analysis;
        QString documentPath; ///< "" for a document that was never saved
        QString displayName;
    };

    /// `highlighter` and `prompter` must outlive the dialog.
    ExportDialog(ExportKind kind, Input input, const ExportPreferences& preferences,
                 const CodeHighlighter& highlighter, Prompter& prompter, QWidget* parent = nullptr);
    ~ExportDialog() override;

    /// The file that was written, once accepted.
    QString writtenPath() const;
    void setTargetPath(const QString& path);
    /// What the fields say now.
    ExportPreferences preferences() const { return m_options->preferences(); }
    void start();

public slots:
    void reject() override;

private:
    void build();
    void addTarget(QVBoxLayout& layout);
    void addButtons(QVBoxLayout& layout);
    void noteTarget(const QString& path);
    void setRunning(bool isRunning);
    void showProblem(const QString& message);
    void chooseTarget();
    void runInThread();
    void runHere();
    HtmlOptions htmlOptions() const;
    PdfOptions pdfOptions() const;
    QString documentFolder() const;
    void finish();

    struct Job;
    ExportKind m_kind;
    Input m_input;
    const CodeHighlighter& m_highlighter;
    Prompter& m_prompter;
    ExportOptionsForm* m_options;
    QLineEdit* m_target = nullptr;
    QPushButton* m_choose = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_export = nullptr;
    std::shared_ptr<Job> m_job;
    QThread* m_thread = nullptr;
};

} // namespace redraft
