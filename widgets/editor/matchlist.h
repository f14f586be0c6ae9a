#pragma once

#include "app/editing/textsearch.h"

namespace redraft {

/// The matches of a search in the order of the text, and which of them is meant at a place. A value.
class MatchList
{
public:
    MatchList() = default;
    explicit MatchList(SearchResult result);

    const QList<TextRange>& ranges() const { return m_result.matches; }
    bool isEmpty() const { return m_result.matches.isEmpty(); }
    int count() const { return int(m_result.matches.size()); }
    /// True if there are more matches than were kept.
    bool isCutOff() const { return m_result.isCutOff; }
    /// The match that is exactly this range, or -1.
    int indexOf(TextRange range) const;
    /// The first match that begins at or behind the position, else the first of all; -1 if there is none.
    int firstFrom(qsizetype position) const;
    /// The last match that begins before the position, else the last of all; -1 if there is none.
    int lastBefore(qsizetype position) const;

private:
    SearchResult m_result;
};

} // namespace redraft
