#include "app/metadata/bulletlist.h"

#include "app/metadata/fieldnames.h"
#include "app/text/blanks.h"

#include <QRegularExpression>
#include <algorithm>

namespace redraft {

namespace {

constexpr qsizetype longestLine = 4000;
constexpr int mostLinesOfItem = 200;
constexpr size_t mostFields = 300; ///< more are data, not what is said of a document
constexpr int mostOthers = 12;     ///< items that are no fields, before the list is given up

qsizetype indentation(QStringView line)
{
    qsizetype blanks = 0;
    while (blanks < line.size() && (line[blanks] == u' ' || line[blanks] == u'\t'))
        ++blanks;
    return blanks;
}

/// Length of the "- " that an item starts with, behind its indentation; 0 if it is none.
qsizetype markerLength(QStringView text)
{
    constexpr qsizetype mostDigits = 9;
    text = text.left(64);
    qsizetype at = 0;
    while (at < text.size() && text[at] >= u'0' && text[at] <= u'9')
        ++at;
    const QStringView marks = at > 0 ? QStringView(u".)") : QStringView(u"-*+");
    if (at > mostDigits || at == text.size() || !marks.contains(text[at]))
        return 0;
    const qsizetype behind = at + 1;
    const qsizetype blanks = indentation(text.mid(behind));
    return blanks > 0 || behind == text.size() ? behind + blanks : 0;
}

/// What an item holds behind its first line.
struct ItemRest
{
    int lastLine = 0;
    TextRange text;               ///< lines that go on with the first one's text
    std::vector<TextRange> items; ///< of a list below it
    bool isNested = false;
};

/// Goes through the lines of one item.
class ItemReader
{
public:
    ItemReader(const TextSnapshot& snapshot, int line)
        : m_snapshot(snapshot)
        , m_line(line)
    {
        const QStringView first = textOf(line);
        m_contentIndentation = indentation(first) + std::max<qsizetype>(2, markerLength(first.trimmed()));
        m_rest.lastLine = line;
    }

    ItemRest read();

private:
    QStringView textOf(int line) const { return m_snapshot.view(m_snapshot.lines.rangeOf(line)); }
    bool takes(QStringView text, bool followsBlank);
    void takeItem(QStringView text);
    void takeText(QStringView text);

    const TextSnapshot& m_snapshot;
    int m_line;
    qsizetype m_contentIndentation = 2;
    qsizetype m_itemIndentation = -1;
    ItemRest m_rest;
};

void ItemReader::takeItem(QStringView text)
{
    const qsizetype blanks = indentation(text);
    const bool isDeeper = m_itemIndentation >= 0 && blanks != m_itemIndentation;
    m_rest.isNested =
        m_rest.isNested || isDeeper || text.trimmed().front().isDigit() || !m_rest.text.isEmpty();
    if (m_itemIndentation < 0)
        m_itemIndentation = blanks;
    const qsizetype start = m_snapshot.lines.startOf(m_line);
    const qsizetype marker = markerLength(text.mid(blanks));
    m_rest.items.push_back(TextRange::fromBounds(start + std::min(blanks + marker, text.size()),
                                                 start + std::max(blanks + marker, endOfLineValue(text, 0))));
}

void ItemReader::takeText(QStringView text)
{
    m_rest.isNested = m_rest.isNested || !m_rest.items.empty();
    const qsizetype start = m_snapshot.lines.startOf(m_line);
    const TextRange own = TextRange::fromBounds(start + indentation(text), start + endOfLineValue(text, 0));
    m_rest.text = m_rest.text.isEmpty() ? own : TextRange::fromBounds(m_rest.text.start, own.end());
}

/// False if the line is no longer of the item.
bool ItemReader::takes(QStringView text, bool followsBlank)
{
    const qsizetype blanks = indentation(text);
    const bool isInside = blanks >= m_contentIndentation;
    if (followsBlank && !isInside)
        return false;
    if (markerLength(text.mid(blanks)) > 0) {
        if (!isInside)
            return false;
        takeItem(text);
    } else if (!isInside && startsOtherBlock(text)) {
        return false;
    } else {
        m_rest.isNested = m_rest.isNested || followsBlank || startsOtherBlock(text.mid(blanks));
        takeText(text);
    }
    return true;
}

ItemRest ItemReader::read()
{
    bool followsBlank = false;
    const int end = std::min(m_snapshot.lines.lineCount(), m_line + mostLinesOfItem);
    for (++m_line; m_line < end; ++m_line) {
        const QStringView text = textOf(m_line);
        if (isBlankLine(text)) {
            followsBlank = true;
            continue;
        }
        if (!takes(text, followsBlank))
            break;
        m_rest.lastLine = m_line;
        followsBlank = false;
    }
    return m_rest;
}

QRegularExpressionMatch fieldMatch(const QString& text)
{
    static const QRegularExpression bold(QStringLiteral(
        "^(?<lead> {0,3}[-*+][ \\t]+(?<mark>\\*\\*|__))(?<key>[\\p{L}\\p{N}][^*:|`<>\\[\\]]{0,59}?)"
        "(?<middle>:+\\k<mark>:?[ \\t]*|\\k<mark>[ \\t]*:+[ \\t]*)(?<rest>.*)$"));
    static const QRegularExpression plain(
        QStringLiteral("^(?<lead> {0,3}[-*+][ \\t]+)(?<key>[\\p{L}\\p{N}][^*:|`<>\\[\\]{}]{0,59}?)"
                       "(?<middle>[ \\t]*:(?:[ \\t]+|$))(?<rest>.*)$"));
    const QRegularExpressionMatch match = bold.match(text);
    return match.hasMatch() ? match : plain.match(text);
}

/// The value of a field whose item goes on behind its first line.
void addRest(FieldLine& field, const ItemRest& rest)
{
    field.lastLine = rest.lastLine;
    const bool hasText = !field.written.isEmpty();
    field.isNested = rest.isNested || (hasText && !rest.items.empty());
    if (field.isNested) {
        const qsizetype end =
            std::max(rest.text.end(), rest.items.empty() ? qsizetype(0) : rest.items.back().end());
        field.written =
            TextRange::fromBounds(hasText ? field.written.start
                                          : std::min(rest.text.isEmpty() ? end : rest.text.start,
                                                     rest.items.empty() ? end : rest.items.front().start),
                                  end);
    } else if (!rest.items.empty()) {
        field.items = rest.items;
        field.written = TextRange::fromBounds(rest.items.front().start, rest.items.back().end());
    } else if (!rest.text.isEmpty()) {
        field.written =
            TextRange::fromBounds(hasText ? field.written.start : rest.text.start, rest.text.end());
        field.end.clear();
    }
}

/// The items of a list, and what speaks for fields.
struct FieldItems
{
    std::vector<MetadataField> fields;
    int others = 0; ///< items that are no fields
    int known = 0;
    int sentences = 0;

    void take(const TextSnapshot& snapshot, const std::optional<FieldLine>& item)
    {
        const QString key = item ? snapshot.view(item->key).toString() : QString();
        if (!item || isProseLabel(key) || (!isShortFieldName(key) && !isWellKnownFieldName(key))) {
            ++others;
            return;
        }
        fields.push_back(makeField(snapshot, *item, MetadataSyntax::BulletList));
        const QString& value = fields.back().value;
        known += isWellKnownFieldName(key) ? 1 : 0;
        sentences += value.size() > 60 && value.endsWith(u'.') ? 1 : 0;
    }
    bool areConvincing() const
    {
        const int count = int(fields.size());
        const bool isEnough = count >= 2 || (count == 1 && isShortFieldValue(fields.front().value));
        return known > 0 && others < count && sentences * 2 <= count && isEnough;
    }
};

} // namespace

bool isBullet(QStringView line)
{
    const qsizetype blanks = indentation(line);
    return blanks < 4 && blanks < line.size() && !line[blanks].isDigit() &&
           markerLength(line.mid(blanks)) > 0;
}

std::optional<FieldLine> readBullet(const TextSnapshot& snapshot, int line)
{
    const TextRange range = snapshot.lines.rangeOf(line);
    if (range.length > longestLine)
        return std::nullopt;
    const QString text = snapshot.view(range).toString();
    const QRegularExpressionMatch match = fieldMatch(text);
    if (!match.hasMatch() || match.captured(QStringLiteral("key")).endsWith(u' '))
        return std::nullopt;
    const QString rest = match.captured(QStringLiteral("rest"));
    const qsizetype length = endOfLineValue(rest, 0);
    FieldLine field = fieldLineOf(match, range.start, length);
    addRest(field, ItemReader(snapshot, line).read());
    field.entry = TextRange::fromBounds(range.start, snapshot.lines.startOf(field.lastLine + 1));
    return field;
}

Metadata readBulletList(const TextSnapshot& snapshot, int firstLine)
{
    FieldItems found;
    QChar marker;
    for (int line = firstLine; line < snapshot.lines.lineCount() && found.others < mostOthers;) {
        const QStringView text = snapshot.view(snapshot.lines.rangeOf(line));
        if (isBlankLine(text)) {
            ++line;
            continue;
        }
        const QChar own = text.trimmed().front();
        if (!isBullet(text) || (!marker.isNull() && own != marker))
            break;
        marker = own;
        const std::optional<FieldLine> item = readBullet(snapshot, line);
        line = item ? item->lastLine + 1 : ItemReader(snapshot, line).read().lastLine + 1;
        if (found.fields.size() >= mostFields)
            return {};
        found.take(snapshot, item);
    }
    return found.areConvincing() ? metadataOf(MetadataSyntax::BulletList, std::move(found.fields))
                                 : Metadata{};
}

} // namespace redraft
