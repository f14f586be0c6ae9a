#pragma once

#include "app/checklist/report.h"
#include "app/markdown/outline.h"
#include "app/metadata/metadata.h"
#include "app/templates/sectionmatching.h"
#include "app/templates/template.h"

#include <QDate>
#include <stop_token>

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
    /// Once a stop is requested, nobody wants the findings any more: whatever takes long may end early.
    std::stop_token stop = {};
};

/// The section under examination: its place in the outline (never missing) and its definition, which has an
/// empty id where the template does not know the section.
struct SectionInput
{
    const SectionDefinition& definition;
    const Section& section;
    const CheckRequest& request;
};

/// One rule for a section. Stateless; any thread. To add one: a file in rules/, a line in rules/rules.h and
/// one in checkregistry.cpp; templates then ask for it by its id.
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

protected:
    Finding found(Severity severity, const QString& message, TextRange range) const
    {
        return {id(), severity, message, range, QString(), {}};
    }
    /// The setting `name` of the request as a number, or `standard` where it is missing or no number.
    static int setting(const SectionInput& section, const QString& name, int standard)
    {
        bool isNumber = false;
        const int value = section.request.settings.value(name).toInt(&isNumber);
        return isNumber ? value : standard;
    }
};

/// Every rule of app/checklist/rules by id; owned by the function's static storage. Null for an unknown id.
const Check* findCheck(const QString& id);
QStringList checkIds();

/// Runs all checks of the template. A check counts as passed if it has no findings; the checks of a missing
/// required or recommended section all count as failed. Pure; any thread. Incomplete if a stop was requested.
Report makeReport(const CheckInput& input);

} // namespace redraft
