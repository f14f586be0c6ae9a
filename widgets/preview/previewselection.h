#pragma once

#include "app/text/listdiff.h"
#include "app/text/textrange.h"

#include <algorithm>
#include <compare>

namespace redraft {

/// A place in the text of the preview: a slot of BlockColumn and a place in its layout's plain text.
struct PreviewPosition
{
    int slot = 0;
    int offset = 0;
    auto operator<=>(const PreviewPosition&) const = default;
};

/// The selected stretch of the preview, over any number of blocks. A value.
class PreviewSelection
{
public:
    void start(PreviewPosition at) { m_anchor = m_cursor = at; }
    void extendTo(PreviewPosition at) { m_cursor = at; }
    void set(PreviewPosition from, PreviewPosition to);
    void clear() { m_cursor = m_anchor; }
    bool isEmpty() const { return m_anchor == m_cursor; }
    PreviewPosition anchor() const { return m_anchor; }
    PreviewPosition cursor() const { return m_cursor; }
    PreviewPosition first() const { return std::min(m_anchor, m_cursor); }
    PreviewPosition last() const { return std::max(m_anchor, m_cursor); }
    /// The selected part of a slot whose text is `length` long.
    TextRange rangeIn(int slot, int length) const;
    /// Follows a change of the slots; a selection that the change touches is dropped.
    void follow(const ListDifference& change);

private:
    PreviewPosition m_anchor, m_cursor;
};

} // namespace redraft
