#include "app/editing/waiveredits.h"

#include "app/checklist/waiverbook.h"

#include <QCoreApplication>
#include <algorithm>

namespace redraft {

namespace {

struct WaiverMessages
{
    Q_DECLARE_TR_FUNCTIONS(WaiverEdits)
};

bool isBlankLine(const TextSnapshot& snapshot, int line)
{
    return snapshot.view(snapshot.lines.rangeOf(line)).trimmed().isEmpty();
}

/// The comment as a line of its own at `position`, the start of a line or the end of the text: apart from
/// what is there by a blank line where that stands apart, too.
Edit insertedLine(const TextSnapshot& snapshot, qsizetype position, const QString& comment)
{
    const QString& text = snapshot.text;
    const bool isEnd = position >= text.size();
    const bool isLineStart = position == 0 || text[position - 1] == u'\n';
    const bool isBeforeBlank = !isEnd && isBlankLine(snapshot, snapshot.lines.lineOf(position));
    QString line = comment + u'\n';
    if (position == 0)
        line += isEnd ? QString() : QStringLiteral("\n");
    else if (isEnd && !isLineStart)
        line = QStringLiteral("\n\n") + comment;
    else if (isEnd || isBeforeBlank)
        line = u'\n' + line;
    return Edit::replace({position, 0}, line, WaiverMessages::tr("Waive Check"));
}

/// Behind front matter, else behind the lines of the metadata where a comment counts for the whole document,
/// else the start.
qsizetype documentPosition(const WaiverPlace& place)
{
    if (place.tree.frontMatter)
        return place.snapshot.lines.startOf(
            place.snapshot.lines.lineOf(place.tree.frontMatter->whole.end() - 1) + 1);
    if (place.metadata.syntax == MetadataSyntax::None || place.metadata.range.isEmpty())
        return 0;
    const int last = place.snapshot.lines.lineOf(place.metadata.range.end() - 1);
    const int section = place.outline.sectionAt(place.metadata.range.start);
    const bool isForAll = section < 0 || section == place.outline.titleSection;
    return isForAll ? place.snapshot.lines.startOf(last + 1) : 0;
}

/// All lines of the comment, and the blank line that parted it, where nothing else stands in them.
TextRange linesOf(const TextSnapshot& snapshot, TextRange comment)
{
    const LineIndex& lines = snapshot.lines;
    const int first = lines.lineOf(comment.start);
    const int last = lines.lineOf(comment.end() - 1);
    const TextRange whole = TextRange::fromBounds(lines.startOf(first), lines.rangeOf(last).end());
    if (snapshot.view(whole).trimmed().size() != comment.length)
        return comment;
    const bool isEnd = last + 1 >= lines.lineCount();
    const bool isBlankBehind = isEnd || isBlankLine(snapshot, last + 1);
    qsizetype start = whole.start;
    qsizetype end = lines.startOf(last + 1);
    if (first > 0 && isBlankBehind && isBlankLine(snapshot, first - 1))
        start = lines.startOf(first - 1);
    else if (first == 0 && !isEnd && isBlankBehind)
        end = lines.startOf(last + 2);
    if (isEnd && start > 0) // the comment had no line end: the one before it goes
        --start;
    return TextRange::fromBounds(start, end);
}

/// The statement with what divides it from its neighbours.
TextRange statementWithDivider(const TextSnapshot& snapshot, const Waiver& waiver)
{
    const int line = snapshot.lines.lineOf(waiver.statement.start);
    const qsizetype lineStart = snapshot.lines.startOf(line);
    if (lineStart > waiver.comment.start)
        return TextRange::fromBounds(lineStart - 1, waiver.statement.end());
    // The first of its comment: "<!-- redraft:" stays for those below.
    qsizetype end = waiver.statement.end();
    while (end < waiver.comment.end() && snapshot.text[end].isSpace())
        ++end;
    if (snapshot.view({end, 8}).compare(QStringView(u"redraft:")) == 0)
        end += 8;
    while (end < waiver.comment.end() && snapshot.text[end].isSpace())
        ++end;
    return TextRange::fromBounds(waiver.statement.start, end);
}

/// One of several names in a statement, with its comma.
TextRange nameWithDivider(const TextSnapshot& snapshot, const Waiver& waiver)
{
    const QString& text = snapshot.text;
    qsizetype end = waiver.idRange.end();
    if (!waiver.target.isEmpty())
        end = text.indexOf(u')', end) + 1;
    qsizetype start = waiver.idRange.start;
    qsizetype behind = end;
    while (text[behind].isSpace())
        ++behind;
    if (text[behind] == u',') {
        do
            ++behind;
        while (text[behind].isSpace());
        return TextRange::fromBounds(start, behind);
    }
    while (start > waiver.statement.start && text[start - 1] != u',')
        --start;
    return TextRange::fromBounds(start - 1, end);
}

TextRange rangeToRemove(const TextSnapshot& snapshot, const std::vector<Waiver>& waivers,
                        const Waiver& waiver)
{
    const auto count = [&waivers](const auto& isAlike) {
        return std::count_if(waivers.begin(), waivers.end(), isAlike);
    };
    if (count([&waiver](const Waiver& other) { return other.statement == waiver.statement; }) > 1)
        return nameWithDivider(snapshot, waiver);
    if (count([&waiver](const Waiver& other) { return other.comment == waiver.comment; }) > 1)
        return statementWithDivider(snapshot, waiver);
    return linesOf(snapshot, waiver.comment);
}

} // namespace

Result<Edit> addWaiver(const WaiverPlace& place, const Finding& finding, const QString& sectionId,
                       const QString& reason)
{
    Waiver meant;
    meant.reason = reason.simplified();
    if (!meant.hasReason())
        return Error{
            WaiverMessages::tr("A waiver needs a reason that a reviewer can judge; say why the check "
                               "does not apply here.")};
    QString id = finding.checkId;
    const int section = needsDocumentWaiver(finding) ? -1 : place.outline.sectionAt(finding.range.start);
    if (needsDocumentWaiver(finding)) {
        const QString target = finding.fieldId.isEmpty() ? sectionId : finding.fieldId;
        if (!target.isEmpty() && target != QStringLiteral("metadata"))
            id += QStringLiteral("(%1)").arg(target);
    }
    const bool isForAll = section < 0 || section == place.outline.titleSection;
    const qsizetype position =
        isForAll ? documentPosition(place) : place.outline.sections[size_t(section)].heading.end();
    return insertedLine(place.snapshot, position, waiverComment(id, reason));
}

Edit removeWaiver(const WaiverPlace& place, const Finding& finding, const QString& sectionId)
{
    const std::vector<Waiver> waivers = findWaivers(place.snapshot, place.tree, place.outline);
    Edit edit;
    edit.label = WaiverMessages::tr("Remove Waiver");
    for (const Waiver& waiver : waivers) {
        if (!covers(waiver, finding, sectionId) || !waiver.hasReason())
            continue;
        const TextRange range = rangeToRemove(place.snapshot, waivers, waiver);
        if (edit.deltas.isEmpty() || edit.deltas.back().removedRange().end() <= range.start)
            edit.deltas += TextDelta{range.start, range.length, {}};
    }
    return edit;
}

} // namespace redraft
