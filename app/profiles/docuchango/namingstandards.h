#pragma once

#include "app/profiles/docuchango/pyvalue.h"

namespace redraft {

/// The pattern of file names that a naming standard stands for (rule D8); `custom` is the map
/// `naming_standards` of the configuration, or null, and overrides. "" for an unknown name.
QString namingStandardPattern(const QString& name, const PyValue* custom);

/// The pattern for the documents of a type that names none (rule D7).
QString standardFilePattern(const QString& type);

} // namespace redraft
