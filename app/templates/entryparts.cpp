#include "app/templates/entryparts.h"

#include "app/text/blanks.h"

#include <algorithm>

namespace redraft {

namespace {

bool isList(const Node& node)
{
    return node.kind == NodeKind::BulletList || node.kind == NodeKind::OrderedList;
}

bool isBlank(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar unit) { return unit.isSpace(); });
}

/// The lines of a heading without the line below its words.
TextRange withoutRule(const TextSnapshot& snapshot, TextRange heading)
{
    const qsizetype lineEnd = snapshot.view(heading).trimmed().lastIndexOf(u'\n');
    return lineEnd < 0 ? heading : TextRange{heading.start, lineEnd};
}

} // namespace

void EntryPartReader::read(const std::vector<PlacedNode>& nodes)
{
    for (size_t at = 0; at < nodes.size();) {
        const PlacedNode& each = nodes[at];
        if (each.node->kind == NodeKind::Heading && !each.isRuled) {
            at = readHeading(nodes, at);
            continue;
        }
        if (each.isRuled)
            readLines(withoutRule(m_snapshot, each.range()));
        else if (each.node->kind == NodeKind::Paragraph)
            readLines(each.range());
        else if (isList(*each.node))
            readList(each);
        else
            takeBlock(each.range());
        ++at;
    }
    finish();
}

size_t EntryPartReader::readHeading(const std::vector<PlacedNode>& nodes, size_t at)
{
    finish();
    const PlacedNode& heading = nodes[at];
    const TextRange words = headingWords(m_snapshot, heading.range());
    const QString id = m_labels.idOf(m_snapshot.view(words).toString());
    if (id.isEmpty()) {
        addText(heading.range());
        return at + 1;
    }
    size_t end = at + 1;
    while (end < nodes.size() && (nodes[end].node->kind != NodeKind::Heading || nodes[end].isRuled ||
                                  nodes[end].node->level > heading.node->level))
        ++end;
    const qsizetype valueEnd = nodes[end - 1].range().end();
    const TextRange value = TextRange::fromBounds(heading.range().end(), valueEnd);
    EntryPart part;
    part.id = id;
    part.label = m_snapshot.view(words).toString();
    part.form = PartForm::Heading;
    part.range = TextRange::fromBounds(heading.range().start, valueEnd);
    part.labelRange = words;
    part.value = end == at + 1 ? EntryText{{valueEnd, 0}, m_prefix} : entryText(m_snapshot, value, m_prefix);
    if (end == at + 2 && isList(*nodes[at + 1].node) && !readTasks(nodes[at + 1]))
        part.items = itemTexts(nodes[at + 1]);
    m_parts.push_back(part);
    return end;
}

std::vector<EntryPartReader::Line> EntryPartReader::linesOf(TextRange range) const
{
    std::vector<Line> lines;
    for (qsizetype start = range.start; start < range.end();) {
        const qsizetype found = m_snapshot.view(TextRange::fromBounds(start, range.end())).indexOf(u'\n');
        const qsizetype end = found < 0 ? range.end() : start + found;
        const QStringView text = m_snapshot.view(TextRange::fromBounds(start, end));
        const auto label = m_labels.at(text);
        lines.push_back({TextRange::fromBounds(start, end), label});
        auto next = label ? m_labels.nextInside(text, label->valueStart) : std::nullopt;
        for (; next; next = m_labels.nextInside(text, next->second.valueStart)) {
            lines.back().range.length = start + next->first - lines.back().range.start;
            PartLabel own = next->second;
            own.words.start -= next->first;
            own.valueStart -= next->first;
            lines.push_back({TextRange::fromBounds(start + next->first, end), own});
        }
        start = end + 1;
    }
    return lines;
}

void EntryPartReader::readLines(TextRange range)
{
    const std::vector<Line> lines = linesOf(range);
    for (size_t at = 0; at < lines.size();) {
        size_t end = at + 1;
        while (end < lines.size() && !lines[end].label)
            ++end;
        const TextRange whole = TextRange::fromBounds(lines[at].range.start, lines[end - 1].range.end());
        if (lines[at].label)
            addPart(lines[at], whole);
        else
            takeBlock(whole);
        at = end;
    }
}

void EntryPartReader::addPart(const Line& line, TextRange whole)
{
    finish();
    const PartLabel& label = *line.label;
    EntryPart part;
    part.id = label.id;
    part.labelRange = label.words.shifted(line.range.start);
    part.label = m_snapshot.view(part.labelRange).toString();
    part.range = withoutBlanksAround(m_snapshot.text, whole);
    const qsizetype valueStart = std::min(line.range.start + label.valueStart, whole.end());
    part.value = entryText(m_snapshot, TextRange::fromBounds(valueStart, whole.end()), m_prefix);
    m_isOpen = part.value.range.isEmpty();
    if (m_isOpen)
        part.value.range = {part.range.end(), 0};
    m_parts.push_back(part);
}

void EntryPartReader::takeBlock(TextRange range)
{
    if (!std::exchange(m_isOpen, false))
        return addText(range);
    EntryPart& part = m_parts.back();
    part.value = entryText(m_snapshot, range, m_prefix);
    part.range = TextRange::fromBounds(part.range.start, part.value.range.end());
}

void EntryPartReader::takeList(const PlacedNode& list)
{
    takeBlock(list.range());
    EntryPart& part = m_parts.back();
    part.form = PartForm::List;
    if (!readTasks(list))
        part.items = itemTexts(list);
}

bool EntryPartReader::isListOfParts(const PlacedNode& list) const
{
    size_t labels = 0;
    size_t known = 0;
    for (const PlacedNode& item : childrenOf(list)) {
        const TextRange content = itemContent(m_snapshot, item);
        const auto label = m_labels.at(m_snapshot.view(content).toString().section(u'\n', 0, 0));
        labels += label ? 1 : 0;
        known += label && !label->id.isEmpty() ? 1 : 0;
    }
    return known > 0 && (!m_isOpen || labels == list.node->children.size());
}

void EntryPartReader::readList(const PlacedNode& list)
{
    if (isListOfParts(list)) {
        finish();
        for (const PlacedNode& item : childrenOf(list))
            readItem(item, PartForm::ListItem);
    } else if (m_isOpen) {
        takeList(list);
    } else if (!readTasks(list)) {
        addText(list.range());
    }
}

void EntryPartReader::readItem(const PlacedNode& item, PartForm form)
{
    const TextRange content = itemContent(m_snapshot, item);
    const QStringView text = m_snapshot.view(content);
    const qsizetype lineEnd = text.indexOf(u'\n');
    const auto label = m_labels.at(text.left(lineEnd < 0 ? text.size() : lineEnd));
    if (!label)
        return addText(item.range());
    EntryPart part;
    part.id = label->id;
    part.form = form;
    part.range = withoutBlanksAround(m_snapshot.text, item.range());
    part.labelRange = label->words.shifted(content.start);
    part.label = m_snapshot.view(part.labelRange).toString();
    const auto next = m_labels.nextInside(text.left(lineEnd < 0 ? text.size() : lineEnd), label->valueStart);
    const TextRange value = TextRange::fromBounds(content.start + label->valueStart,
                                                  next ? content.start + next->first : content.end());
    part.value = entryText(m_snapshot, value, itemPrefix(m_snapshot, item));
    if (next)
        return readFurther(part, {content.start + next->first, content.length - next->first},
                           itemPrefix(m_snapshot, item));
    const std::vector<PlacedNode> children = childrenOf(item);
    const bool holdsOnlyList = children.size() == 2 && isList(*children[1].node) &&
                               part.value.range.start >= children[1].range().start;
    if (holdsOnlyList)
        part.items = itemTexts(children[1]);
    m_parts.push_back(part);
}

void EntryPartReader::readFurther(EntryPart first, TextRange rest, const QString& prefix)
{
    if (first.value.range.isEmpty())
        first.value.range = {rest.start, 0};
    first.range = withoutBlanksAround(m_snapshot.text, TextRange::fromBounds(first.range.start, rest.start));
    m_parts.push_back(first);
    const QString own = std::exchange(m_prefix, prefix);
    readLines(rest);
    finish();
    m_prefix = own;
}

std::vector<EntryText> EntryPartReader::itemTexts(const PlacedNode& list) const
{
    std::vector<EntryText> items;
    for (const PlacedNode& item : childrenOf(list))
        items.push_back({itemContent(m_snapshot, item), itemPrefix(m_snapshot, item)});
    return items;
}

bool EntryPartReader::readTasks(const PlacedNode& list)
{
    const std::vector<PlacedNode> items = childrenOf(list);
    const bool areTasks =
        !items.empty() && std::all_of(items.begin(), items.end(), [](const PlacedNode& item) {
            return item.node->task != TaskState::None;
        });
    for (const PlacedNode& item : areTasks ? items : std::vector<PlacedNode>()) {
        EntryTask task;
        const TextRange range = withoutBlanksAround(m_snapshot.text, item.range());
        const qsizetype lineStart = m_snapshot.lines.startOf(m_snapshot.lines.lineOf(range.start));
        task.range = TextRange::fromBounds(lineStart, range.end());
        task.box = m_snapshot.text.indexOf(u'[', range.start) + 1;
        task.isDone = item.node->task == TaskState::Done;
        task.text = {itemContent(m_snapshot, item), itemPrefix(m_snapshot, item)};
        task.words = shownText(m_snapshot, task.text);
        m_tasks.push_back(task);
    }
    return areTasks;
}

void EntryPartReader::addText(TextRange range)
{
    const EntryText text = entryText(m_snapshot, range, m_prefix);
    if (text.range.isEmpty())
        return;
    const bool isNext =
        !m_texts.empty() && m_texts.back().range.end() <= text.range.start &&
        isBlank(m_snapshot.view(TextRange::fromBounds(m_texts.back().range.end(), text.range.start)));
    if (isNext)
        m_texts.back().range = TextRange::fromBounds(m_texts.back().range.start, text.range.end());
    else
        m_texts.push_back(text);
}

void EntryPartReader::finish()
{
    m_isOpen = false;
}

void EntryPartReader::give(SectionEntry& entry)
{
    for (EntryPart& part : m_parts)
        part.text = shownText(m_snapshot, part.value);
    entry.parts = std::move(m_parts);
    entry.tasks = std::move(m_tasks);
    entry.texts = std::move(m_texts);
}

} // namespace redraft
