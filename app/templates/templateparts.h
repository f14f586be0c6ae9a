#pragma once

#include "app/templates/template.h"
#include "app/templates/yamlentry.h"

/// The parts of a template as they are read; used by templatereader.cpp alone. Each throws a Fault.
namespace redraft::templateyaml {

FieldDefinition readField(const YAML::Node& node);
SectionDefinition readSection(const YAML::Node& node);
/// The checks under `key`: ids, or maps with "rule" and the settings of that rule.
std::vector<CheckRequest> readChecks(const Entry& entry, const QString& key);
QMap<QString, Severity> readSeverities(const Entry& entry);

/// Reads the states; `owner` has the fields and sections that they may ask for.
Lifecycle readLifecycle(const Entry& entry, const Template& owner);

std::vector<ProcessStep> readProcess(const Entry& entry);
std::vector<ReadinessItem> readReadiness(const Entry& entry, const Template& owner);
DocumentForm readForm(const Entry& entry);
MatchHints readMatchHints(const Entry& entry);
/// Fails at `node` where `pattern` has a placeholder that means nothing.
void checkPattern(const YAML::Node& node, const QString& pattern);

} // namespace redraft::templateyaml
