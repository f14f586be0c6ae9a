#pragma once

#include "app/templates/template.h"
#include "app/templates/yamlentry.h"

/// The parts of a template as they are read; used by templatereader.cpp alone. What cannot be read is a
/// fault, and the part has what is left.
namespace redraft::templateyaml {

FieldDefinition readField(const YAML::Node& node, Faults& faults);
SectionDefinition readSection(const YAML::Node& node, Faults& faults);
/// The checks under `key`: ids, or maps with "rule" and the settings of that rule.
std::vector<CheckRequest> readChecks(const Entry& entry, const QString& key);
QMap<QString, Severity> readSeverities(const Entry& entry);

/// Reads the states; `owner` has the fields and sections that they may ask for.
Lifecycle readLifecycle(const Entry& entry, const Template& owner);

std::vector<ProcessStep> readProcess(const Entry& entry);
std::vector<ReadinessItem> readReadiness(const Entry& entry, const Template& owner);
DocumentForm readForm(const Entry& entry);
MatchHints readMatchHints(const Entry& entry);
/// A fault of the value under `key` where `pattern`, what was read there, has a placeholder that means
/// nothing.
void checkPattern(const Entry& entry, const QString& key, const QString& pattern);

} // namespace redraft::templateyaml
