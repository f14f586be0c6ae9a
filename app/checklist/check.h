#pragma once

#include "app/checklist/checkinput.h"
#include "app/checklist/report.h"

namespace redraft {

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
    /// Something is said, but not so that it could be checked.
    Finding vague(Severity severity, const QString& message, TextRange range) const
    {
        return {id(), severity, message, range, QString(), {}, ItemState::Vague};
    }
    /// The setting `name` of the request as a number, or `standard` where it is missing or no number.
    static int setting(const CheckRequest& request, const QString& name, int standard)
    {
        bool isNumber = false;
        const int value = request.settings.value(name).toInt(&isNumber);
        return isNumber ? value : standard;
    }
};

/// A rule for one section. Its findings are kept as long as neither the section nor what it depends on
/// changes; ranges and edits must lie inside of the section, those of others are found anew each time.
class SectionCheck : public Check
{
public:
    virtual Dependencies dependencies() const { return {}; }
    /// The findings; none means passed.
    virtual std::vector<Finding> run(const CheckInput& input, const SectionInput& section) const = 0;
};

/// A rule for the document as a whole: its links, terms, Markdown, and other documents. It runs after each
/// edit: what grows with the text should come from CheckInput::blockFacts, or the rule be a BlockCheck.
class DocumentCheck : public Check
{
public:
    /// The findings, in source order; none means passed.
    virtual std::vector<Finding> run(const CheckInput& input, const CheckRequest& request) const = 0;
};

/// A top-level block as a BlockCheck sees it. All positions count from the start of the block.
struct BlockInput
{
    const Block& block;
    QStringView source; ///< its lines, without the last line end
    const BlockFacts& facts;
    const CheckRequest& request;
};

/// A rule for the document that looks at each block by itself (footnote definitions too). Its findings are
/// kept as long as the block stays the same.
class BlockCheck : public DocumentCheck
{
public:
    /// The findings of one block, with ranges and edits that count from its start and stay inside of it.
    virtual std::vector<Finding> runOn(const BlockInput& block) const = 0;
    std::vector<Finding> run(const CheckInput& input, const CheckRequest& request) const final;
};

/// Every rule of app/checklist/rules by id; they live as long as the program. Null for an unknown id, or for
/// one of the other kind.
const Check* findCheck(const QString& id);
const SectionCheck* findSectionCheck(const QString& id);
const DocumentCheck* findDocumentCheck(const QString& id);
QStringList checkIds();
/// All ids that findings may have: checkIds(), and those of metadata, missing sections and waivers.
QStringList ruleIds();

class CheckMemory;

/// What examining a document gives.
struct Examination
{
    Report report;
    std::shared_ptr<const CheckMemory> memory; ///< for the revision that follows
};

/// Runs all checks of the template; what weighs how much is said by the `severity` setting of a request
/// ("error", "warning", "note", "off"), else by Template::severities, else by the check. A check counts as
/// passed if it has no error or warning that counts; the checks of a missing required or recommended section
/// all count as failed. The report is the same with and without what is remembered of the revision before,
/// only sooner there. Pure; any thread. Incomplete, and not to be used, if a stop was requested.
Examination examineDocument(const CheckInput& input, const std::shared_ptr<const CheckMemory>& before = {});
/// The report alone.
Report makeReport(const CheckInput& input);

} // namespace redraft
