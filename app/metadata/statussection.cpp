#include "app/metadata/statussection.h"

#include "app/metadata/fieldline.h"
#include "app/metadata/fieldnames.h"
#include "app/metadata/titleheading.h"

namespace redraft {

namespace {

constexpr int lastHeadingLine = 100; ///< up to which the section is looked for
constexpr int codeIndentation = 4;

QStringView lineText(const TextSnapshot& snapshot, int line)
{
    return line < snapshot.lines.lineCount() ? snapshot.view(snapshot.lines.rangeOf(line)) : QStringView();
}

/// True for a paragraph of one short line that is no sentence.
bool isStateLine(QStringView text, QStringView next)
{
    const bool isCode = text.startsWith(u'\t') || text.startsWith(QString(codeIndentation, u' '));
    return !isBlankLine(text) && !isCode && !startsOtherBlock(text) &&
           isShortFieldValue(text.trimmed().toString()) && (isBlankLine(next) || next.startsWith(u'#'));
}

} // namespace

std::optional<MetadataField> readStatusSection(const TextSnapshot& snapshot)
{
    const std::optional<MetadataField> heading =
        findHeading(snapshot, 0, lastHeadingLine, [](const HeadingLine& found) {
            return found.level == 2 && foldedFieldName(found.text) == u"status";
        });
    if (!heading)
        return std::nullopt;
    int line = snapshot.lines.lineOf(heading->entryRange.end() - 1) + 1;
    if (isBlankLine(lineText(snapshot, line)))
        ++line;
    const QStringView text = lineText(snapshot, line);
    if (!isStateLine(text, lineText(snapshot, line + 1)))
        return std::nullopt;
    const TextRange range = snapshot.lines.rangeOf(line);
    const qsizetype lead = text.trimmed().begin() - text.begin();
    FieldLine field;
    field.entry = TextRange::fromBounds(heading->entryRange.start, snapshot.lines.startOf(line + 1));
    field.lastLine = line;
    field.key = heading->valueRange;
    field.written = TextRange::fromBounds(range.start + lead, range.start + endOfLineValue(text, lead));
    MetadataField status = makeField(snapshot, field, MetadataSyntax::None);
    status.isFromHeading = true;
    return status;
}

} // namespace redraft
