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

std::vector<MetadataField> fieldsOf(const TextSnapshot& snapshot, const std::vector<FieldLine>& lines)
{
    std::vector<MetadataField> fields;
    for (const FieldLine& line : lines)
        fields.push_back(makeField(snapshot, line, MetadataSyntax::BoldLines));
    return fields;
}

/// Whether the fields of one line go on with the block. Behind another one on its line a name that is not
/// known needs a short value: it may be a word that a sentence stresses.
bool mayFollow(const std::vector<MetadataField>& fields, bool followsBlank)
{
    return std::all_of(fields.begin(), fields.end(), [&](const MetadataField& field) {
        const bool needsShort = followsBlank || fields.size() > 1;
        return isWellKnownFieldName(field.key) || (isShortFieldName(field.key) && !isProseLabel(field.key) &&
                                                   (!needsShort || isShortFieldValue(field.value)));
    });
}

Candidates collect(const TextSnapshot& snapshot, int line)
{
    Candidates found;
    size_t fieldsOfLine = 0; // on the line before
    bool followsBlank = true;
    for (; line < snapshot.lines.lineCount(); ++line) {
        const QStringView text = snapshot.view(snapshot.lines.rangeOf(line));
        if (isBlankLine(text)) {
            followsBlank = true;
            continue;
        }
        const std::vector<MetadataField> fields = fieldsOf(snapshot, readBoldLine(snapshot, line));
        if (fields.empty()) {
            // The paragraph goes on: what was taken for a value is the start of a sentence.
            if (!followsBlank && (!startsOtherBlock(text) || isUnderline(text)))
                found.fields.resize(found.fields.size() - fieldsOfLine);
            break;
        }
        if (!mayFollow(fields, followsBlank))
            break;
        found.fields.insert(found.fields.end(), fields.begin(), fields.end());
        fieldsOfLine = fields.size();
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

/// "Status:**" behind its mark, or "Status** :".
QString labelPattern()
{
    return QStringLiteral("(?<key>[\\p{L}\\p{N}][^*:|`<>\\[\\]]{0,59}?)"
                          "(?<middle>:\\k<mark>[ \\t]*|\\k<mark>[ \\t]*:[ \\t]*)");
}

/// Where the fields of a line start: the line itself, and each mark of a label behind something that may
/// stand between fields.
std::vector<qsizetype> startsOfFields(const QString& text)
{
    static const QRegularExpression label(QStringLiteral("(?<=[\\s|·•>])(?<mark>\\*\\*|__)") +
                                          labelPattern());
    std::vector<qsizetype> starts{0};
    qsizetype from = 4; // behind the mark of the first field, however far that is indented
    for (QRegularExpressionMatchIterator it = label.globalMatch(text, from); it.hasNext();)
        starts.push_back(it.next().capturedStart());
    return starts;
}

enum class FieldPlace
{
    EndOfLine,
    BeforeAnother
};

/// Where the value ends that `rest` starts with: before what stands between it and the next field.
qsizetype endOfValue(const QString& rest, FieldPlace place)
{
    if (place == FieldPlace::EndOfLine)
        return endOfLineValue(rest, 0);
    static const QRegularExpression between(QStringLiteral("[ \\t]*[|·•]?[ \\t]*$"));
    return endOfLineValue(rest.left(between.match(rest).capturedStart()), 0);
}

/// The field that `text` is, from its mark on; the text starts at `start` of the document.
std::optional<FieldLine> fieldAt(const QString& text, qsizetype start, FieldPlace place)
{
    static const QRegularExpression pattern(QStringLiteral("^(?<lead> {0,3}(?<mark>\\*\\*|__))") +
                                            labelPattern() + QStringLiteral("(?<rest>.*)$"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch() || match.captured(QStringLiteral("key")).endsWith(u' '))
        return std::nullopt;
    const QString rest = match.captured(QStringLiteral("rest"));
    // A name in the midst of a value: the line is no list of fields.
    static const QRegularExpression further(
        QStringLiteral("(?:\\*\\*|__)[^*:|]{1,60}(?::(?:\\*\\*|__)|(?:\\*\\*|__)[ \\t]*:)"));
    if (further.match(rest).hasMatch())
        return std::nullopt;
    FieldLine field = fieldLineOf(match, start, endOfValue(rest, place));
    if (place == FieldPlace::BeforeAnother)
        field.end.clear();
    return field;
}

} // namespace

std::vector<FieldLine> readBoldLine(const TextSnapshot& snapshot, int line)
{
    const TextRange range = snapshot.lines.rangeOf(line);
    if (range.length > longestLine)
        return {};
    const QString text = snapshot.view(range).toString();
    const std::vector<qsizetype> starts = startsOfFields(text);
    std::vector<FieldLine> fields;
    for (size_t i = 0; i < starts.size(); ++i) {
        const bool isLast = i + 1 == starts.size();
        const qsizetype end = isLast ? text.size() : starts[i + 1];
        std::optional<FieldLine> field =
            fieldAt(text.mid(starts[i], end - starts[i]), range.start + starts[i],
                    isLast ? FieldPlace::EndOfLine : FieldPlace::BeforeAnother);
        if (!field)
            return {};
        field->entry = TextRange::fromBounds(range.start + starts[i], range.start + end);
        field->lastLine = line;
        fields.push_back(*std::move(field));
    }
    if (!fields.empty() && range.end() < snapshot.text.size())
        ++fields.back().entry.length; // the line end
    return fields;
}

Metadata readBoldLines(const TextSnapshot& snapshot, int firstLine)
{
    Candidates found = collect(snapshot, firstLine);
    return isConvincing(found) ? metadataOf(MetadataSyntax::BoldLines, std::move(found.fields)) : Metadata{};
}

} // namespace redraft
