#pragma once

#include "app/templates/template.h"
#include "app/text/result.h"

#include <QByteArray>

namespace redraft {

/// Something about a place in a template's file; lines and columns (in characters) count from 1.
struct TemplateNote
{
    int line = 1;
    QString text; ///< a sentence; for a check that is asked for, its id
    int column = 1;
    bool operator==(const TemplateNote&) const = default;
};

/// A template and what its author should know of it. All notes stand in the order of the file.
struct TemplateReading
{
    bool isUsable() const { return faults.empty(); }

    Template value; ///< what could be read; to be used only where there are no faults
    /// Why the file cannot be used: every reason, except that text that is no YAML gives one.
    std::vector<TemplateNote> faults;
    /// What can hardly be meant: states that no way leads to, answers that have no place.
    std::vector<TemplateNote> notes;
    /// Every id of a check that the file names, so that whoever knows the checks can tell the unknown ones.
    std::vector<TemplateNote> checks;
};

/// Reads a template from YAML and goes on behind what is wrong; the schema stands in templates/README.md.
/// Pure; any thread.
TemplateReading examineTemplate(const QByteArray& yaml, const QString& source);

/// The template alone. An error names `source` (a file name), line and reason of the first fault, and how
/// many there are. Pure; any thread.
Result<Template> readTemplate(const QByteArray& yaml, const QString& source);

/// The template that ships with the program for technical RFCs (":/redraft/templates/technical-rfc.yaml").
std::shared_ptr<const Template> technicalRfcTemplate();

} // namespace redraft
