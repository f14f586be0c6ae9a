#pragma once

#include "app/checklist/report.h"
#include "app/markdown/outline.h"
#include "app/metadata/metadata.h"
#include "app/templates/template.h"

#include <QDate>

namespace redraft {

/// All that a check may look at. References stay valid during the call only.
struct CheckInput
{
    const TextSnapshot& snapshot;
    const SyntaxTree& tree;
    const Outline& outline;
    const Metadata& metadata;
    const Template& documentTemplate;
    QDate today;
};

/// The section under examination: its definition and the place in the outline (never missing).
struct SectionInput
{
    const SectionDefinition& definition;
    const Section& section;
    const CheckRequest& request;
};

/// One rule. Stateless; any thread. To add a rule see README.md.
class Check
{
public:
    virtual ~Check() = default;
    /// Stable id as used in templates and reports: "SUM-ONE".
    virtual QString id() const = 0;
    /// What it asks for, in a few words, translated.
    virtual QString title() const = 0;
    /// The findings; none means passed.
    virtual std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const = 0;
};

/// Every rule of app/checklist/rules by id; owned by the function's static storage. Null for an unknown id.
const Check* findCheck(const QString& id);
QStringList checkIds();

/// Which section of the outline is which of the template: for each SectionDefinition the index in
/// Outline::sections or -1, by heading and aliases.
std::vector<int> matchSections(const Template& documentTemplate, const Outline& outline);

/// Runs all checks of the template. Pure; any thread.
Report makeReport(const CheckInput& input);

} // namespace redraft
