#pragma once

#include "app/templates/lifecycle.h"
#include "app/templates/severity.h"

#include <QMap>
#include <QString>
#include <QStringList>
#include <memory>
#include <vector>

namespace redraft {

enum class FieldKind
{
    Text,
    Choice,
    Date,
    List,
    Url
};
enum class Requirement
{
    Required,
    Recommended,
    Optional
};

/// A metadata field that a template knows.
struct FieldDefinition
{
    QString id;          ///< canonical key: "created"
    QString label;       ///< shown: "Created"
    QStringList aliases; ///< further keys that mean the same: "date", "start date"
    FieldKind kind = FieldKind::Text;
    Requirement requirement = Requirement::Optional;
    QStringList choices; ///< FieldKind::Choice
    QString help;        ///< one sentence, shown as tool tip
    QString placeholder;

    QStringList names() const { return QStringList{id, label} + aliases; }
    bool operator==(const FieldDefinition&) const = default;
};

/// A check that a template asks for in a section: the id of a rule in app/checklist/rules and its settings.
struct CheckRequest
{
    QString rule;
    QMap<QString, QString> settings;
    bool operator==(const CheckRequest&) const = default;
};

/// What a template says of the shape of a section's content.
enum class SectionShape
{
    Prose,
    Entries, ///< several of a kind: alternatives, risks, questions, phases
    Table
};

/// One part of an entry (name, approach, pros …) or one column of a table (metric, threshold …).
struct PartDefinition
{
    QString id;          ///< "verdict"
    QString label;       ///< as written into documents: "Verdict"
    QStringList aliases; ///< other labels with the same meaning
    FieldKind kind = FieldKind::Text;
    Requirement requirement = Requirement::Required;
    QStringList choices; ///< FieldKind::Choice
    QString help;
    bool operator==(const PartDefinition&) const = default;
};

struct SectionDefinition
{
    QString id;          ///< "alternatives"
    QString heading;     ///< "Alternatives considered"
    QStringList aliases; ///< other headings for the same section
    Requirement requirement = Requirement::Required;
    QString guidance; ///< what belongs here, plain text, one or two sentences
    QString scaffold; ///< Markdown that "Add section" puts under the heading
    std::vector<CheckRequest> checks;
    SectionShape shape = SectionShape::Prose;
    QString entryName = {};                 ///< SectionShape::Entries: what one is called, "Alternative"
    std::vector<PartDefinition> parts = {}; ///< of an entry, or the columns of the table, in order

    bool operator==(const SectionDefinition&) const = default;
};

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
    QString source = {}; ///< the file it was read from

    const FieldDefinition* field(const QString& fieldId) const;
    const SectionDefinition* section(const QString& sectionId) const;
    bool operator==(const Template&) const = default;
};

/// A heading as it is compared: case folded, numbering ("3.", "3.1)"), "(optional)" and punctuation stripped,
/// '&' read as "and".
QString normalizedHeading(const QString& heading);

} // namespace redraft
