#include "app/checklist/neighbourfacts.h"

#include "app/checklist/documentnumber.h"

namespace redraft {

namespace {

QString valueOf(const MetadataField* field)
{
    return field ? field->value.trimmed() : QString();
}

/// Ids are one word; anything longer is a sentence in a field of that name.
QString idFrom(const Metadata& metadata, const QString& title)
{
    const QString written = valueOf(idField(metadata));
    if (!written.isEmpty() && (!written.contains(u' ') || documentNumber(written).isValid()))
        return written;
    return splitNumberedTitle(title).number;
}

} // namespace

NeighbourFacts factsFrom(const QString& path, const Metadata& metadata)
{
    NeighbourFacts facts;
    facts.path = path;
    const QString title = valueOf(titleField(metadata));
    facts.id = idFrom(metadata, title);
    facts.title = title.mid(splitNumberedTitle(title).titleStart).trimmed();
    facts.uuid = valueOf(uuidField(metadata));
    facts.status = valueOf(statusField(metadata));
    facts.supersedes = valueOf(supersedesField(metadata));
    facts.supersededBy = valueOf(supersededByField(metadata));
    facts.summary = valueOf(metadata.find(
        {QStringLiteral("summary"), QStringLiteral("description"), QStringLiteral("abstract")}));
    return facts;
}

const MetadataField* idField(const Metadata& metadata)
{
    static const QStringList names{
        QStringLiteral("id"),         QStringLiteral("number"),     QStringLiteral("rfc id"),
        QStringLiteral("rfc number"), QStringLiteral("rfc"),        QStringLiteral("eip"),
        QStringLiteral("pep"),        QStringLiteral("kep number"), QStringLiteral("adr"),
        QStringLiteral("doc id"),     QStringLiteral("identifier")};
    return metadata.find(names);
}

const MetadataField* uuidField(const Metadata& metadata)
{
    return metadata.find({QStringLiteral("doc uuid"), QStringLiteral("uuid")});
}

const MetadataField* titleField(const Metadata& metadata)
{
    return metadata.find({QStringLiteral("title")});
}

const MetadataField* statusField(const Metadata& metadata)
{
    return metadata.find({QStringLiteral("status"), QStringLiteral("state"), QStringLiteral("stage")});
}

const MetadataField* supersedesField(const Metadata& metadata)
{
    return metadata.find(
        {QStringLiteral("supersedes"), QStringLiteral("replaces"), QStringLiteral("obsoletes")});
}

const MetadataField* supersededByField(const Metadata& metadata)
{
    return metadata.find({QStringLiteral("superseded by"), QStringLiteral("superceded by"),
                          QStringLiteral("replaced by"), QStringLiteral("obsoleted by")});
}

} // namespace redraft
