#include "app/editing/metadataedits.h"

#include "app/editing/fieldinsertion.h"
#include "app/editing/listpatch.h"
#include "app/editing/yamlspelling.h"
#include "app/metadata/commalist.h"

#include <QCoreApplication>
#include <algorithm>
#include <functional>

namespace redraft {

namespace {

QString changeLabel(const QString& key)
{
    return QCoreApplication::translate("MetadataEdits", "Set %1").arg(key);
}

QStringList splitAtCommas(const QString& value)
{
    QStringList items;
    for (const TextRange item : commaSeparated(value))
        items += value.mid(item.start, item.length);
    return items;
}

/// One change of one field, tried in several spellings until reading the result gives what is wanted.
class FieldChange
{
public:
    using Test = std::function<bool(const MetadataField&)>;

    FieldChange(const TextSnapshot& snapshot, const Metadata& metadata, const MetadataField& field)
        : m_snapshot(snapshot)
        , m_metadata(metadata)
        , m_field(field)
        , m_index(std::find(metadata.fields.begin(), metadata.fields.end(), field) - metadata.fields.begin())
    {
    }

    bool isPossible() const
    {
        return !m_metadata.error && m_index < qsizetype(m_metadata.fields.size()) &&
               m_field.shape != ValueShape::Map && m_field.entryRange.end() <= m_snapshot.text.size();
    }
    bool isYaml() const
    {
        return m_metadata.syntax == MetadataSyntax::YamlFrontMatter && !m_field.isFromHeading;
    }
    QString written() const { return m_snapshot.view(m_field.valueRange).toString(); }

    Edit toValue(const QString& value) const;
    Edit toItems(const QStringList& items) const;

private:
    QStringList spellings(const QString& value) const;
    QStringList spellings(const QStringList& items) const;
    Edit toSpelling(QString spelling, const Test& isWanted) const;
    Edit checked(const QList<TextDelta>& deltas, const Test& isWanted) const;

    const TextSnapshot& m_snapshot;
    const Metadata& m_metadata;
    const MetadataField& m_field;
    qsizetype m_index;
};

Edit FieldChange::checked(const QList<TextDelta>& deltas, const Test& isWanted) const
{
    const Edit edit{deltas, std::nullopt, changeLabel(m_field.key)};
    if (!isApplicable(edit, m_snapshot.text.size()))
        return {};
    const Metadata after = readMetadata(TextSnapshot(applied(edit, m_snapshot.text)));
    if (after.error || after.syntax != m_metadata.syntax || after.fields.size() != m_metadata.fields.size())
        return {};
    for (size_t i = 0; i < after.fields.size(); ++i) {
        const MetadataField& old = m_metadata.fields[i];
        const MetadataField& now = after.fields[i];
        if (old.key != now.key || old.isFromHeading != now.isFromHeading)
            return {};
        const bool isOwn = qsizetype(i) == m_index;
        if (isOwn ? !isWanted(now) : (old.value != now.value || old.items != now.items))
            return {};
    }
    return edit;
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

Edit FieldChange::toValue(const QString& value) const
{
    const Test isWanted = [&](const MetadataField& now) {
        return now.shape == ValueShape::CommaList ? now.items == splitAtCommas(value) : now.value == value;
    };
    for (const QString& spelling : spellings(value)) {
        const Edit edit = toSpelling(spelling, isWanted);
        if (!edit.isEmpty())
            return edit;
    }
    return {};
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

Edit FieldChange::toItems(const QStringList& items) const
{
    const Test isWanted = [&](const MetadataField& now) { return now.items == items; };
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
    return {};
}

bool isList(const MetadataField& field)
{
    return field.shape == ValueShape::FlowList || field.shape == ValueShape::BlockList;
}

QStringList trimmedItems(const QStringList& items, bool mayBeEmpty)
{
    QStringList result;
    for (const QString& item : items) {
        const QString trimmed = item.trimmed();
        if (mayBeEmpty || !trimmed.isEmpty())
            result += trimmed;
    }
    return result;
}

} // namespace

Edit setFieldValue(const TextSnapshot& snapshot, const Metadata& metadata, const MetadataField& field,
                   const QString& value)
{
    if (isList(field))
        return setFieldItems(snapshot, metadata, field, splitAtCommas(value));
    const FieldChange change(snapshot, metadata, field);
    QString wanted = change.isYaml() ? value : value.trimmed();
    if (field.shape == ValueShape::BlockScalar) {
        while (wanted.endsWith(u'\n'))
            wanted.chop(1);
    }
    const bool isOneLine = !wanted.contains(u'\n') && !wanted.contains(u'\r');
    if (!change.isPossible() || wanted == field.value || (!change.isYaml() && !isOneLine))
        return {};
    return change.toValue(wanted);
}

Edit setFieldItems(const TextSnapshot& snapshot, const Metadata& metadata, const MetadataField& field,
                   const QStringList& items)
{
    const FieldChange change(snapshot, metadata, field);
    const QStringList wanted = trimmedItems(items, field.items.contains(QString()));
    if (!change.isPossible() || wanted == field.items)
        return {};
    return change.toItems(wanted);
}

Edit addField(const TextSnapshot& snapshot, const Metadata& metadata, const Template& documentTemplate,
              const FieldDefinition& definition, const QStringList& items)
{
    const QStringList wanted = trimmedItems(items, false);
    if (metadata.error)
        return {};
    for (const FieldInsertion& insertion :
         fieldInsertions(snapshot, metadata, documentTemplate, definition, wanted)) {
        const QString label = QCoreApplication::translate("MetadataEdits", "Add %1").arg(definition.label);
        const Edit edit{{insertion.delta}, std::nullopt, label};
        const Metadata after = readMetadata(TextSnapshot(applied(edit, snapshot.text)));
        const MetadataField* added = after.find({insertion.key});
        if (after.error || !added || added->isFromHeading || added->items != wanted)
            continue;
        const bool isKept =
            std::all_of(metadata.fields.begin(), metadata.fields.end(), [&](const MetadataField& old) {
                const MetadataField* now = after.find({old.key});
                return now && (now == added || now->value == metadata.find({old.key})->value);
            });
        if (isKept)
            return edit;
    }
    return {};
}

} // namespace redraft
