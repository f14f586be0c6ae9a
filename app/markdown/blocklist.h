#pragma once

#include "app/markdown/block.h"

#include <iterator>
#include <vector>

namespace redraft {

struct MarkdownChunk;

/// A chunk and where it stands in the document.
struct ChunkPlace
{
    std::shared_ptr<const MarkdownChunk> chunk;
    qsizetype start = 0; ///< of its first line
    int line = 0;        ///< its first source line
    int firstBlock = 0;  ///< index of its first block in the list

    bool operator==(const ChunkPlace&) const = default;
};

/// A footnote definition: which chunk holds it, and which one of that chunk it is.
struct NotePlace
{
    int chunk = 0;
    int note = 0;

    bool operator==(const NotePlace&) const = default;
};

/// The top-level blocks of a document: those of the body in source order, then the definitions of footnotes
/// in the order of their numbers. An immutable value. The blocks lie in shared chunks that know their places
/// only relative to the chunk, so the list that follows an edit shares all chunks but those at the edit; to
/// make it costs a little for each chunk (some kilobytes of source), nothing for each block.
class BlockList
{
public:
    class Iterator;
    using value_type = BlockEntry;
    using const_iterator = Iterator;

    BlockList() = default;
    BlockList(std::vector<ChunkPlace> chunks, std::vector<NotePlace> notes);

    size_t size() const { return m_bodyCount + m_notes.size(); }
    bool empty() const { return size() == 0; }
    const BlockEntry
    operator[](size_t index) const; ///< const, so that nobody believes to change the list by it
    /// Puts another block in the place of one of the body; copies the chunk around it.
    void replace(size_t index, std::shared_ptr<const Block> block);
    BlockEntry front() const { return (*this)[0]; }
    BlockEntry back() const { return (*this)[size() - 1]; }
    inline Iterator begin() const;
    inline Iterator end() const;
    inline std::reverse_iterator<Iterator> rbegin() const;
    inline std::reverse_iterator<Iterator> rend() const;
    bool operator==(const BlockList& other) const;

    const std::vector<ChunkPlace>& chunks() const { return m_chunks; }
    const std::vector<NotePlace>& notes() const { return m_notes; }
    size_t bodyCount() const { return m_bodyCount; }

private:
    friend class Iterator;
    /// The same entry as operator[]; `hint` is the chunk to look into first and becomes that of the entry.
    BlockEntry entryAt(size_t index, size_t& hint) const;
    size_t chunkOf(size_t index) const;

    std::vector<ChunkPlace> m_chunks;
    std::vector<NotePlace> m_notes;
    size_t m_bodyCount = 0;
};

/// Gives entries by value; moves in constant time.
class BlockList::Iterator
{
public:
    using iterator_category = std::random_access_iterator_tag;
    using value_type = BlockEntry;
    using difference_type = std::ptrdiff_t;
    using reference = BlockEntry;
    struct pointer
    {
        BlockEntry entry;
        const BlockEntry* operator->() const { return &entry; }
    };

    Iterator() = default;
    Iterator(const BlockList& list, size_t index)
        : m_list(&list)
        , m_index(index)
    {
    }
    BlockEntry operator*() const { return m_list->entryAt(m_index, m_hint); }
    pointer operator->() const { return {**this}; }
    BlockEntry operator[](difference_type offset) const
    {
        return m_list->entryAt(size_t(difference_type(m_index) + offset), m_hint);
    }
    Iterator& operator+=(difference_type offset)
    {
        m_index = size_t(difference_type(m_index) + offset);
        return *this;
    }
    Iterator& operator-=(difference_type offset) { return *this += -offset; }
    Iterator& operator++() { return *this += 1; }
    Iterator& operator--() { return *this -= 1; }
    Iterator operator++(int) { return std::exchange(*this, *this + 1); }
    Iterator operator--(int) { return std::exchange(*this, *this - 1); }
    Iterator operator+(difference_type offset) const { return Iterator(*this) += offset; }
    Iterator operator-(difference_type offset) const { return Iterator(*this) -= offset; }
    difference_type operator-(const Iterator& other) const
    {
        return difference_type(m_index) - difference_type(other.m_index);
    }
    bool operator==(const Iterator& other) const { return m_index == other.m_index; }
    auto operator<=>(const Iterator& other) const { return m_index <=> other.m_index; }

private:
    const BlockList* m_list = nullptr;
    size_t m_index = 0;
    mutable size_t m_hint = 0;
};

BlockList::Iterator BlockList::begin() const
{
    return {*this, 0};
}
BlockList::Iterator BlockList::end() const
{
    return {*this, size()};
}
std::reverse_iterator<BlockList::Iterator> BlockList::rbegin() const
{
    return std::reverse_iterator(end());
}
std::reverse_iterator<BlockList::Iterator> BlockList::rend() const
{
    return std::reverse_iterator(begin());
}

/// How one list differs from the one before: equal pointers at both ends, other blocks between.
struct BlockDifference
{
    size_t head = 0; ///< entries at the start that both share
    size_t tail = 0; ///< entries at the end that both share, none of them counted in `head`
};

/// Looks at chunks first, and only at the blocks of those that differ.
BlockDifference differenceOf(const BlockList& before, const BlockList& after);

} // namespace redraft
