#include "app/templates/entryfinder.h"

#include "app/templates/rowentries.h"
#include "app/text/blanks.h"

#include <algorithm>

namespace redraft {

namespace {

bool isList(const Node& node)
{
    return node.kind == NodeKind::BulletList || node.kind == NodeKind::OrderedList;
}

/// The text of the bold words that a paragraph begins with.
QString strongText(const Node& node)
{
    const Node* inner = &node;
    while (inner->kind != NodeKind::Strong && !inner->children.empty())
        inner = &inner->children.front();
    return inner->kind == NodeKind::Strong ? plainText(*inner).simplified() : QString();
}

/// True where an entry shows by its numbering or by parts of the template that it is one.
bool isCertain(const SectionEntries& found)
{
    return std::any_of(found.entries.begin(), found.entries.end(), [](const SectionEntry& entry) {
        const bool hasParts = std::any_of(entry.parts.begin(), entry.parts.end(),
                                          [](const EntryPart& part) { return !part.id.isEmpty(); });
        return hasParts || entry.numbering.size() > 4;
    });
}

} // namespace

EntryFinder::EntryFinder(const SectionSource& source, const SectionDefinition& definition)
    : m_source(source)
    , m_snapshot(source.snapshot)
    , m_definition(definition)
    , m_blocks(source)
    , m_labels(definition)
    , m_names(definition, m_labels)
{
}

SectionEntries EntryFinder::run() const
{
    SectionEntries best;
    for (const auto find : {&EntryFinder::fromHeadings, &EntryFinder::fromBoldWords, &EntryFinder::fromLists,
                            &EntryFinder::fromTables}) {
        SectionEntries found = (this->*find)();
        if (found.entries.size() > best.entries.size())
            best = std::move(found);
        if (best.entries.size() > 1 || isCertain(best))
            break;
    }
    if (best.entries.empty())
        best.texts = textsOf(m_snapshot, m_blocks.nodes);
    best.content = m_blocks.content();
    return best;
}

SectionEntries EntryFinder::fromTables() const
{
    return rowEntries(m_source, m_blocks, m_definition, m_names);
}

std::vector<PlacedNode> EntryFinder::nodes(size_t first, size_t end) const
{
    return {m_blocks.nodes.begin() + qsizetype(first), m_blocks.nodes.begin() + qsizetype(end)};
}

bool EntryFinder::isHeading(size_t node, int level) const
{
    const PlacedNode& each = m_blocks.nodes[node];
    return each.node->kind == NodeKind::Heading && !each.isRuled && each.node->level <= level;
}

SectionEntries EntryFinder::fromHeadings() const
{
    SectionEntries found;
    int level = 7;
    for (size_t i = 0; i < m_blocks.nodes.size(); ++i) {
        if (isHeading(i, level))
            level = m_blocks.nodes[i].node->level;
    }
    found.form = EntryForm::Headings;
    found.level = level;
    std::vector<PlacedNode> outside;
    for (size_t i = 0; i < m_blocks.nodes.size();) {
        size_t end = i + 1;
        while (end < m_blocks.nodes.size() && !isHeading(end, level))
            ++end;
        const bool isEntry = isHeading(i, level) && m_names.isName(plainText(*m_blocks.nodes[i].node));
        if (isEntry) {
            found.entries.push_back(headedEntry(i, end));
        } else {
            const std::vector<PlacedNode> rest = nodes(i, end);
            outside.insert(outside.end(), rest.begin(), rest.end());
        }
        if (isEntry || end == m_blocks.nodes.size()) {
            const std::vector<EntryText> texts = textsOf(m_snapshot, std::exchange(outside, {}));
            found.texts.insert(found.texts.end(), texts.begin(), texts.end());
        }
        i = end;
    }
    return found;
}

SectionEntry EntryFinder::headedEntry(size_t first, size_t end) const
{
    SectionEntry entry;
    const std::vector<PlacedNode> all = nodes(first, end);
    entry.range = withoutBlanksAround(
        m_snapshot.text, TextRange::fromBounds(all.front().range().start, all.back().range().end()));
    m_names.give(entry, m_snapshot, headingWords(m_snapshot, all.front().range()), QString());
    entry.title = plainText(*all.front().node).simplified();
    EntryPartReader reader(m_snapshot, m_labels, QString());
    reader.read({all.begin() + 1, all.end()});
    reader.give(entry);
    return entry;
}

std::optional<BoldLead> EntryFinder::nameLead(const PlacedNode& paragraph) const
{
    if (paragraph.node->kind != NodeKind::Paragraph)
        return std::nullopt;
    const auto lead = boldLead(m_snapshot.view(paragraph.range()));
    if (!lead)
        return std::nullopt;
    const QStringView words = m_snapshot.view(lead->words.shifted(paragraph.range().start));
    return m_names.isName(words.toString()) ? lead : std::nullopt;
}

SectionEntries EntryFinder::fromBoldWords() const
{
    SectionEntries found;
    found.form = EntryForm::BoldWords;
    size_t end = m_blocks.nodes.size();
    for (size_t i = end; i-- > 0;) {
        if (!nameLead(m_blocks.nodes[i]))
            continue;
        found.entries.insert(found.entries.begin(), boldEntry(i, end));
        end = i;
    }
    found.texts = textsOf(m_snapshot, nodes(0, end));
    return found;
}

SectionEntry EntryFinder::boldEntry(size_t first, size_t end) const
{
    SectionEntry entry;
    const std::vector<PlacedNode> all = nodes(first, end);
    const TextRange paragraph = all.front().range();
    entry.range = withoutBlanksAround(m_snapshot.text,
                                      TextRange::fromBounds(paragraph.start, all.back().range().end()));
    const BoldLead lead = *nameLead(all.front());
    TextRange words = lead.words.shifted(paragraph.start);
    const bool holdsColon = m_snapshot.text[words.end() - 1] == u':';
    words.length -= holdsColon ? 1 : 0;
    m_names.give(entry, m_snapshot, words, QString());
    entry.title = strongText(*all.front().node);
    qsizetype rest = paragraph.start + lead.end;
    if (!holdsColon && rest < paragraph.end() && m_snapshot.text[rest] == u':')
        ++rest;
    EntryPartReader reader(m_snapshot, m_labels, QString());
    reader.readLines(TextRange::fromBounds(rest, paragraph.end()));
    reader.read({all.begin() + 1, all.end()});
    reader.give(entry);
    return entry;
}

/// The items below "Pros:" are no entries.
bool EntryFinder::isUnderLabel(size_t list) const
{
    if (list == 0)
        return false;
    constexpr qsizetype longest = 40;
    const PlacedNode& before = m_blocks.nodes[list - 1];
    if (before.node->kind == NodeKind::Heading && !before.isRuled) {
        const QString title = plainText(*before.node);
        return isDividerName(title) || !m_labels.idOf(title).isEmpty();
    }
    const QString text = m_snapshot.view(before.range()).trimmed().toString();
    return (!text.isEmpty() && text.size() < longest && isDividerName(text)) ||
           m_labels.at(text.section(u'\n', -1)).has_value();
}

bool EntryFinder::isItemEntry(const PlacedNode& item) const
{
    const QString source = m_snapshot.view(itemContent(m_snapshot, item)).toString();
    const auto label = m_labels.at(source.section(u'\n', 0, 0));
    const bool isPart = label && !label->id.isEmpty() && label->id != m_names.id();
    const QString text = item.node->children.empty() ? QString() : plainText(item.node->children.front());
    return !isPart && !isDividerName(text.section(u':', 0, 0));
}

SectionEntries EntryFinder::fromLists() const
{
    SectionEntries found;
    found.form = EntryForm::ListItems;
    std::vector<PlacedNode> outside;
    const auto close = [&] {
        const std::vector<EntryText> texts = textsOf(m_snapshot, std::exchange(outside, {}));
        found.texts.insert(found.texts.end(), texts.begin(), texts.end());
    };
    for (size_t i = 0; i < m_blocks.nodes.size(); ++i) {
        const PlacedNode& list = m_blocks.nodes[i];
        if (!isList(*list.node) || isUnderLabel(i)) {
            outside.push_back(list);
            continue;
        }
        int number = list.node->kind == NodeKind::OrderedList ? list.node->start : 0;
        for (const PlacedNode& item : childrenOf(list)) {
            if (!isItemEntry(item)) {
                outside.push_back(item);
            } else {
                close();
                found.entries.push_back(listEntry(item, number));
            }
            number += number > 0 || list.node->kind == NodeKind::OrderedList ? 1 : 0;
        }
    }
    close();
    return found;
}

SectionEntry EntryFinder::listEntry(const PlacedNode& item, int number) const
{
    SectionEntry entry;
    entry.number = number;
    const TextRange whole = withoutBlanksAround(m_snapshot.text, item.range());
    const qsizetype lineStart = m_snapshot.lines.startOf(m_snapshot.lines.lineOf(whole.start));
    entry.range = TextRange::fromBounds(lineStart, whole.end());
    const QString prefix = itemPrefix(m_snapshot, item);
    const TextRange content = itemContent(m_snapshot, item);
    std::vector<PlacedNode> children = childrenOf(item);
    EntryPartReader reader(m_snapshot, m_labels, prefix);
    entry.nameText = {{content.start, 0}, prefix};
    entry.titleRange = {content.start, 0};
    if (!children.empty() && children.front().node->kind == NodeKind::Paragraph) {
        const TextRange paragraph =
            TextRange::fromBounds(content.start, std::max(content.start, children.front().range().end()));
        const auto lead = boldLead(m_snapshot.view(paragraph));
        const auto label = m_labels.at(m_snapshot.view(paragraph));
        TextRange words = lead ? lead->words.shifted(content.start) : paragraph;
        qsizetype rest = lead ? content.start + lead->end : paragraph.end();
        if (label && label->id == m_names.id() && !m_names.id().isEmpty()) {
            words = withoutBlanksAround(
                m_snapshot.text, TextRange::fromBounds(content.start + label->valueStart, paragraph.end()));
            rest = paragraph.end();
        } else if (lead && words.length > 1 && m_snapshot.text[words.end() - 1] == u':') {
            --words.length;
        } else if (lead && rest < paragraph.end() && m_snapshot.text[rest] == u':') {
            ++rest;
        }
        m_names.give(entry, m_snapshot, withoutBlanksAround(m_snapshot.text, words), prefix);
        entry.isNamed = lead.has_value();
        entry.title = lead ? strongText(*item.node) : QString();
        reader.readLines(TextRange::fromBounds(rest, paragraph.end()));
        children.erase(children.begin());
    }
    reader.read(children);
    reader.give(entry);
    return entry;
}

} // namespace redraft
