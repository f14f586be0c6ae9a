#include "app/markdown/cmarkarena.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <vector>

namespace redraft {

namespace {

constexpr size_t alignment = alignof(std::max_align_t);
constexpr size_t usualBlock = 256 * 1024;
/// In front of each piece stands its size, which a growing piece must know.
constexpr size_t headerSize = alignment;
static_assert(headerSize >= sizeof(size_t));

struct Block
{
    std::unique_ptr<char, decltype(&std::free)> bytes{nullptr, &std::free};
    size_t size = 0;
};

/// The blocks of one thread, of which those before `current` are full.
struct Blocks
{
    std::vector<Block> all;
    size_t current = 0;
    size_t used = 0; ///< of the current block

    void* take(size_t size);
    void* grow(void* piece, size_t size);
    void giveBackTo(size_t block, size_t usedThere);

private:
    char* end() { return all[current].bytes.get() + used; }
    void makeRoom(size_t size);
};

size_t& sizeOf(void* piece)
{
    return *reinterpret_cast<size_t*>(static_cast<char*>(piece) - headerSize);
}

size_t rounded(size_t size)
{
    return (size + alignment - 1) / alignment * alignment;
}

void Blocks::makeRoom(size_t size)
{
    if (current < all.size() && all[current].size - used >= size)
        return;
    if (used > 0)
        ++current;
    used = 0;
    if (current == all.size())
        all.emplace_back();
    Block& block = all[current];
    if (block.size >= size)
        return;
    block.size = std::max(size, usualBlock);
    block.bytes.reset(static_cast<char*>(std::malloc(block.size)));
    if (!block.bytes)
        std::abort(); // as cmark does: nothing can be thrown through it
}

void* Blocks::take(size_t size)
{
    const size_t whole = headerSize + rounded(size);
    makeRoom(whole);
    void* piece = end() + headerSize;
    sizeOf(piece) = size;
    used += whole;
    return piece;
}

/// The last piece grows where it lies: cmark fills buffers one by one.
void* Blocks::grow(void* piece, size_t size)
{
    const size_t before = sizeOf(piece);
    if (size <= before)
        return piece;
    const bool isLast = static_cast<char*>(piece) + rounded(before) == end();
    const size_t more = rounded(size) - rounded(before);
    if (isLast && all[current].size - used >= more) {
        used += more;
        sizeOf(piece) = size;
        return piece;
    }
    void* larger = take(size);
    std::memcpy(larger, piece, before);
    return larger;
}

/// Keeps the blocks for the next text, unless that was a huge one.
void Blocks::giveBackTo(size_t block, size_t usedThere)
{
    current = block;
    used = usedThere;
    constexpr size_t mostKept = 4;
    const size_t firstEmpty = usedThere > 0 ? block + 1 : block;
    if (all.size() > firstEmpty + mostKept)
        all.resize(firstEmpty + mostKept);
    for (size_t i = firstEmpty; i < all.size(); ++i) {
        if (all[i].size > usualBlock)
            all[i] = {};
    }
}

Blocks& blocks()
{
    thread_local Blocks ofThread;
    return ofThread;
}

void* takeZeroed(size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / 2 / size)
        std::abort();
    return std::memset(blocks().take(count * size), 0, count * size);
}

void* resize(void* piece, size_t size)
{
    return piece ? blocks().grow(piece, size) : blocks().take(size);
}

void keep(void*) {}

} // namespace

CmarkArena::CmarkArena()
    : m_block(blocks().current)
    , m_used(blocks().used)
{
}

CmarkArena::~CmarkArena()
{
    blocks().giveBackTo(m_block, m_used);
}

cmark_mem* CmarkArena::memory()
{
    static cmark_mem ofArenas{takeZeroed, resize, keep};
    return &ofArenas;
}

} // namespace redraft
