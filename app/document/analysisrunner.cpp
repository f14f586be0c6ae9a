#include "app/document/analysisrunner.h"

#include "app/document/textreplica.h"

#include "app/text/newesttaskthread.h"

#include <QCoreApplication>
#include <QEvent>
#include <mutex>
#include <optional>
#include <stop_token>

namespace redraft {

namespace {

/// How the text changed since the last request that the parser took.
struct Request
{
    quint64 number = 0;
    std::optional<TextSnapshot> text; ///< nullopt: the one before, with the steps
    std::vector<QList<TextDelta>> steps;
    AnalysisContext context;
    std::stop_source stop = {};
};

/// What a thread has found out about a request; one that nobody has fetched yet gives way to the next.
template <typename T>
struct Answer
{
    quint64 number = 0;
    std::shared_ptr<const T> result;
};

} // namespace

/// The threads and what passes between them and the thread of the runner.
struct AnalysisRunner::Private
{
    explicit Private(AnalysisRunner& owner)
        : q(owner)
    {
    }

    template <typename Change>
    void request(Change change);
    std::optional<Request> takeRequest();
    void parse(const std::stop_token& stop);
    void examine(const Answer<ParsedDocument>& document, QDate today, const std::stop_token& stop);
    template <typename T>
    void give(std::optional<Answer<T>>& place, const Answer<T>& answer);

    AnalysisRunner& q;

    // of the runner's thread
    AnalysisContext context;
    std::shared_ptr<const Analysis> latest;
    bool hasText = false;
    quint64 requested = 0;
    quint64 finished = 0;
    quint64 told = 0; ///< the newest request whose parsed document was told

    // of all, under the mutex
    std::mutex mutex;
    std::optional<Request> newest;
    std::stop_source parsing; ///< stops the request that the parser took last, and no other
    std::optional<Answer<ParsedDocument>> parsedAnswer;
    std::optional<Answer<Analysis>> examinedAnswer;

    // of the parser
    TextReplica replica;
    std::shared_ptr<const ParsedDocument> parsed;
    std::shared_ptr<const Outline> retired; ///< the one before: not the thread that paints shall free it

    // of the examiner
    std::shared_ptr<const Analysis> examined;
    std::shared_ptr<const Outline> examinedRetired;

    NewestTaskThread examiner{ThreadUrgency::Background};
    NewestTaskThread parser{
        ThreadUrgency::Immediate}; ///< last: it ends first, for it gives the examiner its tasks
};

/// Adds a change to the request that waits, which is then the newest.
template <typename Change>
void AnalysisRunner::Private::request(Change change)
{
    {
        const std::lock_guard lock(mutex);
        if (!newest)
            newest.emplace();
        change(*newest);
        newest->number = ++requested;
        newest->context = context;
    }
    parser.run([this](const std::stop_token& stop) { parse(stop); });
}

std::optional<Request> AnalysisRunner::Private::takeRequest()
{
    const std::lock_guard lock(mutex);
    if (newest)
        parsing = newest->stop;
    return std::exchange(newest, std::nullopt);
}

void AnalysisRunner::Private::parse(const std::stop_token& stop)
{
    const std::optional<Request> request = takeRequest();
    if (!request) // the task before took it already
        return;
    const std::stop_callback end(stop, [source = request->stop]() mutable { source.request_stop(); });
    if (request->text)
        replica.reset(*request->text);
    for (const QList<TextDelta>& step : request->steps)
        replica.follow(step);
    const auto document =
        parseDocument(replica.snapshot(), parsed, request->context, request->stop.get_token());
    if (!document) // stopped: what comes next has little in common with it
        return;
    retired = parsed ? parsed->outline : nullptr;
    parsed = document;
    const Answer<ParsedDocument> answer{request->number, document};
    give(parsedAnswer, answer);
    examiner.run([this, answer, today = request->context.today](const std::stop_token& token) {
        examine(answer, today, token);
    });
}

void AnalysisRunner::Private::examine(const Answer<ParsedDocument>& document, QDate today,
                                      const std::stop_token& stop)
{
    const auto analysis = redraft::examine(*document.result, examined, today, stop);
    if (!analysis)
        return;
    examinedRetired = examined ? examined->outline : nullptr;
    examined = analysis;
    give(examinedAnswer, {document.number, analysis});
}

template <typename T>
void AnalysisRunner::Private::give(std::optional<Answer<T>>& place, const Answer<T>& answer)
{
    const std::lock_guard lock(mutex);
    const bool isNoticed = parsedAnswer || examinedAnswer;
    place = answer;
    if (!isNoticed)
        QCoreApplication::postEvent(&q, new QEvent(QEvent::User));
}

AnalysisRunner::AnalysisRunner(QObject* parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(*this))
{
    qRegisterMetaType<std::shared_ptr<const ParsedDocument>>();
    qRegisterMetaType<std::shared_ptr<const Analysis>>();
}

AnalysisRunner::~AnalysisRunner() = default;

void AnalysisRunner::setContext(const AnalysisContext& context)
{
    m_private->context = context;
    if (m_private->hasText)
        m_private->request([](Request&) {});
}

void AnalysisRunner::request(const TextSnapshot& snapshot)
{
    m_private->hasText = true;
    m_private->request([&snapshot](Request& request) {
        request.text = snapshot;
        request.steps.clear();
    });
}

void AnalysisRunner::follow(const QList<TextDelta>& deltas)
{
    m_private->hasText = true;
    m_private->request([&deltas](Request& request) { request.steps.push_back(deltas); });
}

void AnalysisRunner::restart(const TextSnapshot& snapshot)
{
    {
        const std::lock_guard lock(m_private->mutex);
        m_private->parsing.request_stop();
    }
    m_private->examiner.stopRunning();
    request(snapshot);
}

/// The worker's notice that there is an answer.
void AnalysisRunner::customEvent(QEvent*)
{
    std::optional<Answer<ParsedDocument>> parsedAnswer;
    std::optional<Answer<Analysis>> examinedAnswer;
    {
        const std::lock_guard lock(m_private->mutex);
        parsedAnswer = std::exchange(m_private->parsedAnswer, std::nullopt);
        examinedAnswer = std::exchange(m_private->examinedAnswer, std::nullopt);
    }
    // A newer document may have taken the place of the one that was examined before anybody was told of it.
    if (examinedAnswer && examinedAnswer->number > m_private->told && parsedAnswer &&
        parsedAnswer->number > examinedAnswer->number)
        emit parsed(examinedAnswer->result);
    if (parsedAnswer) {
        m_private->told = parsedAnswer->number;
        emit parsed(parsedAnswer->result);
    }
    if (!examinedAnswer)
        return;
    m_private->finished = examinedAnswer->number;
    m_private->latest = examinedAnswer->result;
    emit analysed(m_private->latest);
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
