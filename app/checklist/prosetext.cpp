#include "app/checklist/prosetext.h"

#include <algorithm>

namespace redraft {

namespace {

/// How far marks, destinations and escapes may lie between words that follow each other.
constexpr qsizetype usualReach = 4096;

/// How far the text of a picture or the name of a footnote may lie behind what was read: its brackets only.
constexpr qsizetype bracketReach = 64;

} // namespace

TextRange ProsePart::sourceOf(TextRange inText) const
{
    const auto runAt = [this](qsizetype position) {
        auto run = std::upper_bound(runs.begin(), runs.end(), position,
                                    [](qsizetype value, const Run& each) { return value < each.start; });
        return run == runs.begin() ? nullptr : &*--run;
    };
    const Run* first = runAt(inText.start);
    const Run* last = inText.isEmpty() ? first : runAt(inText.end() - 1);
    if (!first || !last)
        return range;
    const auto at = [](const Run& run, qsizetype position) {
        return run.source + std::min(position - run.start, run.length);
    };
    const qsizetype start = at(*first, inText.start);
    const qsizetype end = inText.isEmpty() ? start : at(*last, inText.end());
    return TextRange::fromBounds(start, std::max(start, end));
}

ProsePart ProseTextReader::read(const Node& leaf, std::vector<LinkFact>& links)
{
    m_part = ProsePart();
    m_part.kind = leaf.kind;
    const qsizetype start = std::clamp<qsizetype>(leaf.range.start, 0, m_source.size());
    m_end = std::clamp<qsizetype>(leaf.range.end(), start, m_source.size());
    m_part.range = TextRange::fromBounds(start, m_end);
    m_position = start;
    m_links = &links;
    readChildren(leaf);
    return std::move(m_part);
}

void ProseTextReader::readChildren(const Node& node)
{
    for (const Node& child : node.children)
        readInline(child);
}

void ProseTextReader::readInline(const Node& node)
{
    switch (node.kind) {
    case NodeKind::Text:
        append(node.literal);
        break;
    case NodeKind::SoftBreak:
    case NodeKind::HardBreak:
        readBreak(node);
        break;
    case NodeKind::Code:
        appendGap(codeSpan());
        while (m_position < m_end && m_source.at(m_position) == u'`')
            ++m_position;
        break;
    case NodeKind::HtmlInline:
        if (const qsizetype found = find(node.literal, usualReach); found >= 0)
            m_position = found + node.literal.size();
        break;
    case NodeKind::Link:
    case NodeKind::Image:
    case NodeKind::FootnoteReference:
        readLink(node);
        break;
    default:
        readChildren(node);
    }
}

void ProseTextReader::readBreak(const Node& node)
{
    const qsizetype found = m_source.left(m_end).indexOf(u'\n', m_position);
    m_part.text += node.kind == NodeKind::HardBreak ? u'\n' : u' ';
    appendFound(1, found < 0 ? m_position : found);
    if (found >= 0)
        m_position = found + 1;
}

void ProseTextReader::readLink(const Node& link)
{
    LinkFact fact{link.kind, link.destination, plainText(link), link.title, {}};
    const qsizetype textStart = m_part.text.size();
    if (link.kind == NodeKind::Link) {
        readChildren(link);
        fact.range = m_part.sourceOf({textStart, m_part.text.size() - textStart});
    } else {
        if (link.kind == NodeKind::FootnoteReference)
            fact.destination = link.literal;
        const QString shown = link.kind == NodeKind::Image ? fact.text : link.literal;
        const qsizetype found = find(shown, bracketReach);
        fact.range = appendGap(found < 0 ? TextRange{m_position, 0} : TextRange{found, shown.size()});
    }
    // Words behind the link must not be found in its destination.
    if (const qsizetype found = find(link.destination, link.destination.size() + 16);
        found >= 0 && !link.destination.isEmpty() &&
        m_source.mid(m_position, found - m_position).contains(u'('))
        m_position = found + link.destination.size();
    if (m_links)
        m_links->push_back(std::move(fact));
}

qsizetype ProseTextReader::find(QStringView words, qsizetype reach) const
{
    const qsizetype end = std::min(m_end, m_position + words.size() + reach);
    if (!words.isEmpty() && m_position + words.size() <= end && m_source.mid(m_position).startsWith(words))
        return m_position; // as a rule
    return words.isEmpty() ? -1 : m_source.left(end).indexOf(words, m_position);
}

/// Appends to the last run where source and text go on together.
void ProseTextReader::appendFound(qsizetype length, qsizetype source)
{
    const qsizetype start = m_part.text.size() - length;
    if (!m_part.runs.empty()) {
        ProsePart::Run& last = m_part.runs.back();
        if (last.start + last.length == start && last.source + last.length == source) {
            last.length += length;
            return;
        }
    }
    m_part.runs.push_back({start, source, length});
}

void ProseTextReader::append(const QString& literal)
{
    qsizetype found = find(literal, usualReach);
    if (found >= 0) {
        m_part.text += literal;
        appendFound(literal.size(), found);
        m_position = found + literal.size();
        return;
    }
    // An escape or entity inside: character by character, and what is not there stays where its neighbour is.
    for (const QChar character : literal) {
        constexpr qsizetype longestEntity = 32;
        found = find(QStringView(&character, 1), longestEntity);
        m_part.text += character;
        appendFound(1, found < 0 ? m_position : found);
        m_position = found < 0 ? m_position : found + 1;
    }
}

/// CommonMark 6.1: a run of backticks ends at the next run of the same length. The words of the span do not
/// find it: a line end in it reads as a space, and the spaces at its ends are gone.
TextRange ProseTextReader::codeSpan() const
{
    const auto runFrom = [this](qsizetype from) {
        const qsizetype start = m_source.left(m_end).indexOf(u'`', from);
        qsizetype end = std::max<qsizetype>(start, 0);
        while (start >= 0 && end < m_end && m_source.at(end) == u'`')
            ++end;
        return start < 0 ? TextRange{m_position, 0} : TextRange::fromBounds(start, end);
    };
    const TextRange opening = runFrom(m_position);
    if (opening.isEmpty())
        return opening;
    for (TextRange run = runFrom(opening.end()); !run.isEmpty(); run = runFrom(run.end())) {
        if (run.length == opening.length)
            return TextRange::fromBounds(opening.end(), run.start);
    }
    return {m_position, 0};
}

TextRange ProseTextReader::appendGap(TextRange hidden)
{
    m_part.text += ProsePart::gap;
    appendFound(1, hidden.start);
    if (hidden.isEmpty())
        return hidden;
    m_part.runs.push_back({m_part.text.size(), hidden.end(), 0});
    m_position = hidden.end();
    return hidden;
}

} // namespace redraft
