#include "app/editing/fieldchange.h"

#include "app/editing/itemsplitting.h"
#include "app/editing/listpatch.h"
#include "app/editing/textfieldedits.h"
#include "app/editing/yamlspelling.h"
#include "app/metadata/yamlpath.h"

#include <QCoreApplication>
#include <algorithm>

namespace redraft {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("MetadataEdits", text);
}

} // namespace

Metadata readAgain(const TextSnapshot& snapshot, const Metadata& metadata)
{
    return metadata.syntax == MetadataSyntax::YamlFile ? readYamlFile(snapshot) : readMetadata(snapshot);
}

bool repeatsKeys(const TextSnapshot& before, const Metadata& metadata, const TextSnapshot& after,
                 const Metadata& metadataAfter)
{
    return isYaml(metadata.syntax) &&
           repeatedKeys(after.view(metadataAfter.range)) > repeatedKeys(before.view(metadata.range));
}

FieldChange::FieldChange(const TextSnapshot& snapshot, const Metadata& metadata, const MetadataField& field)
    : m_snapshot(snapshot)
    , m_metadata(metadata)
    , m_field(field)
    , m_index(std::find(metadata.fields.begin(), metadata.fields.end(), field) - metadata.fields.begin())
{
}

std::optional<Error> FieldChange::obstacleFor(const Metadata& metadata)
{
    if (metadata.isInOtherFile)
        return Error{translated("The metadata stands in a file beside the document; change it there.")};
    if (!metadata.error)
        return std::nullopt;
    return Error{translated("The metadata cannot be read, so nothing in it is changed. Line %1: %2")
                     .arg(metadata.error->line)
                     .arg(metadata.error->message)};
}

std::optional<Error> FieldChange::lineBreakIn(const QString& value, const QString& name)
{
    if (!value.contains(u'\n') && !value.contains(u'\r'))
        return std::nullopt;
    return Error{translated("“%1” stands on one line, which cannot hold a line break.").arg(name)};
}

std::optional<Error> FieldChange::obstacle() const
{
    if (const std::optional<Error> whole = obstacleFor(m_metadata))
        return whole;
    if (m_index >= qsizetype(m_metadata.fields.size()) || m_field.entryRange.end() > m_snapshot.text.size())
        return Error{translated("“%1” is no field of this document.").arg(m_field.key)};
    return std::nullopt;
}

Error FieldChange::unreadable(const QString& value) const
{
    if (m_field.shape == ValueShape::Map)
        return {translated("“%1” holds more than a value or a list of values; change it in the source.")
                    .arg(m_field.key)};
    const qsizetype start = m_field.valueRange.start;
    const QStringView before = m_snapshot.view(
        TextRange::fromBounds(m_field.keyRange.end(), std::max(m_field.keyRange.end(), start)));
    if (isYaml() && before.contains(u'&'))
        return {
            translated("Other fields refer to the value of “%1”; change it in the source.").arg(m_field.key)};
    if (const std::optional<Error> lineBreak = lineBreakIn(value, m_field.key))
        return *lineBreak;
    return {translated("“%1” cannot be written as “%2”: it would be read as something else.")
                .arg(m_field.key, value)};
}

Edit FieldChange::checked(const QList<TextDelta>& deltas, const Test& isWanted) const
{
    const Edit edit{deltas, std::nullopt, translated("Set %1").arg(m_field.key)};
    if (!isApplicable(edit, m_snapshot.text.size()))
        return {};
    const TextSnapshot text(applied(edit, m_snapshot.text));
    const Metadata after = readAgain(text, m_metadata);
    const bool isGood =
        !after.error && isAsBefore(after, isWanted) && !repeatsKeys(m_snapshot, m_metadata, text, after);
    return isGood ? edit : Edit{};
}

bool FieldChange::isAsBefore(const Metadata& after, const Test& isWanted) const
{
    const bool isRemoval = !isWanted;
    // Behind the last field, or the last with a well-known name, the others are text like any other.
    if (isRemoval && after.syntax == MetadataSyntax::None && isInText(m_metadata.syntax))
        return true;
    if (after.syntax != m_metadata.syntax)
        return false;
    // The heading stands in for a title that is gone, and gives way to one that is new.
    const std::vector<const MetadataField*> old = compared(m_metadata);
    const std::vector<const MetadataField*> now = compared(after);
    if (now.size() + (isRemoval ? 1 : 0) != old.size())
        return false;
    for (size_t i = 0, k = 0; i < old.size(); ++i) {
        const bool isOwn = old[i] == &m_metadata.fields[size_t(m_index)];
        if (isOwn && isRemoval)
            continue;
        const MetadataField& other = *now[k++];
        const bool isSame = old[i]->key == other.key && old[i]->value == other.value &&
                            old[i]->items == other.items && old[i]->isFromHeading == other.isFromHeading;
        if (isOwn ? !isWanted(other) : !isSame)
            return false;
    }
    return true;
}

/// The fields that must stay as they are.
std::vector<const MetadataField*> FieldChange::compared(const Metadata& metadata) const
{
    std::vector<const MetadataField*> fields;
    for (const MetadataField& field : metadata.fields) {
        if (!field.isFromHeading || m_field.isFromHeading)
            fields.push_back(&field);
    }
    return fields;
}

/// The blanks before the value that would end the line if it went.
qsizetype FieldChange::blanksLeftBefore(qsizetype start) const
{
    const QString& text = m_snapshot.text;
    const qsizetype end = m_field.valueRange.end();
    qsizetype blanks = 0;
    const bool endsLine = m_field.valueRange.length > 0 && (end == text.size() || text[end] == u'\n');
    while (endsLine && blanks < start && text[start - blanks - 1] == u' ')
        ++blanks;
    return blanks;
}

Edit FieldChange::toSpelling(QString spelling, const Test& isWanted) const
{
    const qsizetype start = m_field.valueRange.start;
    const bool needsBlank = m_field.valueRange.isEmpty() && start > 0 && !spelling.isEmpty() &&
                            !m_snapshot.text[start - 1].isSpace();
    if (needsBlank)
        spelling.prepend(u' ');
    const qsizetype lead = spelling.isEmpty() ? blanksLeftBefore(start) : 0;
    return checked({TextDelta{start - lead, m_field.valueRange.length + lead, spelling}}, isWanted);
}

QStringList FieldChange::spellings(const QString& value) const
{
    QStringList result;
    const QString old = written();
    const bool wasQuoted = old.startsWith(u'"') || old.startsWith(u'\'');
    const bool wasBlock = old.startsWith(u'|') || old.startsWith(u'>');
    if (wasBlock)
        result += yamlBlockSpelling(value, old);
    if (value.isEmpty() && !wasQuoted && !wasBlock)
        result += QString(); // `key:` and nothing
    result += yamlFieldSpellings(m_field.key, value, old, YamlPlace::Block);
    if (wasBlock)
        result.removeAll(QString());
    return result;
}

Result<Edit> FieldChange::toValue(const QString& value) const
{
    if (!isYaml())
        return firstOf(textValueAttempts(m_snapshot, m_metadata.syntax, m_field, value), value);
    if (m_field.shape == ValueShape::Map && !givesWayAsAWhole())
        return unreadable(value);
    const Test isWanted = [&](const MetadataField& now) {
        return now.key == m_field.key &&
               (now.shape == ValueShape::CommaList ? now.items == splitAtCommas(value) : now.value == value);
    };
    for (const QString& spelling : spellings(value)) {
        const Edit edit = toSpelling(spelling, isWanted);
        if (!edit.isEmpty())
            return edit;
    }
    return unreadable(value);
}

Result<Edit> FieldChange::firstOf(const QList<FieldAttempt>& attempts, const QString& value) const
{
    const bool hasLineBreak = lineBreakIn(value, m_field.key).has_value();
    for (const FieldAttempt& attempt : attempts) {
        if (hasLineBreak || m_field.shape == ValueShape::Map)
            break;
        const Edit edit = checked(attempt.deltas, attempt.isWanted);
        if (!edit.isEmpty())
            return edit;
    }
    return unreadable(value);
}

/// What may go as a whole though it is no value: templates hold `{YYYY-MM-DD when …}` where a value is to go,
/// which YAML takes for a map of keys alone, and an alias `*x` gives way to a value of its own.
bool FieldChange::givesWayAsAWhole() const
{
    const QString text = written();
    const bool isAlias = text.startsWith(u'*') && !text.contains(u' ');
    const bool isInBraces = text.startsWith(u'{') && text.endsWith(u'}') && !text.contains(u'\n');
    return isAlias || (isInBraces && !text.contains(QStringLiteral(": ")));
}

/// A list in place of a single value or of none.
QStringList FieldChange::spellings(const QStringList& items) const
{
    QStringList plain;
    QStringList quoted;
    for (const QString& item : items) {
        const QStringList ways = yamlFieldSpellings(m_field.key, item, written(), YamlPlace::Flow);
        plain += item == m_field.value && written().startsWith(u'\'') ? written() : ways.front();
        quoted += ways.back();
    }
    const QString list = QStringLiteral("[%1]");
    return {list.arg(plain.join(QStringLiteral(", "))), list.arg(quoted.join(QStringLiteral(", ")))};
}

Result<Edit> FieldChange::toItems(const QStringList& items) const
{
    if (!isYaml())
        return firstOf(textItemAttempts(m_snapshot, m_metadata.syntax, m_field, items),
                       items.join(QStringLiteral(", ")));
    if (m_field.shape == ValueShape::Map && (!givesWayAsAWhole() || items.size() != 1))
        return unreadable(items.join(QStringLiteral(", ")));
    const Test isWanted = [&](const MetadataField& now) {
        return now.key == m_field.key && now.items == items;
    };
    const bool isList = m_field.shape == ValueShape::FlowList || m_field.shape == ValueShape::BlockList ||
                        m_field.shape == ValueShape::CommaList;
    if (isList) {
        for (const ItemSpelling spelling : {ItemSpelling::LikeNeighbours, ItemSpelling::Quoted}) {
            const Edit edit =
                checked(patchedList(m_snapshot, m_field, m_metadata.syntax, items, spelling), isWanted);
            if (!edit.isEmpty())
                return edit;
        }
    }
    QStringList tries;
    if (items.size() <= 1 && m_field.shape != ValueShape::Empty)
        tries = spellings(items.isEmpty() ? QString() : items.front());
    else if (m_field.shape == ValueShape::Scalar || m_field.shape == ValueShape::Empty ||
             m_field.shape == ValueShape::CommaList)
        tries = spellings(items);
    for (const QString& spelling : tries) {
        const Edit edit = isList && items.isEmpty() ? Edit{} : toSpelling(spelling, isWanted);
        if (!edit.isEmpty())
            return edit;
    }
    return unreadable(items.join(QStringLiteral(", ")));
}

Result<Edit> FieldChange::toName(const QString& name) const
{
    const QString old = m_snapshot.view(m_field.keyRange).toString();
    const QString around = m_field.parent.isEmpty() ? QString() : m_field.parent + u'.';
    const QString own = name.startsWith(around) ? name.mid(around.size()) : name;
    const Test isWanted = [&](const MetadataField& now) {
        return now.key == around + own && now.valueRange.length == m_field.valueRange.length;
    };
    const QStringList ways = isYaml() ? yamlSpellings(own, old, YamlPlace::Block) : QStringList{own};
    for (const QString& way : ways) {
        Edit edit = checked({TextDelta{m_field.keyRange.start, m_field.keyRange.length, way}}, isWanted);
        edit.label = translated("Rename %1").arg(m_field.key);
        if (!edit.deltas.isEmpty())
            return edit;
    }
    return Error{translated("“%1” cannot be the name of a field here.").arg(name)};
}

Result<Edit> FieldChange::toNothing() const
{
    const TextRange entry = m_field.entryRange;
    const QList<QList<TextDelta>> ways =
        isYaml() ? QList<QList<TextDelta>>{{TextDelta{entry.start, entry.length, QString()}}}
                 : textRemovals(m_snapshot, m_metadata, m_field);
    for (const QList<TextDelta>& way : ways) {
        Edit edit = checked(way, nullptr);
        edit.label = translated("Remove %1").arg(m_field.key);
        if (!edit.deltas.isEmpty())
            return edit;
    }
    return Error{translated("“%1” cannot be removed without changing other fields; do it in the source.")
                     .arg(m_field.key)};
}

} // namespace redraft
