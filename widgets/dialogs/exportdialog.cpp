#include "widgets/dialogs/exportdialog.h"

#include "app/document/documentfile.h"
#include "widgets/common/prompter.h"
#include "widgets/common/style.h"
#include "widgets/dialogs/exporttarget.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QThread>

namespace redraft {

namespace {

constexpr int milliSecondsBetweenUpdates = 30;
constexpr int contentWidth = 520;
constexpr int columnGap = 12;

} // namespace

/// What worker and dialog share; the dialog may be gone before the worker has noticed the cancel.
struct ExportDialog::Job
{
    std::atomic<bool> isCancelled = false;
    std::atomic<int> done = 0;
    std::atomic<int> total = 0;
    Result<QByteArray> result = Error{};
};

ExportDialog::ExportDialog(ExportKind kind, Input input, const ExportPreferences& preferences,
                           const CodeHighlighter& highlighter, Prompter& prompter, QWidget* parent)
    : QDialog(parent)
    , m_kind(kind)
    , m_input(std::move(input))
    , m_highlighter(highlighter)
    , m_prompter(prompter)
    , m_options(new ExportOptionsForm(kind, preferences, this))
{
    setWindowTitle(kind == ExportKind::Html ? tr("Export as HTML") : tr("Export as PDF"));
    build();
    setTargetPath(suggestedExportPath(m_kind, m_input.documentPath, m_input.displayName));
    m_target->setFocus();
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
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    m_message = new QLabel(this);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setFixedWidth(contentWidth);
    m_message->setContentsMargins(ExportOptionsForm::labelWidth + columnGap, 0, 0, 0);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(14);
    // As high as what is shown: messages and progress come and go.
    layout->setSizeConstraint(QLayout::SetFixedSize);
    addTarget(*layout);
    layout->addWidget(m_message);
    layout->addWidget(m_options);
    layout->addWidget(m_progress);
    addButtons(*layout);
    setTabOrder(m_choose, m_options);
}

void ExportDialog::addTarget(QVBoxLayout& layout)
{
    m_target = new QLineEdit(this);
    m_target->setAccessibleName(tr("File"));
    m_choose = new QPushButton(tr("C&hoose…"), this);
    auto* label = new QLabel(tr("&File"), this);
    label->setBuddy(m_target);
    label->setFixedWidth(ExportOptionsForm::labelWidth);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* row = new QHBoxLayout;
    row->setSpacing(columnGap);
    row->addWidget(label);
    row->addWidget(m_target, 1);
    row->addWidget(m_choose);
    layout.addLayout(row);
    connect(m_choose, &QPushButton::clicked, this, &ExportDialog::chooseTarget);
    connect(m_target, &QLineEdit::textChanged, this, &ExportDialog::noteTarget);
}

void ExportDialog::addButtons(QVBoxLayout& layout)
{
    m_export = new QPushButton(tr("&Export"), this);
    m_export->setDefault(true);
    setRole(m_export, Role::Primary);
    auto* cancel = new QPushButton(tr("Ca&ncel"), this);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_export);
    layout.addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::start);
}

void ExportDialog::noteTarget(const QString& path)
{
    m_export->setEnabled(!path.trimmed().isEmpty());
    const bool isFile = QFileInfo(writtenPath()).isFile();
    setRole(m_message, Role::Muted);
    m_message->setText(isFile ? tr("This file exists and will be replaced.") : QString());
    m_message->setVisible(isFile);
}

void ExportDialog::showProblem(const QString& message)
{
    setRole(m_message, Role::Problem);
    m_message->setText(message);
    m_message->show();
    QAccessibleEvent event(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
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

void ExportDialog::setRunning(bool isRunning)
{
    for (QWidget* widget : {static_cast<QWidget*>(m_target), static_cast<QWidget*>(m_choose),
                            static_cast<QWidget*>(m_options), static_cast<QWidget*>(m_export)})
        widget->setEnabled(!isRunning);
    m_progress->setRange(0, 0);
    m_progress->setVisible(isRunning);
}

void ExportDialog::start()
{
    if (m_job)
        return;
    const QString problem = problemWithExportTarget(writtenPath(), m_input.documentPath);
    if (!problem.isEmpty())
        return showProblem(problem);
    m_job = std::make_shared<Job>();
    m_message->hide();
    setRunning(true);
    m_kind == ExportKind::Html ? runInThread() : runHere();
}

QString ExportDialog::documentFolder() const
{
    return m_input.documentPath.isEmpty() ? QString() : QFileInfo(m_input.documentPath).path();
}

HtmlOptions ExportDialog::htmlOptions() const
{
    const ExportPreferences chosen = preferences();
    return {chosen.htmlScheme, documentFolder(), chosen.parts};
}

PdfOptions ExportDialog::pdfOptions() const
{
    const ExportPreferences chosen = preferences();
    return {chosen.paper, chosen.pdfScheme, documentFolder(), chosen.margins, chosen.parts};
}

void ExportDialog::runInThread()
{
    m_thread = QThread::create(
        [job = m_job, analysis = m_input.analysis, options = htmlOptions(), &highlighter = m_highlighter] {
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
    QElapsedTimer sinceUpdate;
    sinceUpdate.start();
    const std::shared_ptr<Job> job = m_job;
    job->result = exportPdf(*m_input.analysis, m_highlighter, pdfOptions(), [&](int done, int total) {
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
    setRunning(false);
    showProblem(error);
}

void ExportDialog::reject()
{
    if (!m_job) {
        QDialog::reject();
        return;
    }
    // The dialog closes when the export has noticed.
    m_job->isCancelled = true;
    setRole(m_message, Role::Muted);
    m_message->setText(tr("Cancelling…"));
    m_message->show();
}

} // namespace redraft
