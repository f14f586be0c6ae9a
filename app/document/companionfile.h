#pragma once

#include "app/metadata/metadata.h"

#include <memory>

namespace redraft {

/// The file beside `path` that holds the metadata of the document: the kep.yaml beside a README.md. "" if
/// there is none.
QString companionFile(const QString& path);

/// The other way round: the README.md beside the kep.yaml at `path`; "" for other files, and where there is
/// none.
QString documentBeside(const QString& path);

/// The fields of the companion of the document at `path`; null if there is none or it cannot be read. Any
/// thread.
std::shared_ptr<const Metadata> readCompanion(const QString& path);

/// True for the names of files that are YAML as a whole.
bool isYamlFile(const QString& path);

} // namespace redraft
