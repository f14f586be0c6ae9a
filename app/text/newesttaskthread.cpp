#include "app/text/newesttaskthread.h"

#include <QtGlobal>
#include <utility>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace redraft {

namespace {

/// The priorities of QThread do nothing under Linux's ordinary scheduler. A nice value does, and there,
/// against POSIX, it belongs to the thread: setpriority(2), "C library/kernel differences". Refused, all goes
/// on as fast.
void giveWay()
{
#ifdef Q_OS_LINUX
    constexpr int niceness = 10;
    setpriority(PRIO_PROCESS, 0, niceness);
#endif
}

} // namespace

NewestTaskThread::NewestTaskThread(ThreadUrgency urgency)
    : m_thread([this, urgency] { work(urgency); })
{
}

NewestTaskThread::~NewestTaskThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
        m_running.request_stop();
    }
    m_wakeUp.notify_one();
    m_thread.join();
}

void NewestTaskThread::run(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_newest.swap(task);
    }
    m_wakeUp.notify_one();
}

void NewestTaskThread::stopRunning()
{
    const std::lock_guard lock(m_mutex);
    m_running.request_stop();
}

void NewestTaskThread::work(ThreadUrgency urgency)
{
    if (urgency == ThreadUrgency::Background)
        giveWay();
    while (const Task task = nextTask())
        task(m_running.get_token());
}

NewestTaskThread::Task NewestTaskThread::nextTask()
{
    std::unique_lock lock(m_mutex);
    m_wakeUp.wait(lock, [this] { return m_newest || m_isEnding; });
    if (m_isEnding)
        return {};
    m_running = std::stop_source();
    return std::exchange(m_newest, {});
}

} // namespace redraft
