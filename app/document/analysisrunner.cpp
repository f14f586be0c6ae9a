#include "app/document/analysisrunner.h"

#include <QMutex>
#include <QThread>
#include <optional>

namespace redraft {

namespace {

struct Request
{
    quint64 number = 0;
    TextSnapshot snapshot;
    AnalysisContext context;
};

} // namespace

/// Lives on the worker thread. Takes the newest request whenever it gets round to one.
class AnalysisWorker : public QObject
{
    Q_OBJECT

public:
    /// Any thread.
    void setNewest(Request request)
    {
        const QMutexLocker lock(&m_mutex);
        m_newest = std::move(request);
    }

public slots:
    void work()
    {
        const std::optional<Request> request = taken();
        if (!request)
            return; // an earlier call took this request already
        m_previous = analyse(request->snapshot, m_previous, request->context);
        emit finished(m_previous, request->number);
    }

signals:
    void finished(const std::shared_ptr<const redraft::Analysis>& analysis, quint64 number);

private:
    std::optional<Request> taken()
    {
        const QMutexLocker lock(&m_mutex);
        return std::exchange(m_newest, std::nullopt);
    }

    QMutex m_mutex;
    std::optional<Request> m_newest;
    std::shared_ptr<const Analysis> m_previous; ///< worker thread only
};

struct AnalysisRunner::Private
{
    QThread thread;
    AnalysisWorker* worker = nullptr; ///< deleted by the end of the thread
    AnalysisContext context;
    std::optional<TextSnapshot> snapshot;
    std::shared_ptr<const Analysis> latest;
    quint64 requested = 0;
    quint64 finished = 0;
};

AnalysisRunner::AnalysisRunner(QObject* parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>())
{
    qRegisterMetaType<std::shared_ptr<const Analysis>>();
    QThread& thread = m_private->thread;
    thread.setObjectName(QStringLiteral("analysis"));
    m_private->worker = new AnalysisWorker;
    m_private->worker->moveToThread(&thread);
    connect(&thread, &QThread::finished, m_private->worker, &QObject::deleteLater);
    connect(m_private->worker, &AnalysisWorker::finished, this,
            [this](const std::shared_ptr<const Analysis>& analysis, quint64 number) {
                m_private->finished = number;
                m_private->latest = analysis;
                emit analysed(analysis);
            });
    thread.start();
}

AnalysisRunner::~AnalysisRunner()
{
    m_private->worker->disconnect(this);
    m_private->thread.quit();
    m_private->thread.wait();
}

void AnalysisRunner::setContext(const AnalysisContext& context)
{
    m_private->context = context;
    if (m_private->snapshot)
        request(TextSnapshot(*m_private->snapshot));
}

void AnalysisRunner::request(const TextSnapshot& snapshot)
{
    m_private->snapshot = snapshot;
    m_private->worker->setNewest({++m_private->requested, snapshot, m_private->context});
    QMetaObject::invokeMethod(m_private->worker, &AnalysisWorker::work, Qt::QueuedConnection);
}

std::shared_ptr<const Analysis> AnalysisRunner::latest() const
{
    return m_private->latest;
}

bool AnalysisRunner::isBusy() const
{
    return m_private->finished < m_private->requested;
}

} // namespace redraft

#include "analysisrunner.moc"
