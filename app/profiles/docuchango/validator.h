#pragma once

#include "app/checklist/finding.h"
#include "app/document/textcodec.h"
#include "app/profiles/docuchango/projectconfig.h"

namespace redraft {

/// What docuchango says of one file.
struct ValidatedFile
{
    QString path;   ///< absolute
    QString schema; ///< "rfc"; "doc" for general documents; "" for what is no document: an index, the
                    ///< configuration
    DecodedText decoded;
    std::vector<Finding> findings; ///< in docuchango's order; all errors
    std::vector<Finding> quiet;    ///< no faults, but what --fix changes too: see quietFixes()
    QString problem;               ///< why it could not be read; "" if it was
};

/// Checks a project as docuchango 1.18 does, its known mistakes included: front matter, ids and UUIDs across
/// files, links, fences, MDX, formatting and indexes. Its readability scores, its MDX compiler and its builds
/// are not run. Files in the order in which docuchango reads them. `configuration` also takes what concerns
/// the project as a whole.
std::vector<ValidatedFile> validateProject(const DocuchangoProject& project);

} // namespace redraft
