#pragma once

#include <QString>

namespace redraft {

/// The file beside `path` that holds the metadata of the document: the kep.yaml beside a README.md. "" if
/// there is none.
QString companionFile(const QString& path);

/// True for the names of files that are YAML as a whole.
bool isYamlFile(const QString& path);

} // namespace redraft
