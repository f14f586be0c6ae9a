#include "app/metadata/boldlines.h"

#include "app/metadata/fieldnames.h"

#include <QRegularExpression>
#include <algorithm>

namespace redraft {

namespace {

constexpr qsizetype longestLine = 2000;

/// True for a rule directly below text, which makes a heading of it.
bool isUnderline(QStringView line)
{
    const QStringView marks = line.trimmed();
    const QChar first = marks.isEmpty() ? QChar() : marks.front();
    return first == u'=' && std::all_of(marks.begin(), marks.end(), [&](QChar c) { return c == first; });
}

struct Candidates
{
    std::vector<MetadataField> fields;
    bool hasWellKnown = false;
};

Candidates collect(const TextSnapshot& snapshot, int line)
{
    Candidates found;
    bool followsBlank = true;
    for (; line < snapshot.lines.lineCount(); ++line) {
        const QStringView text = snapshot.view(snapshot.lines.rangeOf(line));
        if (isBlankLine(text)) {
            followsBlank = true;
            continue;
        }
        const std::optional<FieldLine> bold = readBoldLine(snapshot, line);
        if (!bold) {
            // The paragraph goes on: what was taken for a value is the start of a sentence.
            if (!followsBlank && !found.fields.empty() && (!startsOtherBlock(text) || isUnderline(text)))
                found.fields.pop_back();
            break;
        }
        MetadataField field = makeField(snapshot, *bold, MetadataSyntax::BoldLines);
        const bool isKnown = isWellKnownFieldName(field.key);
        const bool mayFollow = isKnown || (isShortFieldName(field.key) && !isProseLabel(field.key) &&
                                           (!followsBlank || isShortFieldValue(field.value)));
        if (!mayFollow)
            break;
        found.fields.push_back(std::move(field));
        followsBlank = false;
    }
    found.hasWellKnown =
        std::any_of(found.fields.begin(), found.fields.end(),
                    [](const MetadataField& field) { return isWellKnownFieldName(field.key); });
    return found;
}

bool isConvincing(const Candidates& found)
{
    if (found.hasWellKnown)
        return true;
    return found.fields.size() >= 2 &&
           std::all_of(found.fields.begin(), found.fields.end(),
                       [](const MetadataField& field) { return isShortFieldValue(field.value); });
}

} // namespace

std::optional<FieldLine> readBoldLine(const TextSnapshot& snapshot, int line)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?<lead> {0,3}(?<mark>\\*\\*|__))(?<key>[\\p{L}\\p{N}][^*:|`<>\\[\\]]{0,59}?)"
                       "(?<middle>:\\k<mark>[ \\t]*|\\k<mark>[ \\t]*:[ \\t]*)(?<rest>.*)$"));
    const TextRange range = snapshot.lines.rangeOf(line);
    if (range.length > longestLine)
        return std::nullopt;
    const QString text = snapshot.view(range).toString();
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch() || match.captured(QStringLiteral("key")).endsWith(u' '))
        return std::nullopt;
    const QString rest = match.captured(QStringLiteral("rest"));
    // Several fields on one line: a value would hold the next field's name.
    static const QRegularExpression further(
        QStringLiteral("(?:\\*\\*|__)[^*:|]{1,60}(?::(?:\\*\\*|__)|(?:\\*\\*|__)[ \\t]*:)"));
    if (further.match(rest).hasMatch())
        return std::nullopt;
    FieldLine bold = fieldLineOf(match, range.start, endOfLineValue(rest, 0));
    bold.entry = TextRange::fromBounds(range.start, std::min(range.end() + 1, snapshot.text.size()));
    bold.lastLine = line;
    return bold;
}

Metadata readBoldLines(const TextSnapshot& snapshot, int firstLine)
{
    Candidates found = collect(snapshot, firstLine);
    return isConvincing(found) ? metadataOf(MetadataSyntax::BoldLines, std::move(found.fields)) : Metadata{};
}

} // namespace redraft
