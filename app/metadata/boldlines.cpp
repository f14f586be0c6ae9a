#include "app/metadata/boldlines.h"

#include "app/metadata/commalist.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace redraft {

namespace {

constexpr qsizetype longestLine = 2000;

/// Names that are metadata wherever they stand under a title.
bool isWellKnown(const QString& name)
{
    static const QSet<QString> names{QStringLiteral("title"),
                                     QStringLiteral("status"),
                                     QStringLiteral("state"),
                                     QStringLiteral("date"),
                                     QStringLiteral("created"),
                                     QStringLiteral("created at"),
                                     QStringLiteral("updated"),
                                     QStringLiteral("last updated"),
                                     QStringLiteral("start date"),
                                     QStringLiteral("target date"),
                                     QStringLiteral("decision deadline"),
                                     QStringLiteral("deadline"),
                                     QStringLiteral("version"),
                                     QStringLiteral("type"),
                                     QStringLiteral("category"),
                                     QStringLiteral("priority"),
                                     QStringLiteral("rfc"),
                                     QStringLiteral("rfc pr"),
                                     QStringLiteral("rfc number"),
                                     QStringLiteral("number"),
                                     QStringLiteral("id"),
                                     QStringLiteral("issue"),
                                     QStringLiteral("tracking issue"),
                                     QStringLiteral("discussion"),
                                     QStringLiteral("since"),
                                     QStringLiteral("team"),
                                     QStringLiteral("sponsor"),
                                     QStringLiteral("champion"),
                                     QStringLiteral("shepherd"),
                                     QStringLiteral("review manager"),
                                     QStringLiteral("implementation"),
                                     QStringLiteral("feature name"),
                                     QStringLiteral("decision"),
                                     QStringLiteral("decision date"),
                                     QStringLiteral("review by"),
                                     QStringLiteral("effective date")};
    return names.contains(foldedFieldName(name)) || isListFieldName(name);
}

/// Bold words that open prose.
bool isProseLabel(const QString& name)
{
    static const QSet<QString> names{
        QStringLiteral("note"),       QStringLiteral("notes"),     QStringLiteral("warning"),
        QStringLiteral("important"),  QStringLiteral("tip"),       QStringLiteral("caution"),
        QStringLiteral("example"),    QStringLiteral("todo"),      QStringLiteral("tl;dr"),
        QStringLiteral("tldr"),       QStringLiteral("summary"),   QStringLiteral("abstract"),
        QStringLiteral("problem"),    QStringLiteral("context"),   QStringLiteral("goal"),
        QStringLiteral("goals"),      QStringLiteral("pros"),      QStringLiteral("cons"),
        QStringLiteral("question"),   QStringLiteral("answer"),    QStringLiteral("background"),
        QStringLiteral("motivation"), QStringLiteral("disclaimer")};
    return names.contains(foldedFieldName(name));
}

bool isShortName(const QString& name)
{
    return name.size() <= 40 && name.count(u' ') <= 3;
}

bool isShortValue(const QString& value)
{
    return value.size() <= 80 && !value.endsWith(u'.') && !value.endsWith(u'!') && !value.endsWith(u'?') &&
           !value.endsWith(u':');
}

/// Lists of names that are no known list fields are still lists if every item is short.
bool looksLikeList(const QString& value, const std::vector<TextRange>& items)
{
    if (items.size() < 2 || value.endsWith(u'.'))
        return false;
    return std::all_of(items.begin(), items.end(), [&](TextRange item) {
        const QString text = value.mid(item.start, item.length);
        return text.size() <= 40 && text.count(u' ') <= 3 && !text.startsWith(QStringLiteral("and ")) &&
               !text.startsWith(QStringLiteral("or "));
    });
}

MetadataField fieldOf(const TextSnapshot& snapshot, const BoldLine& bold)
{
    MetadataField field;
    field.key = snapshot.view(bold.key).toString();
    field.value = snapshot.view(bold.value).toString();
    field.keyRange = bold.key;
    field.valueRange = bold.value;
    const qsizetype lineEnd = bold.line.end();
    field.entryRange = TextRange::fromBounds(bold.line.start, std::min(lineEnd + 1, snapshot.text.size()));
    if (field.value.isEmpty()) {
        field.shape = ValueShape::Empty;
        return field;
    }
    const std::vector<TextRange> items = commaSeparated(field.value);
    field.items = QStringList{field.value};
    if (items.empty() || (!isListFieldName(field.key) && !looksLikeList(field.value, items)))
        return field;
    field.shape = ValueShape::CommaList;
    field.items.clear();
    for (const TextRange item : items) {
        field.itemRanges.push_back(item.shifted(bold.value.start));
        field.items += field.value.mid(item.start, item.length);
    }
    field.value = field.items.join(QStringLiteral(", "));
    return field;
}

/// Lines that may stand directly below a bold line without being the rest of its paragraph.
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
        const std::optional<BoldLine> bold = readBoldLine(snapshot, line);
        if (!bold) {
            // The paragraph goes on: what was taken for a value is the start of a sentence.
            if (!followsBlank && !found.fields.empty() && (!startsOtherBlock(text) || isUnderline(text)))
                found.fields.pop_back();
            break;
        }
        MetadataField field = fieldOf(snapshot, *bold);
        const bool isKnown = isWellKnown(field.key);
        const bool mayFollow = isKnown || (isShortName(field.key) && !isProseLabel(field.key) &&
                                           (!followsBlank || isShortValue(field.value)));
        if (!mayFollow)
            break;
        found.fields.push_back(std::move(field));
        followsBlank = false;
    }
    found.hasWellKnown = std::any_of(found.fields.begin(), found.fields.end(),
                                     [](const MetadataField& field) { return isWellKnown(field.key); });
    return found;
}

bool isConvincing(const Candidates& found)
{
    if (found.hasWellKnown)
        return true;
    return found.fields.size() >= 2 &&
           std::all_of(found.fields.begin(), found.fields.end(),
                       [](const MetadataField& field) { return isShortValue(field.value); });
}

} // namespace

std::optional<BoldLine> readBoldLine(const TextSnapshot& snapshot, int line)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(?<lead> {0,3}(?:[-*+] +)?(?<mark>\\*\\*|__))(?<key>[\\p{L}\\p{N}][^*:|`<>\\[\\]]{0,59}?)"
        "(?<middle>:\\k<mark>[ \\t]*|\\k<mark>[ \\t]*:[ \\t]*)(?<rest>.*)$"));
    static const QRegularExpression ending(QStringLiteral("(?:[ \\t]*<br */?>|\\\\|[ \\t\\r]+)?\\r?$"));
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
    const qsizetype restStart = range.start + match.capturedStart(QStringLiteral("rest"));
    const qsizetype valueLength = ending.match(rest).capturedStart();
    BoldLine bold;
    bold.line = range;
    bold.key = {range.start + match.capturedStart(QStringLiteral("key")),
                match.capturedLength(QStringLiteral("key"))};
    bold.value = {restStart, valueLength};
    bold.lead = match.captured(QStringLiteral("lead"));
    bold.middle = match.captured(QStringLiteral("middle"));
    bold.end = rest.mid(valueLength);
    if (valueLength == 0) {
        // `**Status:**  ` : the blanks behind the mark may be a hard break; the value goes behind the first
        // of them.
        qsizetype marks = bold.middle.size();
        while (marks > 0 && (bold.middle[marks - 1] == u' ' || bold.middle[marks - 1] == u'\t'))
            --marks;
        const qsizetype blanks = std::min<qsizetype>(1, bold.middle.size() - marks);
        bold.end = bold.middle.mid(marks + blanks) + bold.end;
        bold.middle = bold.middle.left(marks + blanks);
        bold.value = {bold.key.end() + marks + blanks, 0};
    }
    return bold;
}

Metadata readBoldLines(const TextSnapshot& snapshot, int firstLine)
{
    Candidates found = collect(snapshot, firstLine);
    Metadata metadata;
    if (!isConvincing(found))
        return metadata;
    metadata.syntax = MetadataSyntax::BoldLines;
    metadata.range =
        TextRange::fromBounds(found.fields.front().entryRange.start, found.fields.back().entryRange.end());
    metadata.fields = std::move(found.fields);
    return metadata;
}

} // namespace redraft
