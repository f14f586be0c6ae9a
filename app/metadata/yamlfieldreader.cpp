#include "app/metadata/yamlfieldreader.h"

#include "app/metadata/commalist.h"
#include "app/metadata/yamlranges.h"

#include <algorithm>

namespace redraft {

using Kind = YamlNode::Kind;

namespace {

constexpr int deepestFields = 3; ///< maps in maps that are shown as fields

} // namespace

std::vector<MetadataField> YamlFieldReader::fieldsOf(const YamlNode& map) const
{
    std::vector<MetadataField> fields;
    addFields(fields, map, {QString(), m_content.size(), 0});
    return fields;
}

void YamlFieldReader::addFields(std::vector<MetadataField>& fields, const YamlNode& map,
                                const Nesting& nesting) const
{
    for (size_t i = 0; i + 1 < map.children.size(); i += 2) {
        const YamlNode& key = map.children[i];
        const YamlNode& value = map.children[i + 1];
        const bool isLast = i + 2 >= map.children.size();
        const qsizetype next = isLast ? nesting.next : lineStart(map.children[i + 2].start);
        MetadataField field = fieldOf({key, value, std::max(next, key.start)});
        if (!nesting.parent.isEmpty())
            field.key = nesting.parent + u'.' + field.key;
        field.parent = nesting.parent;
        if (!map.isFlow && nesting.depth < deepestFields && isOpenMap(key, value)) {
            addFields(fields, value, {field.key, std::max(next, key.start), nesting.depth + 1});
            continue;
        }
        if (map.isFlow)
            field.shape = ValueShape::Map;
        fields.push_back(std::move(field));
    }
}

/// True for a map on lines of its own below its key, whose entries can be told apart line by line.
bool YamlFieldReader::isOpenMap(const YamlNode& key, const YamlNode& value) const
{
    if (value.kind != Kind::Map || value.isFlow || value.children.empty() || key.kind != Kind::Scalar)
        return false;
    if (isAt(value.start, u"&!") || isAt(key.start, u"&!*?") || missingColon(value) >= 0)
        return false;
    return lineStart(value.start) > key.start;
}

qsizetype YamlFieldReader::behindAnchor(qsizetype start) const
{
    if (!isAt(start, u"&"))
        return start;
    const qsizetype end = endOfLine(m_content, start);
    qsizetype at = start;
    while (at < end && !isYamlBlank(m_content[at]))
        ++at;
    while (at < end && isYamlBlank(m_content[at]))
        ++at;
    return at < end && !isAt(at, u"&!*#") ? at : start;
}

qsizetype YamlFieldReader::missingColon(const YamlNode& map) const
{
    if (map.isFlow)
        return -1;
    for (size_t i = 0; i + 1 < map.children.size(); i += 2) {
        const YamlNode& key = map.children[i];
        const bool isExplicit = isAt(lineStart(key.start), u"?");
        if (key.kind == Kind::Scalar && !isExplicit && !isAt(key.start, u"&!") &&
            colonBehind(endOfKey(key)) < 0)
            return key.start;
    }
    return -1;
}

MetadataField YamlFieldReader::fieldOf(const Entry& entry) const
{
    MetadataField field;
    const qsizetype keyEnd = std::max(entry.key.start, endOfKey(entry.key));
    field.keyRange = TextRange::fromBounds(entry.key.start, keyEnd);
    field.key = entry.key.kind == Kind::Scalar ? entry.key.value : slice(field.keyRange).toString();
    const qsizetype end = entryEnd(entry);
    field.entryRange = TextRange::fromBounds(lineStart(entry.key.start), end);
    const qsizetype colon = colonBehind(keyEnd);
    if (entry.key.kind != Kind::Scalar || colon < 0 || isAt(entry.key.start, u"&!*"))
        readNested(field, entry.value, keyEnd, end);
    else
        readValue(field, entry, colon);
    if (field.items.isEmpty() && field.shape != ValueShape::FlowList &&
        field.shape != ValueShape::BlockList && !field.value.isEmpty())
        field.items = QStringList{field.value};
    return field;
}

void YamlFieldReader::readValue(MetadataField& field, const Entry& entry, qsizetype colon) const
{
    YamlNode value = entry.value;
    if (value.kind == Kind::Scalar || (value.kind == Kind::Sequence && value.isFlow))
        value.start = behindAnchor(value.start);
    const qsizetype end = field.entryRange.end();
    if (value.kind == Kind::Null)
        readEmpty(field, entry, colon);
    else if (value.kind == Kind::Alias || value.kind == Kind::Map || isAt(value.start, u"&!*"))
        readNested(field, value, value.start, end);
    else if (value.kind == Kind::Scalar)
        readScalar(field, value, end);
    else if (value.isFlow)
        readFlowList(field, value);
    else
        readBlockList(field, value, end);
}

void YamlFieldReader::readEmpty(MetadataField& field, const Entry& entry, qsizetype colon) const
{
    field.shape = ValueShape::Empty;
    qsizetype start = colon + 1;
    const qsizetype end = endOfLine(m_content, colon);
    while (start < end && isYamlBlank(m_content[start]))
        ++start;
    if (start < end && m_content[start] != u'#') {
        field.valueRange = TextRange::fromBounds(start, endOfPlainLine(m_content, start)); // ~ or null
        if (isAt(start, u"&!"))
            field.shape = ValueShape::Map;
        return;
    }
    // Behind the first blank if there is no more on the line: that blank is the one that a value needs.
    const bool hasRest = start < end || start == colon + 1;
    field.valueRange = {hasRest ? colon + 1 : colon + 2, 0};
    // A null on a line of its own: `key:` and `~` below it.
    if (nextLine(m_content, colon) < entry.next && field.entryRange.end() > nextLine(m_content, colon))
        field.shape = ValueShape::Map;
}

void YamlFieldReader::readScalar(MetadataField& field, const YamlNode& value, qsizetype entryEnd) const
{
    field.value = value.value;
    if (isAt(value.start, u"|>"))
        return readBlockScalar(field, value, entryEnd);
    if (!isAt(value.start, u"\"'"))
        return readPlain(field, value, entryEnd);
    const qsizetype end = endOfQuoted(m_content, value.start);
    if (end < 0)
        return readNested(field, value, value.start, entryEnd);
    field.valueRange = TextRange::fromBounds(value.start, end);
    field.shape = slice(field.valueRange).contains(u'\n') ? ValueShape::BlockScalar : ValueShape::Scalar;
}

void YamlFieldReader::readPlain(MetadataField& field, const YamlNode& value, qsizetype entryEnd) const
{
    field.valueRange = TextRange::fromBounds(value.start, endOfPlainLine(m_content, value.start));
    const QStringView line = slice(field.valueRange);
    if (line == field.value) {
        const std::vector<TextRange> items = commaSeparated(line);
        if (items.size() < 2 || !isListFieldName(field.key))
            return;
        field.shape = ValueShape::CommaList;
        for (const TextRange item : items) {
            field.itemRanges.push_back(item.shifted(value.start));
            field.items += line.mid(item.start, item.length).toString();
        }
        field.value = field.items.join(QStringLiteral(", "));
        return;
    }
    qsizetype end = entryEnd;
    while (end > value.start && (isYamlBlank(m_content[end - 1]) || m_content[end - 1] == u'\n'))
        --end;
    field.valueRange = TextRange::fromBounds(value.start, end);
    const auto words = [](QStringView text) { return text.toString().simplified(); };
    if (words(slice(field.valueRange)) == words(field.value))
        field.shape = ValueShape::BlockScalar;
    else
        readNested(field, value, value.start, entryEnd);
}

void YamlFieldReader::readBlockScalar(MetadataField& field, const YamlNode& value, qsizetype entryEnd) const
{
    field.shape = ValueShape::BlockScalar;
    // Line ends at the end are a matter of how the block is written (|, |-, |+), not of what it says.
    while (field.value.endsWith(u'\n'))
        field.value.chop(1);
    qsizetype end = std::max(entryEnd, value.start);
    while (end > value.start && (m_content[end - 1] == u'\n' || m_content[end - 1] == u'\r'))
        --end;
    field.valueRange = TextRange::fromBounds(value.start, end);
}

void YamlFieldReader::readFlowList(MetadataField& field, const YamlNode& value) const
{
    const BracketRange brackets = bracketRange(m_content, value.start);
    if (!brackets.isClosed || !takeItems(field, value, brackets.entries))
        return readNested(field, value, value.start, field.entryRange.end());
    field.shape = ValueShape::FlowList;
    field.valueRange = brackets.whole;
}

void YamlFieldReader::readBlockList(MetadataField& field, const YamlNode& value, qsizetype entryEnd) const
{
    const TextRange lines = TextRange::fromBounds(lineStart(value.start), entryEnd);
    if (!takeItems(field, value, blockItems(m_content, lines)) || lines.start <= field.keyRange.start)
        return readNested(field, value, value.start, entryEnd);
    field.shape = ValueShape::BlockList;
    field.valueRange = TextRange::fromBounds(value.start, field.itemRanges.back().end());
}

/// Takes the ranges for the items if each fits what the parser found; lists that hold more than plain values,
/// or values over several lines, are none of ours.
bool YamlFieldReader::takeItems(MetadataField& field, const YamlNode& value,
                                std::vector<TextRange> ranges) const
{
    if (ranges.size() != value.children.size())
        return false;
    QStringList items;
    for (size_t i = 0; i < ranges.size(); ++i) {
        const YamlNode& item = value.children[i];
        if (item.kind != Kind::Null && (item.kind != Kind::Scalar || item.start != ranges[i].start))
            return false;
        if (isAt(ranges[i].start, u"&!*|>") && !ranges[i].isEmpty())
            return false;
        const QStringView written = slice(ranges[i]);
        const bool isQuoted = written.startsWith(u'"') || written.startsWith(u'\'');
        if (item.kind == Kind::Scalar && (isQuoted ? written.contains(u'\n') : written != item.value))
            return false;
        items += item.kind == Kind::Null ? QString() : item.value;
    }
    field.items = items;
    field.itemRanges = std::move(ranges);
    field.value = items.join(QStringLiteral(", "));
    return true;
}

void YamlFieldReader::readNested(MetadataField& field, const YamlNode& value, qsizetype start,
                                 qsizetype entryEnd) const
{
    field.shape = ValueShape::Map;
    qsizetype end = std::max(start, entryEnd);
    while (end > start && (isYamlBlank(m_content[end - 1]) || m_content[end - 1] == u'\n'))
        --end;
    field.valueRange = TextRange::fromBounds(start, end);
    const bool hasText = value.kind == Kind::Scalar || (value.kind == Kind::Alias && !value.value.isEmpty());
    field.value = hasText ? value.value : slice(field.valueRange).toString();
}

qsizetype YamlFieldReader::endOfKey(const YamlNode& key) const
{
    if (key.kind != Kind::Scalar)
        return key.start;
    if (isAt(key.start, u"\"'"))
        return endOfQuoted(m_content, key.start);
    return slice({key.start, key.value.size()}) == key.value ? key.start + key.value.size() : key.start;
}

qsizetype YamlFieldReader::colonBehind(qsizetype keyEnd) const
{
    if (keyEnd < 0)
        return -1;
    while (keyEnd < m_content.size() && isYamlBlank(m_content[keyEnd]))
        ++keyEnd;
    return isAt(keyEnd, u":") ? keyEnd : -1;
}

/// The end of the last line of the field: blank lines and comments before the next field are not its own, but
/// whatever is indented belongs to a block scalar.
qsizetype YamlFieldReader::entryEnd(const Entry& entry) const
{
    const qsizetype keyLine = lineStart(entry.key.start);
    const bool isBlock = entry.value.kind == Kind::Scalar && isAt(entry.value.start, u"|>");
    qsizetype end = nextLine(m_content, keyLine);
    for (qsizetype line = end; line < entry.next; line = nextLine(m_content, line)) {
        qsizetype first = line;
        while (first < entry.next && isYamlBlank(m_content[first]))
            ++first;
        const bool isComment = isAt(first, u"#") && (!isBlock || first == line);
        if (first < entry.next && m_content[first] != u'\n' && !isComment)
            end = nextLine(m_content, line);
    }
    return end;
}

} // namespace redraft
