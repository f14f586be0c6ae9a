#pragma once

#include "app/profiles/docuchango/pyvalue.h"

namespace redraft {

/// The kinds of documents that docuchango knows.
enum class DocuchangoSchema
{
    Adr,
    Rfc,
    Memo,
    Prd,
    Generic ///< guides and what lies at a docs root
};

/// "rfc" and the like; nullopt for other words.
std::optional<DocuchangoSchema> schemaNamed(const QString& name);
/// "rfc": the prefix of ids and file names.
QString schemaName(DocuchangoSchema schema);

/// What is wrong with a field, as pydantic words it.
struct FieldFault
{
    QString field; ///< "tags", "created.date"
    QString message;
    bool operator==(const FieldFault&) const = default;
};

/// The faults of front matter in the order in which docuchango lists them; unknown fields are ignored.
std::vector<FieldFault> fieldFaults(DocuchangoSchema schema, const PyValue& metadata);

/// The statuses that a schema allows; empty where it asks for none.
QStringList statusesOf(DocuchangoSchema schema);

} // namespace redraft
