#include "app/editing/templatefields.h"

#include "app/editing/metadataedits.h"

#include <QCoreApplication>
#include <algorithm>

namespace redraft {

namespace {

QStringList firstItems(const FieldDefinition& definition, const QDate& today)
{
    if (definition.id == QStringLiteral("created"))
        return {today.toString(Qt::ISODate)};
    const bool isState = definition.kind == FieldKind::Choice && definition.id == QStringLiteral("status");
    return isState ? definition.choices.mid(0, 1) : QStringList();
}

/// One replacement that makes `after` of `before`.
TextDelta difference(const QString& before, const QString& after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    return {head, before.size() - head - tail, after.mid(head, after.size() - head - tail)};
}

} // namespace

Result<Edit> addTemplateFields(const TextSnapshot& snapshot, const Metadata& metadata,
                               const Template& documentTemplate, const QDate& today)
{
    TextSnapshot text = snapshot;
    Metadata fields = metadata;
    for (const FieldDefinition& definition : documentTemplate.fields) {
        if (definition.requirement == Requirement::Optional || fields.find(definition.names()))
            continue;
        const Result<Edit> edit =
            addField(text, fields, documentTemplate, definition, firstItems(definition, today));
        if (!edit)
            return edit;
        text = TextSnapshot(applied(*edit, text.text));
        fields = metadata.syntax == MetadataSyntax::YamlFile ? readYamlFile(text) : readMetadata(text);
    }
    if (text.text == snapshot.text)
        return Edit{};
    return Edit{{difference(snapshot.text, text.text)},
                std::nullopt,
                QCoreApplication::translate("MetadataEdits", "Add Fields")};
}

} // namespace redraft
