#pragma once

#include <QtGlobal>

namespace redraft {

/// A half-open stretch of a text, in UTF-16 code units.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    static constexpr TextRange fromBounds(qsizetype start, qsizetype end) { return {start, end - start}; }
    constexpr qsizetype end() const { return start + length; }
    constexpr bool isEmpty() const { return length == 0; }
    /// True for start <= position < end().
    constexpr bool contains(qsizetype position) const { return position >= start && position < end(); }
    /// True if the ranges share at least one code unit.
    constexpr bool overlaps(TextRange other) const { return start < other.end() && other.start < end(); }
    constexpr TextRange shifted(qsizetype by) const { return {start + by, length}; }
    constexpr bool operator==(const TextRange&) const = default;
};

} // namespace redraft
