#include "widgets/form/linemap.h"

#include "widgets/form/sectioncard.h"

#include <algorithm>

namespace redraft {

namespace {

qreal between(qreal from, qreal to, qreal share)
{
    return from + std::clamp(share, 0.0, 1.0) * (to - from);
}

} // namespace

LineMap::LineMap(const std::vector<Card*>& cards, const LineIndex& lines)
    : m_knots{{0, 0}}
{
    for (const Card* card : cards)
        appendCard(*card, lines);
    const qreal bottom = cards.empty() ? 0 : cards.back()->geometry().bottom();
    append(std::max(bottom, m_knots.back().y), lines.lineCount());
}

void LineMap::append(qreal y, qreal line)
{
    // Bold lines below the title belong to the card above it: such places are left to the cards around.
    if (y >= m_knots.back().y && line >= m_knots.back().line)
        m_knots.push_back({y, line});
}

void LineMap::appendCard(const Card& card, const LineIndex& lines)
{
    const auto* section = qobject_cast<const SectionCard*>(&card);
    if (!section)
        return;
    if (section->plan().kind == CardKind::Section)
        append(card.y(), lines.lineOf(section->headingRange().start));
    const TextRange text = section->textRange();
    if (text.isEmpty())
        return;
    const int first = lines.lineOf(text.start);
    const int last = lines.lineOf(text.end());
    for (const auto& [line, y] : section->linePlaces())
        append(card.y() + y, std::min(first + line, last + 1));
    append(card.geometry().bottom(), last + 1);
}

qreal LineMap::lineAt(qreal y) const
{
    const auto next = std::upper_bound(m_knots.begin(), m_knots.end(), y,
                                       [](qreal at, const Knot& knot) { return at < knot.y; });
    if (next == m_knots.begin())
        return 0;
    const Knot& before = *std::prev(next);
    if (next == m_knots.end())
        return before.line;
    return between(before.line, next->line, (y - before.y) / (next->y - before.y));
}

qreal LineMap::yOf(qreal line) const
{
    const auto next = std::upper_bound(m_knots.begin(), m_knots.end(), line,
                                       [](qreal at, const Knot& knot) { return at < knot.line; });
    if (next == m_knots.begin())
        return 0;
    const Knot& before = *std::prev(next);
    if (next == m_knots.end())
        return before.y;
    return between(before.y, next->y, (line - before.line) / (next->line - before.line));
}

} // namespace redraft
