#pragma once

#include "app/document/analysis.h"
#include "app/exporting/htmlexporter.h"
#include "app/exporting/pdfexporter.h"

#include <QDialog>
#include <atomic>
#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QThread;

namespace redraft {

class CodeHighlighter;
class Prompter;

enum class ExportKind
{
    Html,
    Pdf
};

/// Asks for file and options, then writes the file with a progress bar and a way to cancel. HTML is made
/// on a worker thread. Accepted once the file is written. GUI thread.
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
    ExportDialog(ExportKind kind, Input input, const CodeHighlighter& highlighter, Prompter& prompter,
                 QWidget* parent = nullptr);
    ~ExportDialog() override;

    /// The file that was written, once accepted.
    QString writtenPath() const;
    void setTargetPath(const QString& path);
    void start();

public slots:
    void reject() override;

private:
    void build();
    void chooseTarget();
    void runInThread();
    void runHere();
    void finish();
    QString suggestedPath() const;

    struct Job;
    ExportKind m_kind;
    Input m_input;
    const CodeHighlighter& m_highlighter;
    Prompter& m_prompter;
    QLineEdit* m_target = nullptr;
    QComboBox* m_option = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_export = nullptr;
    std::shared_ptr<Job> m_job;
    QThread* m_thread = nullptr;
};

} // namespace redraft
