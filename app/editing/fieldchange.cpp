#include "app/editing/fieldchange.h"

#include "app/editing/listpatch.h"
#include "app/editing/yamlspelling.h"
#include "app/metadata/commalist.h"

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

QStringList splitAtCommas(const QString& value)
{
    QStringList items;
    for (const TextRange item : commaSeparated(value))
        items += value.mid(item.start, item.length);
    return items;
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
    if (!metadata.error)
        return std::nullopt;
    return Error{translated("The metadata cannot be read, so nothing in it is changed. Line %1: %2")
                     .arg(metadata.error->line)
                     .arg(metadata.error->message)};
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
        return {translated("“%1” holds nested values, an anchor or a tag; change it in the source.")
                    .arg(m_field.key)};
    if (value.contains(u'\n') || value.contains(u'\r'))
        return {translated("“%1” stands on one line, which cannot hold a line break.").arg(m_field.key)};
    return {translated("“%1” cannot be written as “%2”: it would be read as something else.")
                .arg(m_field.key, value)};
}

Edit FieldChange::checked(const QList<TextDelta>& deltas, const Test& isWanted) const
{
    const Edit edit{deltas, std::nullopt, translated("Set %1").arg(m_field.key)};
    if (!isApplicable(edit, m_snapshot.text.size()))
        return {};
    const Metadata after = readAgain(TextSnapshot(applied(edit, m_snapshot.text)), m_metadata);
    return !after.error && isAsBefore(after, isWanted) ? edit : Edit{};
}

bool FieldChange::isAsBefore(const Metadata& after, const Test& isWanted) const
{
    const bool isRemoval = !isWanted;
    const size_t count = m_metadata.fields.size() - (isRemoval ? 1 : 0);
    const bool mayBeLast = isRemoval && count == 0;
    if (after.fields.size() != count || (after.syntax != m_metadata.syntax && !mayBeLast))
        return false;
    for (size_t i = 0; i < count; ++i) {
        const bool isOwn = !isRemoval && qsizetype(i) == m_index;
        const MetadataField& old = m_metadata.fields[isRemoval && qsizetype(i) >= m_index ? i + 1 : i];
        const MetadataField& now = after.fields[i];
        if (old.isFromHeading != now.isFromHeading)
            return false;
        if (isOwn ? !isWanted(now) : (old.key != now.key || old.value != now.value || old.items != now.items))
            return false;
    }
    return true;
}

Edit FieldChange::toSpelling(QString spelling, const Test& isWanted) const
{
    const qsizetype start = m_field.valueRange.start;
    const bool needsBlank = m_field.valueRange.isEmpty() && start > 0 && !spelling.isEmpty() &&
                            !m_snapshot.text[start - 1].isSpace();
    if (needsBlank)
        spelling.prepend(u' ');
    return checked({TextDelta{start, m_field.valueRange.length, spelling}}, isWanted);
}

QStringList FieldChange::spellings(const QString& value) const
{
    if (!isYaml())
        return {value};
    QStringList result;
    const QString old = written();
    const bool wasQuoted = old.startsWith(u'"') || old.startsWith(u'\'');
    const bool wasBlock = old.startsWith(u'|') || old.startsWith(u'>');
    if (wasBlock)
        result += yamlBlockSpelling(value, old);
    if (value.isEmpty() && !wasQuoted && !wasBlock)
        result += QString(); // `key:` and nothing
    result += yamlSpellings(value, old, YamlPlace::Block);
    if (wasBlock)
        result.removeAll(QString());
    return result;
}

Result<Edit> FieldChange::toValue(const QString& value) const
{
    if (m_field.shape == ValueShape::Map)
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

/// A list in place of a single value or of none.
QStringList FieldChange::spellings(const QStringList& items) const
{
    if (!isYaml())
        return {items.join(QStringLiteral(", "))};
    QStringList plain;
    QStringList quoted;
    for (const QString& item : items) {
        const QStringList ways = yamlSpellings(item, written(), YamlPlace::Flow);
        plain += item == m_field.value && written().startsWith(u'\'') ? written() : ways.front();
        quoted += ways.back();
    }
    const QString list = QStringLiteral("[%1]");
    return {list.arg(plain.join(QStringLiteral(", "))), list.arg(quoted.join(QStringLiteral(", ")))};
}

Result<Edit> FieldChange::toItems(const QStringList& items) const
{
    if (m_field.shape == ValueShape::Map)
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
             (m_field.shape == ValueShape::CommaList && isYaml()))
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
    const Test isWanted = [&](const MetadataField& now) { return now.key == name; };
    const QStringList ways = isYaml() ? yamlSpellings(name, old, YamlPlace::Block) : QStringList{name};
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
    Edit edit = checked({TextDelta{entry.start, entry.length, QString()}}, nullptr);
    edit.label = translated("Remove %1").arg(m_field.key);
    if (!edit.deltas.isEmpty())
        return edit;
    return Error{translated("“%1” cannot be removed without changing other fields; do it in the source.")
                     .arg(m_field.key)};
}

} // namespace redraft
