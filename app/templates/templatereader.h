#pragma once

#include "app/templates/template.h"
#include "app/text/result.h"

#include <QByteArray>

namespace redraft {

/// Reads a template from YAML; the schema stands in templates/README.md. An error names `source` (a file
/// name), line and reason.
Result<Template> readTemplate(const QByteArray& yaml, const QString& source);

/// The template that ships with the program for technical RFCs (":/redraft/templates/technical-rfc.yaml").
std::shared_ptr<const Template> technicalRfcTemplate();

} // namespace redraft
