#include "app/metadata/fieldline.h"

#include "app/metadata/boldlines.h"
#include "app/metadata/bulletlist.h"
#include "app/metadata/commalist.h"
#include "app/metadata/fieldtable.h"
#include "app/metadata/fieldvalue.h"
#include "app/metadata/mailheader.h"
#include "app/metadata/plainlines.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace redraft {

namespace {

/// Lists of names that are no known list fields are still lists if every item is short.
bool looksLikeList(QStringView written, const QStringList& items)
{
    if (items.size() < 2 || written.endsWith(u'.'))
        return false;
    return std::all_of(items.begin(), items.end(), [](const QString& text) {
        return text.size() <= 40 && text.count(u' ') <= 3 && !text.startsWith(QStringLiteral("and ")) &&
               !text.startsWith(QStringLiteral("or "));
    });
}

QString decoded(QString text, MetadataSyntax syntax)
{
    if (syntax == MetadataSyntax::Table)
        text.replace(QStringLiteral("\\|"), QStringLiteral("|"));
    return text;
}

/// True if the value is a list of items between commas; then the field has them.
bool takeCommaItems(MetadataField& field, QStringView written, MetadataSyntax syntax)
{
    const std::vector<TextRange> ranges = commaSeparated(written);
    if (ranges.size() < 2)
        return false;
    QStringList items;
    for (const TextRange item : ranges)
        items += decoded(plainItem(written.mid(item.start, item.length)), syntax);
    if (!isListFieldName(field.key) && !looksLikeList(written, items))
        return false;
    field.shape = ValueShape::CommaList;
    field.items = items;
    for (const TextRange item : ranges)
        field.itemRanges.push_back(item.shifted(field.writtenRange.start));
    field.value = items.join(QStringLiteral(", "));
    field.valueRange = field.writtenRange;
    return true;
}

void takeScalar(MetadataField& field, QStringView written, MetadataSyntax syntax)
{
    const PlainValue plain = plainValue(field.key, written);
    field.value = decoded(plain.text, syntax);
    field.items = QStringList{field.value};
    field.valueRange = plain.core.shifted(field.writtenRange.start);
    field.note = plain.note;
    field.noteRange = plain.note.isEmpty() ? TextRange{} : plain.noteRange.shifted(field.writtenRange.start);
    field.link = plain.link;
}

void takeItems(MetadataField& field, const TextSnapshot& snapshot, const FieldLine& line)
{
    field.shape = ValueShape::BlockList;
    field.itemRanges = line.items;
    for (const TextRange item : line.items)
        field.items += plainItem(snapshot.view(item));
    field.value = field.items.join(QStringLiteral(", "));
}

std::optional<FieldLine> boldFieldAt(const TextSnapshot& snapshot, int line, qsizetype keyStart)
{
    for (const FieldLine& field : readBoldLine(snapshot, line)) {
        if (field.key.start == keyStart)
            return field;
    }
    return std::nullopt;
}

/// `middle` keeps one blank and `end` gets the others.
void placeEmptyValue(FieldLine& field)
{
    // `**Status:**  ` : the blanks behind the mark may be a hard break; the value goes behind the first of
    // them.
    qsizetype marks = field.middle.size();
    while (marks > 0 && (field.middle[marks - 1] == u' ' || field.middle[marks - 1] == u'\t'))
        --marks;
    const qsizetype blanks = std::min<qsizetype>(1, field.middle.size() - marks);
    field.end = field.middle.mid(marks + blanks) + field.end;
    field.middle = field.middle.left(marks + blanks);
    field.written = {field.key.end() + marks + blanks, 0};
}

} // namespace

std::optional<FieldLine> readFieldLine(const TextSnapshot& snapshot, MetadataSyntax syntax,
                                       const MetadataField& field)
{
    const int line = snapshot.lines.lineOf(field.entryRange.start);
    switch (syntax) {
    case MetadataSyntax::BoldLines:
        return boldFieldAt(snapshot, line, field.keyRange.start);
    case MetadataSyntax::BulletList:
        return readBullet(snapshot, line);
    case MetadataSyntax::Table:
        return readTableRow(snapshot, line);
    case MetadataSyntax::MailHeader:
        return readMailHeaderLine(snapshot, line);
    case MetadataSyntax::PlainLines:
        return readPlainLine(snapshot, line);
    case MetadataSyntax::YamlFrontMatter:
    case MetadataSyntax::YamlFile:
    case MetadataSyntax::None:
        break;
    }
    return std::nullopt;
}

MetadataField makeField(const TextSnapshot& snapshot, const FieldLine& line, MetadataSyntax syntax)
{
    MetadataField field;
    field.key = snapshot.view(line.key).toString();
    field.keyRange = line.key;
    field.entryRange = line.entry;
    field.writtenRange = line.written;
    field.valueRange = line.written;
    const QStringView written = snapshot.view(line.written);
    if (line.isNested) {
        field.shape = ValueShape::Map;
        field.value = written.toString();
        field.items = QStringList{field.value};
    } else if (!line.items.empty()) {
        takeItems(field, snapshot, line);
    } else if (written.isEmpty()) {
        field.shape = ValueShape::Empty;
    } else if (!takeCommaItems(field, written, syntax)) {
        takeScalar(field, written, syntax);
    }
    return field;
}

qsizetype endOfLineValue(QStringView text, qsizetype start)
{
    static constexpr std::array<QStringView, 3> breaks{u"<br>", u"<br/>", u"<br />"};
    bool mayBreak = true;
    qsizetype end = text.size();
    while (true) {
        while (end > start && (text[end - 1] == u' ' || text[end - 1] == u'\t' || text[end - 1] == u'\r'))
            --end;
        const QStringView value = text.mid(start, end - start);
        const auto isBreak = [&](QStringView mark) { return value.endsWith(mark); };
        const auto found = std::find_if(breaks.begin(), breaks.end(), isBreak);
        const qsizetype comment = value.endsWith(u"-->") ? value.lastIndexOf(u"<!--") : -1;
        if (comment >= 0)
            end = start + comment;
        else if (mayBreak && found != breaks.end())
            end -= found->size();
        else if (mayBreak && value.endsWith(u'\\'))
            --end;
        else
            return end;
        mayBreak = mayBreak && comment >= 0;
    }
}

FieldLine fieldLineOf(const QRegularExpressionMatch& match, qsizetype start, qsizetype length)
{
    const auto rangeOf = [&](const QString& name) {
        return TextRange{start + match.capturedStart(name), match.capturedLength(name)};
    };
    const QString rest = QStringLiteral("rest");
    FieldLine field;
    field.key = rangeOf(QStringLiteral("key"));
    field.written = {rangeOf(rest).start, length};
    field.lead = match.captured(QStringLiteral("lead"));
    field.middle = match.captured(QStringLiteral("middle"));
    field.end = match.captured(rest).mid(length);
    if (length == 0)
        placeEmptyValue(field);
    return field;
}

bool startsOtherBlock(QStringView line)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^ {0,3}(?:#{1,6}(?:\\s|$)|```|~~~|>|<!--|[-*+]\\s|\\d{1,9}[.)]\\s|\\||(?:[-*_][ \\t]*){3,}$)"));
    return pattern.match(line.left(200).toString()).hasMatch();
}

bool isBlankLine(QStringView line)
{
    return line.trimmed().isEmpty();
}

Metadata metadataOf(MetadataSyntax syntax, std::vector<MetadataField> fields)
{
    Metadata metadata;
    if (fields.empty())
        return metadata;
    metadata.syntax = syntax;
    metadata.range = TextRange::fromBounds(fields.front().entryRange.start, fields.back().entryRange.end());
    metadata.fields = std::move(fields);
    return metadata;
}

} // namespace redraft
