#include "app/text/newesttaskthread.h"

#include <utility>

namespace redraft {

NewestTaskThread::NewestTaskThread()
    : m_thread([this] { work(); })
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

void NewestTaskThread::work()
{
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
