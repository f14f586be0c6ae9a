#pragma once

#include "app/templates/fielddefinition.h"

#include <QMap>
#include <vector>

namespace redraft {

/// A check that a template asks for, of the document or in a section: the id of a rule in app/checklist/rules
/// and its settings.
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

/// The three things that are asked before a document is begun.
enum class BriefAnswer
{
    Problem,
    Context,
    Constraints
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
    /// The answers that a new document carries here, each with the inner heading under which it stands ("":
    /// directly under the section's own).
    QMap<BriefAnswer, QString> answers = {};

    bool operator==(const SectionDefinition&) const = default;
};

} // namespace redraft
