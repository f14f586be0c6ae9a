#pragma once

#include "app/profiles/docuchango/projectconfig.h"

namespace redraft {

/// Something that is wrong with a configured index.
struct IndexFault
{
    QString id;
    QString path; ///< of the index, absolute
    int line = 0; ///< from 1; 0: none in particular
    QString message;
    bool operator==(const IndexFault&) const = default;
};

/// Rules I1-I6: reads the indexes and their targets from the disk.
std::vector<IndexFault> indexFaults(const std::vector<DocuchangoIndex>& indexes);

/// The files below `folder` that a glob names ("design/**/*.md"), sorted, absolute.
QStringList globbed(const QString& folder, const QString& glob);

} // namespace redraft
