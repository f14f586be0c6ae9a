#include "app/document/disposal.h"

#include <QTextDocument>

namespace redraft {

namespace {

constexpr int manyBlocks = 20'000;

} // namespace

Disposal::~Disposal()
{
    if (m_thread.joinable())
        m_thread.join();
}

void Disposal::take(std::unique_ptr<QTextDocument> document)
{
    if (document->blockCount() < manyBlocks)
        return;
    if (m_thread.joinable())
        m_thread.join();
    document->moveToThread(nullptr);
    m_thread = std::thread([raw = document.release()] { delete raw; });
}

} // namespace redraft
