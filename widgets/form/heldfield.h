#pragma once

#include <QStringList>

namespace redraft {

/// What was typed into a field of the metadata and is not in the document. A value.
struct HeldField
{
    QStringList items;
    QString reason;
    QString key; ///< of the field in the document, "" if it has none
};

} // namespace redraft
