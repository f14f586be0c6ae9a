#pragma once

#include "app/text/lineindex.h"
#include "widgets/form/card.h"

#include <vector>

namespace redraft {

/// Lines of the document <-> y in the column of cards: exact where a card, its text and the lines of that
/// text begin, linear between. Lines count from 0 with fractions. A short-lived helper: valid until a card
/// moves.
class LineMap
{
public:
    /// Both must outlive the map.
    LineMap(const std::vector<Card*>& cards, const LineIndex& lines);

    qreal lineAt(qreal y) const;
    qreal yOf(qreal line) const;

private:
    struct Knot
    {
        qreal y = 0;
        qreal line = 0;
    };
    void append(qreal y, qreal line);
    void appendCard(const Card& card, const LineIndex& lines);

    std::vector<Knot> m_knots; ///< both members never fall
};

} // namespace redraft
