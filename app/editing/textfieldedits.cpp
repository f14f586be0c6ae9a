#include "app/editing/textfieldedits.h"

#include "app/editing/fieldtableedits.h"
#include "app/editing/listpatch.h"
#include "app/metadata/commalist.h"
#include "app/metadata/fieldtable.h"
#include "app/metadata/fieldvalue.h"

namespace redraft {

namespace {

QString escaped(QString value, MetadataSyntax syntax)
{
    if (syntax == MetadataSyntax::Table)
        value.replace(QStringLiteral("|"), QStringLiteral("\\|"));
    return value;
}

QStringList plainItems(const QStringList& items)
{
    QStringList result;
    for (const QString& item : items)
        result += plainItem(item);
    return result;
}

QStringList commaItems(const QString& value)
{
    QStringList items;
    for (const TextRange item : commaSeparated(value))
        items += value.mid(item.start, item.length);
    return items;
}

/// True if `now` says what the one line `value` says, whatever is around it.
bool saysValue(const MetadataField& now, const QString& value, const QString& note)
{
    if (now.shape == ValueShape::CommaList)
        return now.items == plainItems(commaItems(value));
    const PlainValue plain = plainValue(now.key, value);
    return now.value == plain.text && now.note == (plain.note.isEmpty() ? note : plain.note);
}

class TextFieldEdits
{
public:
    TextFieldEdits(const TextSnapshot& snapshot, MetadataSyntax syntax, const MetadataField& field)
        : m_snapshot(snapshot)
        , m_syntax(syntax)
        , m_field(field)
    {
    }

    QList<FieldAttempt> toValue(const QString& value) const;
    QList<FieldAttempt> toItems(const QStringList& items) const;

private:
    /// Puts `text` in place of `range`, with the blanks that it needs beside a mark.
    TextDelta replacing(TextRange range, QString text) const;
    FieldAttempt inPlaceOf(TextRange range, const QString& value, const QString& note) const;
    QString joined(const QStringList& items) const;

    const TextSnapshot& m_snapshot;
    MetadataSyntax m_syntax;
    const MetadataField& m_field;
};

TextDelta TextFieldEdits::replacing(TextRange range, QString text) const
{
    const QString& all = m_snapshot.text;
    const bool isEmptyPlace = range.isEmpty() && !text.isEmpty();
    const bool isBehindMark = isEmptyPlace && range.start > 0 && !all[range.start - 1].isSpace();
    const bool isBeforeMark =
        isEmptyPlace && range.end() < all.size() && QStringView(u"|*_·•").contains(all[range.end()]);
    if (isBehindMark)
        text.prepend(u' ');
    if (isBeforeMark)
        text.append(u' ');
    return {range.start, range.length, text};
}

FieldAttempt TextFieldEdits::inPlaceOf(TextRange range, const QString& value, const QString& note) const
{
    const QString key = m_field.key;
    return {{replacing(range, escaped(value, m_syntax))}, [key, value, note](const MetadataField& now) {
                return now.key == key && saysValue(now, value, note);
            }};
}

QList<FieldAttempt> TextFieldEdits::toValue(const QString& value) const
{
    const TextRange whole = m_field.writtenRange;
    const FieldAttempt replacement = inPlaceOf(whole, value, QString());
    if (value.isEmpty() || whole == m_field.valueRange || isDecorated(value))
        return {replacement};
    QList<FieldAttempt> attempts;
    const PlainValue plain = plainValue(m_field.key, value);
    if (!plain.note.isEmpty() && !m_field.noteRange.isEmpty()) {
        FieldAttempt both = inPlaceOf(m_field.valueRange, plain.text, QString());
        both.deltas += TextDelta{m_field.noteRange.start, m_field.noteRange.length, plain.note};
        both.isWanted = replacement.isWanted;
        attempts += both;
    } else {
        attempts += inPlaceOf(m_field.valueRange, value, m_field.note);
    }
    attempts += replacement;
    return attempts;
}

/// The items between commas; one that is the old value stays as it is written.
QString TextFieldEdits::joined(const QStringList& items) const
{
    QStringList spelled;
    for (const QString& item : items) {
        const bool isKept = !m_field.isFromHeading && item == m_field.value && !item.isEmpty();
        spelled += isKept ? m_snapshot.view(m_field.writtenRange).toString() : escaped(item, m_syntax);
    }
    return spelled.join(QStringLiteral(", "));
}

QList<FieldAttempt> TextFieldEdits::toItems(const QStringList& items) const
{
    const bool isList = m_field.shape == ValueShape::CommaList || m_field.shape == ValueShape::BlockList;
    const QString key = m_field.key;
    const bool isOne = !isList && items.size() == 1;
    const QStringList wanted = isOne ? QStringList{plainValue(key, items.front()).text} : plainItems(items);
    const auto isWanted = [key, wanted](const MetadataField& now) {
        return now.key == key && now.items == wanted;
    };
    if (!isList && items.size() <= 1) {
        QList<FieldAttempt> attempts = toValue(items.value(0));
        for (FieldAttempt& attempt : attempts)
            attempt.isWanted = isWanted;
        return attempts;
    }
    if (!isList)
        return {FieldAttempt{{replacing(m_field.writtenRange, joined(items))}, isWanted}};
    QStringList spelled;
    for (const QString& item : items)
        spelled += m_field.items.contains(item) ? item : escaped(item, m_syntax);
    return {FieldAttempt{patchedList(m_snapshot, m_field, m_syntax, spelled, ItemSpelling::LikeNeighbours),
                         isWanted}};
}

} // namespace

QList<FieldAttempt> textValueAttempts(const TextSnapshot& snapshot, MetadataSyntax syntax,
                                      const MetadataField& field, const QString& value)
{
    return TextFieldEdits(snapshot, syntax, field).toValue(value);
}

QList<FieldAttempt> textItemAttempts(const TextSnapshot& snapshot, MetadataSyntax syntax,
                                     const MetadataField& field, const QStringList& items)
{
    return TextFieldEdits(snapshot, syntax, field).toItems(items);
}

namespace {

/// Takes out a field that stands behind another one on its line, with what stands between both. What follows
/// its own value stays: what stands before a third field, or the hard break at the end of the line.
QList<TextDelta> withoutPartOfLine(const Metadata& metadata, const MetadataField& field)
{
    qsizetype start = field.entryRange.start;
    for (const MetadataField& other : metadata.fields) {
        if (other.entryRange.end() == field.entryRange.start)
            start = other.writtenRange.end();
    }
    return {TextDelta{start, field.writtenRange.end() - start, QString()}};
}

} // namespace

QList<QList<TextDelta>> textRemovals(const TextSnapshot& snapshot, const Metadata& metadata,
                                     const MetadataField& field)
{
    if (hasNamesInHead(snapshot, metadata))
        return {withoutColumn(snapshot, field)};
    TextRange lines = field.entryRange;
    const QString& text = snapshot.text;
    if (metadata.syntax == MetadataSyntax::BoldLines) {
        if (lines.start > 0 && text[lines.start - 1] != u'\n')
            return {withoutPartOfLine(metadata, field)};
        if (lines.end() < text.size() && text[lines.end() - 1] != u'\n')
            return {{TextDelta{lines.start, lines.length, QString()}}}; // others follow on its line
    }
    const bool followsBlank = lines.start == 0 || text.left(lines.start).endsWith(QStringLiteral("\n\n"));
    if (followsBlank && lines.end() < text.size() && text[lines.end()] == u'\n')
        ++lines.length;
    const QList<TextDelta> head =
        metadata.syntax == MetadataSyntax::Table ? withoutHeadRow(snapshot, field) : QList<TextDelta>();
    QList<QList<TextDelta>> ways;
    if (!head.isEmpty())
        ways += head;
    ways += QList<TextDelta>{TextDelta{lines.start, lines.length, QString()}};
    return ways;
}

} // namespace redraft
