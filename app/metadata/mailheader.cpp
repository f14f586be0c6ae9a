#include "app/metadata/mailheader.h"

#include "app/metadata/commalist.h"
#include "app/metadata/fieldnames.h"

#include <QRegularExpression>
#include <algorithm>

namespace redraft {

namespace {

constexpr qsizetype longestLine = 4000;
constexpr int mostLinesOfField = 100;
constexpr size_t mostFields = 200;

bool isFence(QStringView line)
{
    const QStringView text = line.trimmed();
    return text.startsWith(u"```") || text.startsWith(u"~~~");
}

bool goesOn(QStringView line)
{
    return !line.isEmpty() && (line.front() == u' ' || line.front() == u'\t') && !isBlankLine(line);
}

/// The value goes on up to the end of the field's last line.
void takeFurtherLines(const TextSnapshot& snapshot, FieldLine& field)
{
    const TextRange last = snapshot.lines.rangeOf(field.lastLine);
    const qsizetype end = last.start + endOfLineValue(snapshot.view(last), 0);
    qsizetype start = field.written.start;
    while (field.written.isEmpty() && start < end && snapshot.text[start].isSpace())
        ++start;
    field.written = TextRange::fromBounds(start, end);
    field.end.clear();
}

} // namespace

std::optional<FieldLine> readMailHeaderLine(const TextSnapshot& snapshot, int line)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?<key>[A-Za-z][A-Za-z0-9_()-]*(?: [A-Za-z0-9_()-]+){0,3})(?<middle>:[ \\t]*)"
                       "(?<rest>.*)$"));
    const TextRange range = snapshot.lines.rangeOf(line);
    if (range.length > longestLine)
        return std::nullopt;
    const QRegularExpressionMatch match = pattern.match(snapshot.view(range).toString());
    const QString rest = match.captured(QStringLiteral("rest"));
    const bool isJoined = match.captured(QStringLiteral("middle")).size() == 1 && !rest.isEmpty();
    if (!match.hasMatch() || isJoined)
        return std::nullopt;
    FieldLine field = fieldLineOf(match, range.start, endOfLineValue(rest, 0));
    field.lastLine = line;
    const int end = std::min(snapshot.lines.lineCount(), line + mostLinesOfField);
    while (field.lastLine + 1 < end && goesOn(snapshot.view(snapshot.lines.rangeOf(field.lastLine + 1))))
        ++field.lastLine;
    if (field.lastLine > line)
        takeFurtherLines(snapshot, field);
    field.entry = TextRange::fromBounds(range.start, snapshot.lines.startOf(field.lastLine + 1));
    return field;
}

Metadata readMailHeader(const TextSnapshot& snapshot, int firstLine, HeaderPlace place)
{
    std::vector<MetadataField> fields;
    int known = 0;
    bool isOfDocument = place == HeaderPlace::DocumentStart;
    for (int line = firstLine; line < snapshot.lines.lineCount() && fields.size() < mostFields;) {
        const QStringView text = snapshot.view(snapshot.lines.rangeOf(line));
        if (isBlankLine(text) || isFence(text))
            break;
        const std::optional<FieldLine> field = readMailHeaderLine(snapshot, line);
        if (!field)
            return {};
        fields.push_back(makeField(snapshot, *field, MetadataSyntax::MailHeader));
        known += isWellKnownFieldName(fields.back().key) ? 1 : 0;
        isOfDocument =
            isOfDocument || isStateFieldName(fields.back().key) || isListFieldName(fields.back().key);
        if (isProseLabel(fields.back().key))
            return {};
        line = field->lastLine + 1;
    }
    const bool isCode = place == HeaderPlace::InFence && known * 2 < std::ssize(fields);
    if (isCode || fields.size() < 2 || known == 0 || !isOfDocument)
        return {};
    return metadataOf(MetadataSyntax::MailHeader, std::move(fields));
}

} // namespace redraft
