#include "app/editing/metadataedits.h"

#include "app/editing/fieldchange.h"
#include "app/editing/fieldinsertion.h"
#include "app/editing/itemsplitting.h"
#include "app/metadata/fieldvalue.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace redraft {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("MetadataEdits", text);
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

/// A first line `---` with a field below it, and no second `---`: what is added before it would not mend it.
bool hasOpenFrontMatter(const TextSnapshot& snapshot, const Metadata& metadata)
{
    static const QRegularExpression opening(
        QStringLiteral("^---[ \\t]*\\n[A-Za-z][\\w -]*:(?:[ \\t]|\\n|$)"));
    return metadata.syntax == MetadataSyntax::None && opening.match(snapshot.text.left(200)).hasMatch();
}

/// A line below the title that may hold several fields and was not read as such:
/// `**Note:** Draft **Date:** …`; "" if there is none.
QString lineOfSeveralFields(const TextSnapshot& snapshot, const Metadata& metadata)
{
    static const QRegularExpression several(
        QStringLiteral("^ {0,3}\\*\\*[^*:|\\n]{1,40}(?::\\*\\*|\\*\\* "
                       "?:)[^\\n]*?[ \\t]\\*\\*[^*:|\\n]{1,40}(?::\\*\\*|\\*\\* ?:)"),
        QRegularExpression::MultilineOption);
    constexpr qsizetype longestHead = 2000; // code units in which fields are looked for
    if (metadata.syntax != MetadataSyntax::None && metadata.syntax != MetadataSyntax::BoldLines)
        return {};
    const QString head = snapshot.text.left(longestHead);
    QRegularExpressionMatchIterator lines =
        several.globalMatch(head.left(head.indexOf(QStringLiteral("\n## "))));
    while (lines.hasNext()) {
        const QRegularExpressionMatch line = lines.next();
        const bool isRead =
            metadata.syntax != MetadataSyntax::None && metadata.range.contains(line.capturedStart());
        if (!isRead)
            return line.captured().trimmed();
    }
    return {};
}

/// True for items that are more than their text, which would be lost if the value were written anew.
bool hasLinks(const TextSnapshot& snapshot, const MetadataField& field)
{
    for (qsizetype i = 0; i < field.items.size(); ++i) {
        if (snapshot.view(field.itemRanges[size_t(i)]) != field.items[i])
            return true;
    }
    return false;
}

bool holdsItems(const MetadataField& field, const QStringList& items, MetadataSyntax syntax)
{
    if (isYaml(syntax))
        return field.items == items;
    QStringList plain;
    for (const QString& item : items)
        plain += plainItem(item);
    const QString whole = plainValue(field.key, items.join(QStringLiteral(", "))).text;
    return field.items == plain || field.items == QStringList{whole};
}

} // namespace

Result<Edit> setFieldValue(const TextSnapshot& snapshot, const Metadata& metadata, const MetadataField& field,
                           const QString& value)
{
    if (isList(field))
        return setFieldItems(snapshot, metadata, field,
                             isYaml(metadata.syntax) ? splitUnquoted(value) : splitAtCommas(value));
    if (field.shape == ValueShape::CommaList && hasLinks(snapshot, field))
        return setFieldItems(snapshot, metadata, field, splitAtCommas(value));
    const FieldChange change(snapshot, metadata, field);
    if (const std::optional<Error> obstacle = change.obstacle())
        return *obstacle;
    QString wanted = change.isYaml() ? value : value.trimmed();
    if (field.shape == ValueShape::BlockScalar) {
        while (wanted.endsWith(u'\n'))
            wanted.chop(1);
    }
    const bool isSameWithNote = !field.note.isEmpty() && wanted == field.value + u' ' + field.note;
    if (wanted == field.value || isSameWithNote)
        return Edit{};
    return change.toValue(wanted);
}

Result<Edit> setFieldItems(const TextSnapshot& snapshot, const Metadata& metadata, const MetadataField& field,
                           const QStringList& items)
{
    const FieldChange change(snapshot, metadata, field);
    if (const std::optional<Error> obstacle = change.obstacle())
        return *obstacle;
    const QStringList wanted = trimmedItems(items, field.items.contains(QString()));
    if (wanted == field.items)
        return Edit{};
    return change.toItems(wanted);
}

Result<Edit> removeField(const TextSnapshot& snapshot, const Metadata& metadata, const MetadataField& field)
{
    const FieldChange change(snapshot, metadata, field);
    if (const std::optional<Error> obstacle = change.obstacle())
        return *obstacle;
    if (field.isFromHeading)
        return Error{
            field.keyRange.isEmpty()
                ? translated("The title is the heading of the document, not a field that could be removed.")
                : translated("“%1” is a section of the document; remove it in the source.").arg(field.key)};
    return change.toNothing();
}

Result<Edit> renameField(const TextSnapshot& snapshot, const Metadata& metadata, const MetadataField& field,
                         const QString& name)
{
    const FieldChange change(snapshot, metadata, field);
    if (const std::optional<Error> obstacle = change.obstacle())
        return *obstacle;
    if (field.isFromHeading)
        return Error{
            field.keyRange.isEmpty()
                ? translated("The title is the heading of the document; it has no name to change.")
                : translated("“%1” is a section of the document; rename it in the source.").arg(field.key)};
    const QString wanted = name.trimmed();
    if (wanted == field.key)
        return Edit{};
    const bool isTaken =
        std::any_of(metadata.fields.begin(), metadata.fields.end(), [&](const MetadataField& other) {
            return foldedFieldName(other.key) == foldedFieldName(wanted) && !(other == field);
        });
    if (wanted.isEmpty() || isTaken)
        return Error{wanted.isEmpty() ? translated("A field needs a name.")
                                      : translated("The document has a field “%1” already.").arg(wanted)};
    return change.toName(wanted);
}

Result<Edit> addField(const TextSnapshot& snapshot, const Metadata& metadata,
                      const Template& documentTemplate, const FieldDefinition& definition,
                      const QStringList& items)
{
    const QStringList wanted = trimmedItems(items, false);
    if (const std::optional<Error> obstacle = FieldChange::obstacleFor(metadata))
        return *obstacle;
    if (const auto lineBreak = FieldChange::lineBreakIn(wanted.join(QString()), definition.label);
        lineBreak && isInText(metadata.syntax))
        return *lineBreak;
    if (hasOpenFrontMatter(snapshot, metadata))
        return Error{translated("The front matter is never closed with “---”; close it first.")};
    if (const QString line = lineOfSeveralFields(snapshot, metadata); !line.isEmpty())
        return Error{translated("The line “%1…” holds several fields; write each on a line of its own first.")
                         .arg(line)};
    for (const FieldInsertion& insertion :
         fieldInsertions(snapshot, metadata, documentTemplate, definition, wanted)) {
        const Edit edit{insertion.deltas, std::nullopt, translated("Add %1").arg(definition.label)};
        const TextSnapshot text(applied(edit, snapshot.text));
        const Metadata after = readAgain(text, metadata);
        const MetadataField* added = after.find({insertion.key});
        if (after.error || repeatsKeys(snapshot, metadata, text, after) || !added || added->isFromHeading ||
            !holdsItems(*added, wanted, after.syntax))
            continue;
        const bool isKept =
            std::all_of(metadata.fields.begin(), metadata.fields.end(), [&](const MetadataField& old) {
                const MetadataField* now = after.find({old.key});
                if (old.shape == ValueShape::Empty && definition.id.startsWith(old.key + u'.'))
                    return true; // `milestone:` with nothing behind it becomes the map around the new field
                return now && (now == added || now->value == metadata.find({old.key})->value);
            });
        if (isKept)
            return edit;
    }
    return Error{
        translated(
            "A field “%1” with the value “%2” cannot be added here: it would be read as something else.")
            .arg(definition.label, wanted.join(QStringLiteral(", ")))};
}

} // namespace redraft
