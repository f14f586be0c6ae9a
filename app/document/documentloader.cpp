#include "app/document/documentloader.h"

#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLocale>
#include <QTextDocument>
#include <QThread>
#include <atomic>
#include <mutex>
#include <thread>

namespace redraft {

namespace {

/// What is done when the bytes are read and decoded; the text document takes most of the time.
constexpr double readShare = 0.1;

std::optional<Error> objectionToLines(const LineIndex& lines, const QString& path)
{
    for (int line = 0; line < lines.lineCount(); ++line) {
        if (lines.rangeOf(line).length <= longestLine)
            continue;
        const QLocale locale;
        return Error{QCoreApplication::translate(
                         "DocumentLoader",
                         "Line %1 of %2 has %3 characters, more than can be shown (%4). Break it into "
                         "shorter lines with another program, then open it again.")
                         .arg(locale.toString(line + 1), QDir::toNativeSeparators(path),
                              locale.toString(lines.rangeOf(line).length), locale.toString(longestLine))};
    }
    return std::nullopt;
}

} // namespace

Result<LoadedFile> loadDocumentFile(const QString& path, const Progress& progress)
{
    Result<ReadFile> file =
        readDocumentFile(path, [&progress](double share) { return progress(readShare * share); });
    if (!file)
        return file.error();
    DecodedText& decoded = file.value().decoded;
    const LineIndex lines(decoded.text);
    if (const std::optional<Error> objection = objectionToLines(lines, path))
        return *objection;
    PreparedText text =
        prepareText(decoded.text, decoded.format.lineEnding, decoded.minorityLines,
                    [&progress](double share) { return progress(readShare + (1 - readShare) * share); });
    if (!text.textDocument)
        return Error{};
    return LoadedFile{QFileInfo(path).absoluteFilePath(), decoded.format, decoded.readOnlyReason,
                      file.value().digest, std::move(text)};
}

struct DocumentLoader::Job
{
    QString path;
    std::atomic<bool> isCancelled = false;
    std::atomic<int> percent = 0;
    std::mutex mutex;
    std::optional<Result<LoadedFile>> result; ///< under the mutex
    std::thread thread;
};

DocumentLoader::DocumentLoader(QObject* parent)
    : QObject(parent)
{
}

DocumentLoader::~DocumentLoader()
{
    cancel();
    endThreads();
}

void DocumentLoader::endThreads()
{
    for (const std::shared_ptr<Job>& job : m_ending)
        job->thread.join();
    m_ending.clear();
}

void DocumentLoader::start(const QString& path)
{
    cancel();
    m_job = std::make_shared<Job>();
    m_job->path = path;
    const auto notice = [this] { QCoreApplication::postEvent(this, new QEvent(QEvent::User)); };
    Job& job = *m_job; // lives until its thread has ended
    job.thread = std::thread([&job, notice] {
        Result<LoadedFile> result = loadDocumentFile(job.path, [&](double share) {
            const int percent = int(100 * share);
            if (job.percent.exchange(percent) != percent)
                notice();
            return !job.isCancelled;
        });
        if (result)
            result.value().text.textDocument->moveToThread(nullptr);
        const std::lock_guard lock(job.mutex);
        if (!job.isCancelled) // else it ends here, on this thread
            job.result = std::move(result);
        notice();
    });
}

void DocumentLoader::cancel()
{
    if (!m_job)
        return;
    m_job->isCancelled = true;
    m_ending.push_back(std::move(m_job));
    m_job.reset();
}

bool DocumentLoader::isRunning() const
{
    return m_job != nullptr;
}

QString DocumentLoader::path() const
{
    return m_job ? m_job->path : QString();
}

Result<LoadedFile> DocumentLoader::takeResult()
{
    const std::shared_ptr<Job> job = std::exchange(m_job, nullptr);
    job->thread.join();
    return std::move(*job->result);
}

/// The thread's notice that there is something new.
void DocumentLoader::customEvent(QEvent*)
{
    if (!m_job)
        return;
    emit progressed(m_job->percent);
    if (!m_job)
        return;
    bool isFinished = false;
    {
        const std::lock_guard lock(m_job->mutex);
        isFinished = m_job->result.has_value();
    }
    if (isFinished)
        emit finished();
}

} // namespace redraft
