#include "app/metadata/plainlines.h"

#include "app/metadata/commalist.h"
#include "app/metadata/fieldnames.h"

#include <QRegularExpression>

namespace redraft {

namespace {

constexpr qsizetype longestLine = 2000;
constexpr size_t mostFields = 100;
constexpr qsizetype longestKeptValue = 60;

QRegularExpressionMatch fieldMatch(const QString& text)
{
    static const QRegularExpression colon(
        QStringLiteral("^(?<lead> {0,3})(?<key>[\\p{L}](?:[\\p{L}\\p{N}()/_'-]|[ ](?=\\S)){0,39}?)"
                       "(?<middle>[ \\t]*:(?:[ \\t]+|$))(?<rest>.*)$"));
    static const QRegularExpression address(
        QStringLiteral("^(?<lead> {0,3})(?<key>\\p{Lu}\\p{L}*(?: \\p{L}+){0,3} at)(?<middle>:?[ \\t]+)"
                       "(?<rest>(?:<?https?://|\\[).*)$"));
    const QRegularExpressionMatch match = address.match(text);
    return match.hasMatch() ? match : colon.match(text);
}

/// Goes through the paragraphs below the title.
class PlainLineCollector
{
public:
    explicit PlainLineCollector(const TextSnapshot& snapshot)
        : m_snapshot(snapshot)
    {
    }

    Metadata collect(int line);

private:
    bool mayFollow(const MetadataField& field, bool followsBlank) const;
    bool staysBefore(QStringView next) const;

    const TextSnapshot& m_snapshot;
    std::vector<MetadataField> m_fields;
};

bool PlainLineCollector::mayFollow(const MetadataField& field, bool followsBlank) const
{
    if (isProseLabel(field.key))
        return false;
    const bool isSentence = field.value.size() > 80 && field.value.endsWith(u'.');
    if (isWellKnownFieldName(field.key))
        return !isSentence;
    return !followsBlank && !m_fields.empty() && isShortFieldName(field.key) &&
           isShortFieldValue(field.value);
}

/// A paragraph that goes on in a line which is no field: the last field was the start of a sentence, unless
/// it is a short value of a well-known name and the line starts a sentence of its own.
bool PlainLineCollector::staysBefore(QStringView next) const
{
    const MetadataField& last = m_fields.back();
    const bool isOwnSentence = next.trimmed().front().isUpper() || next.trimmed().front() == u'[';
    return startsOtherBlock(next) || (isWellKnownFieldName(last.key) && isOwnSentence &&
                                      last.value.size() <= longestKeptValue && !last.value.endsWith(u','));
}

Metadata PlainLineCollector::collect(int line)
{
    bool followsBlank = true;
    for (; line < m_snapshot.lines.lineCount() && m_fields.size() < mostFields; ++line) {
        const QStringView text = m_snapshot.view(m_snapshot.lines.rangeOf(line));
        if (isBlankLine(text)) {
            followsBlank = true;
            continue;
        }
        const std::optional<FieldLine> found = readPlainLine(m_snapshot, line);
        if (!found) {
            if (!followsBlank && !m_fields.empty() && !staysBefore(text))
                m_fields.pop_back();
            break;
        }
        MetadataField field = makeField(m_snapshot, *found, MetadataSyntax::PlainLines);
        if (!mayFollow(field, followsBlank))
            break;
        m_fields.push_back(std::move(field));
        followsBlank = false;
    }
    const bool isSingle = m_fields.size() == 1;
    if (isSingle && !isShortFieldValue(m_fields.front().value) && !isListFieldName(m_fields.front().key))
        return {};
    return metadataOf(MetadataSyntax::PlainLines, std::move(m_fields));
}

} // namespace

std::optional<FieldLine> readPlainLine(const TextSnapshot& snapshot, int line)
{
    const TextRange range = snapshot.lines.rangeOf(line);
    if (range.length > longestLine)
        return std::nullopt;
    const QRegularExpressionMatch match = fieldMatch(snapshot.view(range).toString());
    if (!match.hasMatch())
        return std::nullopt;
    const QString rest = match.captured(QStringLiteral("rest"));
    qsizetype length = endOfLineValue(rest, 0);
    // The full stop behind an address ends the sentence, not the address.
    static const QRegularExpression addressWithStop(
        QStringLiteral("^(?:<?https?://\\S*[^.\\s]|\\[[^\\]]+\\]\\(\\S+\\))\\.$"));
    if (addressWithStop.match(rest.left(length)).hasMatch())
        --length;
    FieldLine field = fieldLineOf(match, range.start, length);
    field.entry = TextRange::fromBounds(range.start, snapshot.lines.startOf(line + 1));
    field.lastLine = line;
    return field;
}

Metadata readPlainLines(const TextSnapshot& snapshot, int firstLine)
{
    return PlainLineCollector(snapshot).collect(firstLine);
}

} // namespace redraft
