#include "widgets/dialogs/exportdialog.h"

#include "app/document/documentfile.h"
#include "widgets/common/prompter.h"
#include "widgets/common/style.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QThread>

namespace redraft {

namespace {

constexpr int milliSecondsBetweenUpdates = 30;

} // namespace

/// What worker and dialog share; the dialog may be gone before the worker has noticed the cancel.
struct ExportDialog::Job
{
    std::atomic<bool> isCancelled = false;
    std::atomic<int> done = 0;
    std::atomic<int> total = 0;
    Result<QByteArray> result = Error{};
};

ExportDialog::ExportDialog(ExportKind kind, Input input, const CodeHighlighter& highlighter,
                           Prompter& prompter, QWidget* parent)
    : QDialog(parent)
    , m_kind(kind)
    , m_input(std::move(input))
    , m_highlighter(highlighter)
    , m_prompter(prompter)
{
    setWindowTitle(kind == ExportKind::Html ? tr("Export as HTML") : tr("Export as PDF"));
    setMinimumWidth(480);
    build();
    setTargetPath(suggestedPath());
}

ExportDialog::~ExportDialog()
{
    if (m_job)
        m_job->isCancelled = true;
    if (m_thread) {
        m_thread->wait();
        delete m_thread;
    }
}

void ExportDialog::build()
{
    m_target = new QLineEdit(this);
    auto* choose = new QPushButton(tr("&Choose…"), this);
    m_option = new QComboBox(this);
    m_option->addItems(m_kind == ExportKind::Html
                           ? QStringList{tr("As the reader's system"), tr("Light"), tr("Dark")}
                           : QStringList{tr("A4"), tr("US Letter")});
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    m_message = new QLabel(this);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    setRole(m_message, Role::Muted);
    m_export = new QPushButton(tr("&Export"), this);
    m_export->setDefault(true);
    auto* cancel = new QPushButton(tr("Ca&ncel"), this);

    auto* targetRow = new QHBoxLayout;
    targetRow->addWidget(m_target, 1);
    targetRow->addWidget(choose);
    auto* form = new QFormLayout;
    form->setSpacing(12);
    auto* targetLabel = new QLabel(tr("&File"), this);
    targetLabel->setBuddy(m_target);
    form->addRow(targetLabel, targetRow);
    form->addRow(m_kind == ExportKind::Html ? tr("&Colours") : tr("&Paper"), m_option);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_export);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(16);
    layout->addLayout(form);
    layout->addWidget(m_message);
    layout->addWidget(m_progress);
    layout->addStretch();
    layout->addLayout(buttons);
    connect(choose, &QPushButton::clicked, this, &ExportDialog::chooseTarget);
    connect(cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_target, &QLineEdit::textChanged, this, [this](const QString& path) {
        m_export->setEnabled(!path.trimmed().isEmpty());
        m_message->setText(QFileInfo(path).isFile() ? tr("This file exists and will be replaced.")
                                                    : QString());
    });
}

QString ExportDialog::suggestedPath() const
{
    const QString suffix = m_kind == ExportKind::Html ? QStringLiteral(".html") : QStringLiteral(".pdf");
    const QString name = QFileInfo(m_input.displayName).completeBaseName() + suffix;
    const QDir folder = m_input.documentPath.isEmpty() ? QDir::home() : QFileInfo(m_input.documentPath).dir();
    return folder.absoluteFilePath(name);
}

void ExportDialog::setTargetPath(const QString& path)
{
    m_target->setText(QDir::toNativeSeparators(path));
}

QString ExportDialog::writtenPath() const
{
    return QFileInfo(QDir::fromNativeSeparators(m_target->text().trimmed())).absoluteFilePath();
}

void ExportDialog::chooseTarget()
{
    const QString filter = m_kind == ExportKind::Html ? tr("HTML (*.html *.htm)") : tr("PDF (*.pdf)");
    const QString path = m_prompter.saveFileName(this, writtenPath(), filter);
    if (!path.isEmpty())
        setTargetPath(path);
}

void ExportDialog::start()
{
    if (m_job)
        return;
    m_job = std::make_shared<Job>();
    m_export->setEnabled(false);
    m_target->setEnabled(false);
    m_option->setEnabled(false);
    m_message->clear();
    m_progress->setRange(0, 0);
    m_progress->show();
    m_kind == ExportKind::Html ? runInThread() : runHere();
}

void ExportDialog::runInThread()
{
    HtmlOptions options;
    if (m_option->currentIndex() > 0)
        options.scheme = m_option->currentIndex() == 1 ? ColorScheme::Light : ColorScheme::Dark;
    options.documentFolder =
        m_input.documentPath.isEmpty() ? QString() : QFileInfo(m_input.documentPath).path();
    m_thread =
        QThread::create([job = m_job, analysis = m_input.analysis, options, &highlighter = m_highlighter] {
            job->result = exportHtml(*analysis, highlighter, options, [&job](int done, int total) {
                job->done = done;
                job->total = total;
                return !job->isCancelled;
            });
        });
    connect(m_thread, &QThread::finished, this, &ExportDialog::finish);
    m_thread->start();
}

/// Fonts and pages belong to the GUI thread: the export runs here and lets the dialog breathe between its
/// steps.
void ExportDialog::runHere()
{
    PdfOptions options;
    options.paper = m_option->currentIndex() == 1 ? Paper::Letter : Paper::A4;
    options.documentFolder =
        m_input.documentPath.isEmpty() ? QString() : QFileInfo(m_input.documentPath).path();
    QElapsedTimer sinceUpdate;
    sinceUpdate.start();
    const std::shared_ptr<Job> job = m_job;
    job->result = exportPdf(*m_input.analysis, m_highlighter, options, [&](int done, int total) {
        if (sinceUpdate.elapsed() >= milliSecondsBetweenUpdates) {
            m_progress->setRange(0, total);
            m_progress->setValue(done);
            QCoreApplication::processEvents();
            sinceUpdate.restart();
        }
        return !job->isCancelled;
    });
    finish();
}

void ExportDialog::finish()
{
    const std::shared_ptr<Job> job = std::exchange(m_job, nullptr);
    delete std::exchange(m_thread, nullptr);
    if (job->isCancelled) {
        QDialog::reject();
        return;
    }
    Result<Done> written = Done{};
    if (job->result)
        written = writeDocumentFile(writtenPath(), *job->result);
    const QString error = !job->result ? job->result.error().message
                          : !written   ? written.error().message
                                       : QString();
    if (error.isEmpty()) {
        accept();
        return;
    }
    m_progress->hide();
    m_export->setEnabled(true);
    m_target->setEnabled(true);
    m_option->setEnabled(true);
    m_message->setText(error);
}

void ExportDialog::reject()
{
    if (!m_job) {
        QDialog::reject();
        return;
    }
    // The dialog closes when the export has noticed.
    m_job->isCancelled = true;
    m_message->setText(tr("Cancelling…"));
}

} // namespace redraft
