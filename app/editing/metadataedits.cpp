#include "app/editing/metadataedits.h"

namespace redraft {

Edit setFieldValue(const TextSnapshot&, const Metadata&, const MetadataField&, const QString&) { return {}; }
Edit setFieldItems(const TextSnapshot&, const Metadata&, const MetadataField&, const QStringList&) { return {}; }
Edit addField(const TextSnapshot&, const Metadata&, const Template&, const FieldDefinition&, const QStringList&) { return {}; }

} // namespace redraft
