#pragma once

#include "app/templates/documentform.h"
#include "app/templates/lifecycle.h"
#include "app/templates/process.h"
#include "app/templates/sectiondefinition.h"
#include "app/templates/severity.h"

#include <memory>

namespace redraft {

/// What a kind of document holds, in the order in which it holds it. Immutable once read.
struct Template
{
    QString id;
    QString name;
    QString description;
    QString language = QStringLiteral("en");
    std::vector<FieldDefinition> fields;
    std::vector<SectionDefinition> sections;
    /// Asked of every section, also of those that the template does not know, before the section's own
    /// checks.
    std::vector<CheckRequest> checks;
    /// Asked of the document as a whole: links, terms, Markdown, other documents.
    std::vector<CheckRequest> documentChecks;
    /// What findings of a check weigh here, by its id, where that is not the check's own severity.
    QMap<QString, Severity> severities;
    Lifecycle lifecycle;
    std::vector<ProcessStep> process;
    std::vector<ReadinessItem> readiness;
    DocumentForm form;
    MatchHints match;
    /// What the writing prompt begins with: who writes, for whom, and how. "" for the usual words.
    QString promptPreface;
    QString source = {}; ///< the file it was read from

    const FieldDefinition* field(const QString& fieldId) const;
    const SectionDefinition* section(const QString& sectionId) const;
    /// The section that carries an answer in new documents, or null.
    const SectionDefinition* sectionFor(BriefAnswer answer) const;
    bool operator==(const Template&) const = default;
};

/// A heading as it is compared: case folded, numbering ("3.", "3.1)"), "(optional)" and punctuation stripped,
/// '&' read as "and".
QString normalizedHeading(const QString& heading);

} // namespace redraft
