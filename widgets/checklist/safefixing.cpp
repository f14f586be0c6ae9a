#include "widgets/checklist/safefixing.h"

#include "app/text/newesttaskthread.h"

#include <QCoreApplication>
#include <QEvent>

namespace redraft {

namespace {

struct Fixed
{
    Edit edit;
    int revision = 0;
};

} // namespace

struct SafeFixing::Private
{
    // of both threads, under the mutex
    std::mutex mutex;
    std::optional<Fixed> result;

    NewestTaskThread thread{ThreadUrgency::Immediate}; ///< last: it ends first
};

SafeFixing::SafeFixing(QObject* parent)
    : QObject(parent)
{
}

SafeFixing::~SafeFixing() = default;

void SafeFixing::start(const std::shared_ptr<const Analysis>& analysis, const SectionFilter& isWanted)
{
    if (!m_private)
        m_private = std::make_unique<Private>();
    m_private->thread.stopRunning();
    m_private->thread.run([this, shared = m_private.get(), analysis, isWanted](const std::stop_token& stop) {
        Edit edit = allSafeFixes(analysis, QDate::currentDate(), isWanted, stop);
        if (edit.isEmpty())
            return;
        {
            const std::lock_guard lock(shared->mutex);
            shared->result = Fixed{std::move(edit), analysis->snapshot.revision};
        }
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
    });
}

void SafeFixing::customEvent(QEvent*)
{
    std::optional<Fixed> fixed;
    {
        const std::lock_guard lock(m_private->mutex);
        fixed = std::exchange(m_private->result, std::nullopt);
    }
    if (fixed)
        emit finished(fixed->edit, fixed->revision);
}

} // namespace redraft
