#include "app/reporting/parallelcheck.h"

#include <QThread>
#include <QThreadPool>
#include <atomic>

namespace redraft {

std::vector<CheckedFile> checkInParallel(const std::vector<FoundDocument>& documents,
                                         const std::function<CheckedFile(const FoundDocument&)>& check,
                                         const std::function<void(int done)>& progress)
{
    constexpr int progressMilliseconds = 100;
    std::vector<CheckedFile> files(documents.size());
    std::atomic<size_t> next = 0;
    std::atomic<int> done = 0;
    const auto work = [&] {
        for (size_t index = next++; index < documents.size(); index = next++) {
            files[index] = check(documents[index]);
            ++done;
        }
    };
    QThreadPool pool;
    const int threads = std::max(1, QThread::idealThreadCount());
    pool.setMaxThreadCount(threads);
    for (int thread = 0; thread < threads; ++thread)
        pool.start(work);
    while (!pool.waitForDone(progressMilliseconds))
        progress(done);
    return files;
}

} // namespace redraft
