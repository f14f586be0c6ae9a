#pragma once

#include "app/markdown/cmarkhandles.h"

namespace redraft {

/// Memory for what cmark-gfm makes of one text: taken piece by piece from large blocks that belong to the
/// thread, and given back all at once. Half of cmark's time went into asking for each node alone.
///
/// An arena and all that is allocated from it stay on the thread that made it. Several may be alive there at
/// a time; the one that was made last ends first.
class CmarkArena
{
public:
    CmarkArena();
    ~CmarkArena();
    CmarkArena(const CmarkArena&) = delete;
    CmarkArena& operator=(const CmarkArena&) = delete;

    /// Takes from the newest arena of the thread; freeing does nothing. Trees and parsers made with it are
    /// not freed.
    static cmark_mem* memory();

private:
    size_t m_block; ///< where the thread's blocks stood when the arena was made
    size_t m_used;
};

} // namespace redraft
