#pragma once

#include <memory>
#include <thread>

class QTextDocument;

namespace redraft {

/// Ends text documents that nobody shows any more: large ones on a thread, as that takes a while. The
/// destructor waits for it. GUI thread.
class Disposal
{
public:
    Disposal() = default;
    ~Disposal();
    Disposal(const Disposal&) = delete;
    Disposal& operator=(const Disposal&) = delete;

    void take(std::unique_ptr<QTextDocument> document);

private:
    std::thread m_thread;
};

} // namespace redraft
