#pragma once

#include "app/markdown/htmlblocks.h"

namespace redraft {

/// An element of raw HTML that begins in one top-level block and ends in a later one. Its blocks are given as
/// places of HtmlBlocks, so that it stays what it is while blocks come and go around it.
struct HtmlEnclosure
{
    int firstPlace = 0; ///< the block that opens it
    int lastPlace = 0;  ///< the block that closes it; those between are inside
    Node element;       ///< without children; of details the fold key is its `start`
    int parent = -1;    ///< index of the innermost enclosure around it

    bool isDetails() const { return element.tag && element.tag->name == u"details"; }
    bool operator==(const HtmlEnclosure&) const = default;
};

/// Which tags of HtmlBlocks belong together, and what they enclose. An immutable value.
class HtmlEnclosures
{
public:
    HtmlEnclosures() = default;
    explicit HtmlEnclosures(const HtmlBlocks& blocks);

    const HtmlPairs& pairs() const { return m_pairs; }
    /// One for each pair, in the same order.
    const std::vector<HtmlEnclosure>& list() const { return m_list; }
    bool operator==(const HtmlEnclosures& other) const = default;

private:
    HtmlPairs m_pairs;
    std::vector<HtmlEnclosure> m_list;
};

/// Fold keys of details within one block count from 0; of those that enclose later blocks, from here.
constexpr int firstEnclosingFoldKey = 1'000'000;

} // namespace redraft
