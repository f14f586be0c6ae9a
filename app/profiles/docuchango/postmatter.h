#pragma once

#include "app/profiles/docuchango/pyvalue.h"
#include "app/text/textrange.h"

namespace redraft {

/// Front matter as Python's python-frontmatter finds it: blanks may stand before the first line of dashes,
/// any number of dashes from three up will do, and a byte order mark hides it.
struct PostMatter
{
    bool isPresent = false; ///< it holds at least one key
    PyValue metadata;       ///< a map; empty if there is none
    QString fault;          ///< why it cannot be parsed at all; "" if it can
    TextRange content;      ///< between the dashes
};

PostMatter readPostMatter(const QString& text);

} // namespace redraft
