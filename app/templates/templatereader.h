#pragma once

#include "app/templates/template.h"
#include "app/text/result.h"

#include <QByteArray>
#include <optional>

namespace redraft {

/// Something about a line of a template's file; lines count from 1.
struct TemplateNote
{
    int line = 1;
    QString text; ///< a sentence; for a check that is asked for, its id
    bool operator==(const TemplateNote&) const = default;
};

/// A template and what its author should know of it.
struct TemplateReading
{
    Template value;
    /// What can hardly be meant: states that no way leads to, answers that have no place.
    std::vector<TemplateNote> notes;
    /// Every id of a check that the file names, so that whoever knows the checks can tell the unknown ones.
    std::vector<TemplateNote> checks;
};

/// Reads a template from YAML; the schema stands in templates/README.md. An error names `source` (a file
/// name), line and reason. Pure; any thread.
Result<TemplateReading> examineTemplate(const QByteArray& yaml, const QString& source);

/// Why the file cannot be used, and in which line; nothing if it can. Pure; any thread.
std::optional<TemplateNote> templateFault(const QByteArray& yaml);

/// The template alone.
Result<Template> readTemplate(const QByteArray& yaml, const QString& source);

/// The template that ships with the program for technical RFCs (":/redraft/templates/technical-rfc.yaml").
std::shared_ptr<const Template> technicalRfcTemplate();

} // namespace redraft
