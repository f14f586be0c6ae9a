#pragma once

#include "app/templates/templatereader.h"
#include "app/templates/yamlentry.h"

namespace redraft::templateyaml {

/// Notes on a template as far as it could be read; `root` is a map. Used by templatereader.cpp alone.
std::vector<TemplateNote> notesOn(const Template& value, const YAML::Node& root);
/// The ids of all checks that the file names.
std::vector<TemplateNote> checksNamed(const YAML::Node& root);

} // namespace redraft::templateyaml
