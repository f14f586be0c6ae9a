#include "app/checklist/checkrunner.h"

#include "app/checklist/sectioncontent.h"
#include "app/markdown/ruledparagraphs.h"

#include <algorithm>

namespace redraft {

namespace {

void shift(Finding& finding, qsizetype by)
{
    finding.range = finding.range.shifted(by);
    for (Fix& fix : finding.fixes) {
        for (TextDelta& delta : fix.edit.deltas)
            delta.position += by;
        if (fix.edit.selection)
            fix.edit.selection = fix.edit.selection->shifted(by);
    }
}

std::vector<Finding> shifted(std::vector<Finding> findings, qsizetype by)
{
    if (by != 0) {
        for (Finding& finding : findings)
            shift(finding, by);
    }
    return findings;
}

/// Only what lies inside of the section moves with it.
bool isInside(const std::vector<Finding>& findings, TextRange whole)
{
    const auto holds = [&whole](qsizetype start, qsizetype end) {
        return start >= whole.start && end <= whole.end();
    };
    return std::all_of(findings.begin(), findings.end(), [&holds](const Finding& finding) {
        return holds(finding.range.start, finding.range.end()) &&
               std::all_of(finding.fixes.begin(), finding.fixes.end(), [&holds](const Fix& fix) {
                   const QList<TextDelta>& deltas = fix.edit.deltas;
                   return std::all_of(deltas.begin(), deltas.end(), [&holds](const TextDelta& delta) {
                       return holds(delta.position, delta.position + delta.removed);
                   });
               });
    });
}

/// The section at `index` and those inside of it, as an outline of their own.
Outline outlineOf(const Outline& outline, int index)
{
    const TextRange whole = outline.sections[size_t(index)].whole();
    Outline own;
    for (size_t i = size_t(index); i < outline.sections.size(); ++i) {
        if (outline.sections[i].heading.start >= whole.end())
            break;
        own.sections.push_back(outline.sections[i]);
        own.sections.back().parent = std::max(-1, own.sections.back().parent - index);
    }
    return own;
}

int revisionOf(const Neighbourhood* neighbourhood)
{
    return neighbourhood ? neighbourhood->revision() : -1;
}

QString pathOf(const Neighbourhood* neighbourhood)
{
    return neighbourhood ? neighbourhood->ownPath() : QString();
}

} // namespace

CheckRunner::CheckRunner(const CheckInput& input, const SyntaxTree& asWritten, BlockFactList& facts,
                         std::shared_ptr<const CheckMemory> before, MemoryUse use)
    : m_input(input)
    , m_facts(facts)
    , m_before(std::move(before))
    , m_memory(std::make_shared<CheckMemory>())
    , m_use(use)
{
    m_memory->blockChecks.resize(input.documentTemplate.documentChecks.size());
    if (m_use == MemoryUse::Keep)
        remember(asWritten);
    if (!m_before)
        return;
    m_change.emplace(m_before->text, m_before->blocks, m_memory->text, m_memory->blocks);
    m_facts.takeOver(m_before->facts, m_change->headBlocks(), m_change->tailBlocks());
}

void CheckRunner::remember(const SyntaxTree& asWritten)
{
    const CheckInput& input = m_input;
    m_memory->text = input.snapshot.text;
    m_memory->blocks = asWritten.blocks;
    m_memory->usesHashHeadings = redraft::usesHashHeadings(asWritten);
    m_memory->metadata = input.metadata;
    m_memory->today = input.today;
    m_memory->ownPath = pathOf(input.neighbourhood);
    m_memory->neighbourhoodRevision = revisionOf(input.neighbourhood);
    keepTemplate();
}

/// Forgets the revision before if another template asks now, or blocks are read in another way.
void CheckRunner::keepTemplate()
{
    const bool isSameTemplate = m_before && *m_before->documentTemplate == m_input.documentTemplate;
    m_memory->documentTemplate = isSameTemplate ? m_before->documentTemplate
                                                : std::make_shared<const Template>(m_input.documentTemplate);
    if (!isSameTemplate || m_before->usesHashHeadings != m_memory->usesHashHeadings)
        m_before = nullptr;
}

bool CheckRunner::isSame(Dependencies dependencies) const
{
    const auto isGiven = [dependencies](Dependency one) { return dependencies.testFlag(one); };
    if (!m_before || isGiven(Dependency::Document))
        return false;
    return (!isGiven(Dependency::Metadata) || m_before->metadata == m_memory->metadata) &&
           (!isGiven(Dependency::Today) || m_before->today == m_memory->today) &&
           (!isGiven(Dependency::Neighbourhood) ||
            (m_before->neighbourhoodRevision == m_memory->neighbourhoodRevision &&
             m_before->ownPath == m_memory->ownPath));
}

void CheckRunner::enterSection(int index, int definition)
{
    m_section = index;
    m_entry = nullptr;
    m_own.reset();
    m_answers.forget();
    m_memory->sections.push_back({m_input.outline.sections[size_t(index)].whole(), definition, {}});
    if (m_before)
        findBefore(index, definition);
}

void CheckRunner::findBefore(int index, int definition)
{
    const Section& section = m_input.outline.sections[size_t(index)];
    const TextRange whole = section.whole();
    const int end = blocksIn(m_input.tree, section.body).second;
    const std::optional<qsizetype> start = m_change->startBefore(whole, section.blockIndex, end);
    if (!start)
        return;
    const auto found = std::lower_bound(
        m_before->sections.begin(), m_before->sections.end(), *start,
        [](const CheckMemory::SectionEntry& entry, qsizetype value) { return entry.whole.start < value; });
    if (found == m_before->sections.end() || found->whole != TextRange{*start, whole.length} ||
        found->definition != definition)
        return;
    m_entry = &*found;
    m_growth = whole.start - *start;
}

std::vector<Finding> CheckRunner::inSection(const SectionCheck& check, const SectionInput& section,
                                            int request)
{
    if (m_use == MemoryUse::Forget)
        return runAlone(check, section);
    CheckMemory::SectionEntry& entry = m_memory->sections.back();
    entry.requests.resize(size_t(request) + 1);
    const bool isKnown = m_entry && size_t(request) < m_entry->requests.size() &&
                         m_entry->requests[size_t(request)] && isSame(check.dependencies());
    std::vector<Finding> findings =
        isKnown ? shifted(*m_entry->requests[size_t(request)], m_growth) : runAlone(check, section);
    if (isInside(findings, entry.whole))
        entry.requests[size_t(request)] = findings;
    return findings;
}

/// Hands the check what it named, and no more.
std::vector<Finding> CheckRunner::runAlone(const SectionCheck& check, const SectionInput& section)
{
    static const Metadata none;
    const Dependencies given = check.dependencies();
    const bool seesDocument = given.testFlag(Dependency::Document);
    if (!seesDocument && !m_own)
        m_own = outlineOf(m_input.outline, m_section);
    const CheckInput input{m_input.snapshot,
                           m_input.tree,
                           seesDocument ? m_input.outline : *m_own,
                           given.testFlag(Dependency::Metadata) ? m_input.metadata : none,
                           m_input.documentTemplate,
                           given.testFlag(Dependency::Today) ? m_input.today : QDate(),
                           m_input.stop,
                           given.testFlag(Dependency::Neighbourhood) ? m_input.neighbourhood : nullptr,
                           &m_facts,
                           &m_answers};
    return check.run(input, section);
}

std::vector<Finding> CheckRunner::inDocument(const DocumentCheck& check, int request)
{
    if (const auto* blockCheck = dynamic_cast<const BlockCheck*>(&check))
        return inBlocks(*blockCheck, request);
    return check.run(m_input, m_input.documentTemplate.documentChecks[size_t(request)]);
}

std::vector<Finding> CheckRunner::inBlocks(const BlockCheck& check, int request)
{
    std::vector<CheckMemory::BlockEntry>& entries = m_memory->blockChecks[size_t(request)];
    const int count = int(m_input.tree.blocks.size());
    if (!m_before) {
        runBlocks(check, request, 0, count);
    } else {
        const int body = int(m_input.tree.blocks.bodyCount());
        const int head = int(m_change->headBlocks());
        const int tail = body - int(m_change->tailBlocks());
        const int growth = body - int(m_before->blocks.bodyCount());
        const std::vector<CheckMemory::BlockEntry>& before = m_before->blockChecks[size_t(request)];
        std::copy_if(before.begin(), before.end(), std::back_inserter(entries),
                     [head](const auto& entry) { return entry.block < head; });
        runBlocks(check, request, head, tail);
        for (const CheckMemory::BlockEntry& entry : before) {
            if (entry.block + growth >= tail && entry.block + growth < body)
                entries.push_back({entry.block + growth, entry.findings});
        }
        runBlocks(check, request, body, count);
    }
    std::vector<Finding> findings;
    const auto blocks = m_input.tree.blocks.begin();
    for (const CheckMemory::BlockEntry& entry : entries) {
        for (Finding& finding : shifted(entry.findings, blocks[entry.block].start))
            findings.push_back(std::move(finding));
    }
    return findings;
}

void CheckRunner::runBlocks(const BlockCheck& check, int request, int first, int end)
{
    const CheckRequest& asked = m_input.documentTemplate.documentChecks[size_t(request)];
    const auto blocks = m_input.tree.blocks.begin();
    for (int block = first; block < end; ++block) {
        const redraft::BlockEntry entry = blocks[block];
        std::vector<Finding> findings =
            check.runOn({*entry.block, m_input.snapshot.view(sourceOf(m_input.snapshot, entry)),
                         m_facts.of(block), asked});
        if (!findings.empty())
            m_memory->blockChecks[size_t(request)].push_back({block, std::move(findings)});
    }
}

std::shared_ptr<const CheckMemory> CheckRunner::takeMemory()
{
    std::sort(m_memory->sections.begin(), m_memory->sections.end(),
              [](const auto& one, const auto& other) { return one.whole.start < other.whole.start; });
    m_memory->facts = m_facts.known();
    return std::move(m_memory);
}

std::vector<Finding> BlockCheck::run(const CheckInput& input, const CheckRequest& request) const
{
    std::vector<Finding> findings;
    const auto blocks = input.tree.blocks.begin();
    for (int block = 0; block < int(input.tree.blocks.size()); ++block) {
        const BlockEntry entry = blocks[block];
        const std::vector<Finding> inBlock =
            runOn({*entry.block, input.snapshot.view(sourceOf(input.snapshot, entry)),
                   input.blockFacts->of(block), request});
        for (Finding& finding : shifted(inBlock, entry.start))
            findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace redraft
