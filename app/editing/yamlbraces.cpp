#include "app/editing/yamlbraces.h"

#include "app/metadata/yamlranges.h"

namespace redraft {

using Kind = YamlNode::Kind;

YamlBraces::YamlBraces(QStringView content, const YamlNode& map)
    : m_content(content)
    , m_map(map)
{
    if (map.kind != Kind::Map || !map.isFlow || map.start < 0 || map.start >= content.size() ||
        content[map.start] != u'{')
        return;
    BracketRange brackets = bracketRange(content, map.start);
    m_isPatchable = brackets.isClosed && brackets.entries.size() * 2 == map.children.size();
    m_entries = std::move(brackets.entries);
    m_whole = brackets.whole;
    for (int i = 0; m_isPatchable && i < int(m_entries.size()); ++i)
        m_isPatchable = key(i).kind == Kind::Scalar && key(i).start == m_entries[size_t(i)].start;
}

qsizetype YamlBraces::endOfKey(int index) const
{
    const YamlNode& node = key(index);
    const QChar first = m_content[node.start];
    if (first == u'"' || first == u'\'')
        return endOfQuoted(m_content, node.start);
    const bool isAsWritten = m_content.mid(node.start, node.value.size()) == node.value;
    return isAsWritten ? node.start + node.value.size() : -1;
}

TextRange YamlBraces::keyRange(int index) const
{
    return TextRange::fromBounds(key(index).start, std::max(key(index).start, endOfKey(index)));
}

std::optional<TextRange> YamlBraces::valueRange(int index) const
{
    const TextRange entry = m_entries[size_t(index)];
    qsizetype at = endOfKey(index);
    if (at < 0)
        return std::nullopt;
    while (at < entry.end() && isYamlBlank(m_content[at]))
        ++at;
    if (at >= entry.end() || m_content[at] != u':')
        return TextRange{entry.end(), 0}; // a key alone
    ++at;
    while (at < entry.end() && isYamlBlank(m_content[at]))
        ++at;
    return TextRange::fromBounds(at, entry.end());
}

std::optional<MetadataField> YamlBraces::list(int index, qsizetype shift) const
{
    const YamlNode& value = m_map.children[size_t(index) * 2 + 1];
    const std::optional<TextRange> range = valueRange(index);
    if (value.kind != Kind::Sequence || !range || range->start != value.start ||
        m_content[range->start] != u'[')
        return std::nullopt;
    const BracketRange brackets = bracketRange(m_content, range->start);
    if (!brackets.isClosed || brackets.entries.size() != value.children.size())
        return std::nullopt;
    MetadataField field;
    field.shape = ValueShape::FlowList;
    field.valueRange = brackets.whole.shifted(shift);
    for (const TextRange entry : brackets.entries)
        field.itemRanges.push_back(entry.shifted(shift));
    for (const YamlNode& item : value.children)
        field.items += item.value;
    return field;
}

QList<TextDelta> YamlBraces::removal(int index) const
{
    const size_t at = size_t(index);
    const bool isLast = at + 1 == m_entries.size();
    const qsizetype start = isLast && index > 0 ? m_entries[at - 1].end() : m_entries[at].start;
    const qsizetype end = isLast ? m_entries[at].end() : m_entries[at + 1].start;
    return {TextDelta{start, end - start, QString()}};
}

QList<TextDelta> YamlBraces::addition(const QString& key, const QString& value) const
{
    const QString entry = value.isEmpty() ? key + u':' : key + QStringLiteral(": ") + value;
    if (m_entries.empty())
        return {TextDelta{m_whole.start + 1, 0, entry}};
    return {TextDelta{m_entries.back().end(), 0, QStringLiteral(", ") + entry}};
}

} // namespace redraft
