#pragma once

#include "app/checklist/finding.h"
#include "app/metadata/metadata.h"
#include "app/profiles/docuchango/fieldschema.h"

namespace redraft {

/// What the fixes of a field may look at.
struct FieldFixInput
{
    const TextSnapshot& snapshot;
    const Metadata& metadata;
    DocuchangoSchema schema;
    QString projectId;  ///< of the project; "" if nothing says it
    QString expectedId; ///< by the file name; "" if it says none
};

/// What can be done at once about a fault of a field: a status by its synonyms, tags in the right spelling, a
/// missing id, UUID or project id. Everything but the field stays as it is.
std::vector<Fix> fieldFixes(const FieldFixInput& input, const QString& field);

/// The status that a word means to docuchango's fixer: "in review" is Proposed for an RFC. "" for none.
QString statusMeant(DocuchangoSchema schema, const QString& word);
/// Lower case, blanks and underscores as dashes, all else dropped; no dash at the ends or twice.
QString normalTag(const QString& tag);

} // namespace redraft
