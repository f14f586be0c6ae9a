#include "app/metadata/markdownmetadata.h"

#include "app/metadata/boldlines.h"
#include "app/metadata/bulletlist.h"
#include "app/metadata/fieldnames.h"
#include "app/metadata/fieldtable.h"
#include "app/metadata/mailheader.h"
#include "app/metadata/plainlines.h"
#include "app/metadata/titleheading.h"

#include <QRegularExpression>
#include <algorithm>

namespace redraft {

namespace {

constexpr int mostSkippedLines = 300;    ///< of guidance and link targets before the fields
constexpr int lastMetadataHeading = 400; ///< lines in which a section "Meta" is looked for

enum class Place
{
    DocumentStart,
    BelowHeading
};

QStringView lineText(const TextSnapshot& snapshot, int line)
{
    return line < snapshot.lines.lineCount() ? snapshot.view(snapshot.lines.rangeOf(line)) : QStringView();
}

int behindComment(const TextSnapshot& snapshot, int line)
{
    const int end = std::min(snapshot.lines.lineCount(), line + mostSkippedLines);
    for (int last = line; last < end; ++last) {
        if (lineText(snapshot, last).contains(u"-->"))
            return last + 1;
    }
    return line;
}

/// The first line from `line` on that is neither blank nor an HTML comment nor the target of a link.
int firstContentLine(const TextSnapshot& snapshot, int line)
{
    static const QRegularExpression target(QStringLiteral("^ {0,3}\\[[^\\]]+\\]:\\s*\\S"));
    const int end = std::min(snapshot.lines.lineCount(), line + mostSkippedLines);
    while (line < end) {
        const QStringView text = lineText(snapshot, line);
        int next = line;
        if (isBlankLine(text) || target.match(text.left(300).toString()).hasMatch())
            next = line + 1;
        else if (text.trimmed().startsWith(u"<!--"))
            next = behindComment(snapshot, line);
        if (next == line)
            break;
        line = next;
    }
    return line;
}

/// Plain lines may follow one short paragraph: a subtitle.
Metadata readPlainBelow(const TextSnapshot& snapshot, int line)
{
    const Metadata metadata = readPlainLines(snapshot, line);
    if (metadata.syntax != MetadataSyntax::None || startsOtherBlock(lineText(snapshot, line)))
        return metadata;
    int next = line;
    while (next <= line + 2 && !isBlankLine(lineText(snapshot, next)))
        ++next;
    if (next > line + 2)
        return {};
    const int behind = firstContentLine(snapshot, next);
    const std::optional<FieldLine> field =
        behind < snapshot.lines.lineCount() ? readPlainLine(snapshot, behind) : std::nullopt;
    const bool isKnown = field && isWellKnownFieldName(snapshot.view(field->key).toString());
    return isKnown ? readPlainLines(snapshot, behind) : Metadata{};
}

Metadata readAt(const TextSnapshot& snapshot, int from, Place place)
{
    const int line = firstContentLine(snapshot, from);
    const QStringView text = lineText(snapshot, line);
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return {};
    if (isBullet(text))
        return readBulletList(snapshot, line);
    if (startsTable(snapshot, line))
        return readFieldTable(snapshot, line);
    if (trimmed.startsWith(u"**") || trimmed.startsWith(u"__"))
        return readBoldLines(snapshot, line);
    if (trimmed.startsWith(u"```") || trimmed.startsWith(u"~~~"))
        return readMailHeader(snapshot, line + 1, HeaderPlace::InFence);
    if (place == Place::BelowHeading)
        return readPlainBelow(snapshot, line);
    const Metadata header = readMailHeader(snapshot, line, HeaderPlace::DocumentStart);
    return header.syntax != MetadataSyntax::None ? header : readPlainLines(snapshot, line);
}

int lineBehind(const TextSnapshot& snapshot, const MetadataField& heading)
{
    return snapshot.lines.lineOf(heading.entryRange.end() - 1) + 1;
}

} // namespace

MarkdownMetadata readMarkdownMetadata(const TextSnapshot& snapshot,
                                      const std::optional<MetadataField>& heading)
{
    const int first = firstContentLine(snapshot, 0);
    const std::optional<MetadataField> opening = findHeading(
        snapshot, 0, first + 1, [&](const HeadingLine& found) { return found.firstLine >= first; });
    const bool startsWithHeading = opening && snapshot.lines.lineOf(opening->entryRange.start) == first;
    MarkdownMetadata result;
    if (!startsWithHeading)
        result.metadata = readAt(snapshot, first, Place::DocumentStart);
    if (result.metadata.syntax == MetadataSyntax::None && heading)
        result.metadata = readAt(snapshot, lineBehind(snapshot, *heading), Place::BelowHeading);
    if (result.metadata.syntax == MetadataSyntax::None && startsWithHeading && !heading) {
        result.metadata = readAt(snapshot, lineBehind(snapshot, *opening), Place::BelowHeading);
        if (result.metadata.syntax != MetadataSyntax::None && !isMetadataHeading(opening->value))
            result.title = opening;
    }
    if (result.metadata.syntax == MetadataSyntax::None) {
        const std::optional<MetadataField> section =
            findHeading(snapshot, 0, lastMetadataHeading,
                        [](const HeadingLine& found) { return isMetadataHeading(found.text); });
        if (section)
            result.metadata = readAt(snapshot, lineBehind(snapshot, *section), Place::BelowHeading);
    }
    return result;
}

} // namespace redraft
