#pragma once

#include "app/checklist/check.h"
#include "app/checklist/documentnumber.h"

namespace redraft {

/// What a page that lists documents says of one of them. Ranges are absolute; an empty text means that the
/// page does not say it.
struct IndexEntry
{
    DocumentNumber number;
    QString destination; ///< of its link, as in LinkFact
    QString title;       ///< without the number
    QString status;
    QString summary;
    TextRange place; ///< the heading, row or item
    TextRange titleRange;
    TextRange statusRange;
    int group = 0; ///< entries of one list or table, or all headings, are in one order
};

/// The entries of an index page in source order: headings like "RFC-012: Title" with a status below them,
/// rows of tables, and items of lists that begin with a link.
std::vector<IndexEntry> indexEntries(const CheckInput& input);

} // namespace redraft
