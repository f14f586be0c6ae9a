#include "app/reporting/parallelcheck.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace redraft {

namespace {

/// How many documents are done, waited for by the thread that shows the progress.
class Progress
{
public:
    void advance()
    {
        const std::lock_guard lock(m_mutex);
        ++m_done;
        m_advanced.notify_one();
    }

    /// Waits until `all` are done, or for one step of the display; tells how many are.
    int awaited(int all)
    {
        constexpr auto step = std::chrono::milliseconds(100);
        std::unique_lock lock(m_mutex);
        m_advanced.wait_for(lock, step, [&] { return m_done == all; });
        return m_done;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_advanced;
    int m_done = 0;
};

} // namespace

// Threads of the standard library: the thread sanitizer sees their start and their end, not those of Qt's
// pool.
std::vector<CheckedFile> checkInParallel(const std::vector<FoundDocument>& documents,
                                         const std::function<CheckedFile(const FoundDocument&)>& check,
                                         const std::function<void(int done)>& progress)
{
    std::vector<CheckedFile> files(documents.size());
    std::atomic<size_t> next = 0;
    Progress reached;
    const auto work = [&] {
        for (size_t index = next++; index < documents.size(); index = next++) {
            files[index] = check(documents[index]);
            reached.advance();
        }
    };
    const size_t cores = std::max(1u, std::thread::hardware_concurrency());
    std::vector<std::jthread> threads;
    for (size_t thread = 0; thread < std::min(cores, documents.size()); ++thread)
        threads.emplace_back(work);
    const int all = int(documents.size());
    for (int done = reached.awaited(all); done < all; done = reached.awaited(all))
        progress(done);
    return files;
}

} // namespace redraft
