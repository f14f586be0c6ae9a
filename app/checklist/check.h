#pragma once

#include "app/checklist/neighbourhood.h"
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
    /// The files around; null where nothing is known of them, and then nothing is said about them.
    const Neighbourhood* neighbourhood = nullptr;
};

/// The section under examination: its place in the outline (never missing) and its definition, which has an
/// empty id where the template does not know the section.
struct SectionInput
{
    const SectionDefinition& definition;
    const Section& section;
    const CheckRequest& request;
};

/// One rule. Stateless; any thread. What it asks for, why, how to mend it and where it comes from stands in
/// resources/checks/ID.md. To add one: a file in rules/, a line in rules/rules.h, one in checkregistry.cpp
/// and its page; templates then ask for it by its id.
class Check
{
public:
    virtual ~Check() = default;
    /// Stable id as used in templates, waivers and reports: "SUM-ONE".
    virtual QString id() const = 0;
    /// What it asks for, in a few words, translated.
    virtual QString title() const = 0;

protected:
    Finding found(Severity severity, const QString& message, TextRange range) const
    {
        return {id(), severity, message, range, QString(), {}};
    }
    /// The setting `name` of the request as a number, or `standard` where it is missing or no number.
    static int setting(const CheckRequest& request, const QString& name, int standard)
    {
        bool isNumber = false;
        const int value = request.settings.value(name).toInt(&isNumber);
        return isNumber ? value : standard;
    }
};

/// A rule for one section.
class SectionCheck : public Check
{
public:
    /// The findings; none means passed.
    virtual std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const = 0;
};

/// A rule for the document as a whole: its links, terms, Markdown, and other documents.
class DocumentCheck : public Check
{
public:
    /// The findings, in source order; none means passed.
    virtual std::vector<Finding> run(const CheckInput& input, const CheckRequest& request) const = 0;
};

/// Every rule of app/checklist/rules by id; they live as long as the program. Null for an unknown id, or for
/// one of the other kind.
const Check* findCheck(const QString& id);
const SectionCheck* findSectionCheck(const QString& id);
const DocumentCheck* findDocumentCheck(const QString& id);
QStringList checkIds();

/// Runs all checks of the template. A check counts as passed if it has no findings; the checks of a missing
/// required or recommended section all count as failed. Pure; any thread. Incomplete if a stop was requested.
Report makeReport(const CheckInput& input);

} // namespace redraft
