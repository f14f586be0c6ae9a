#include "app/checklist/stateconditions.h"

#include "app/checklist/documentstage.h"
#include "app/checklist/weighing.h"

#include <QCoreApplication>
#include <algorithm>

namespace redraft {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StateConditions)
};

bool weighsMost(const Finding& finding)
{
    return finding.severity == Severity::Error;
}

/// What is demanded, as people name it; "" where it is there, or its lack an error by itself.
QString lackingSection(const CheckInput& input, const std::vector<SectionReport>& found, const QString& id)
{
    const auto section =
        std::find_if(found.begin(), found.end(), [&id](const SectionReport& each) { return each.id == id; });
    if (section == found.end())
        return QString();
    const auto fault = std::find_if(section->findings.begin(), section->findings.end(), saysEmpty);
    const bool isAbsent = section->sectionIndex < 0 && section->item != ItemState::NotApplicable;
    const bool isTold = fault != section->findings.end() && weighsMost(*fault);
    if ((fault == section->findings.end() && !isAbsent) || isTold)
        return QString();
    const SectionDefinition* definition = input.documentTemplate.section(id);
    return Words::tr("section “%1”").arg(definition ? definition->heading : id);
}

QString failingCheck(const std::vector<SectionReport>& found, const QString& id)
{
    int count = 0;
    for (const SectionReport& section : found) {
        for (const Finding& finding : section.findings) {
            if (finding.checkId != id || !finding.counts())
                continue;
            if (weighsMost(finding))
                return QString();
            ++count;
        }
    }
    const Check* check = findCheck(id);
    return count == 0 ? QString() : Words::tr("%1 (%2)").arg(check ? check->title() : id, id);
}

} // namespace

std::vector<Finding> unmetConditions(const CheckInput& input, const std::vector<SectionReport>& found)
{
    const FieldDefinition* definition = input.documentTemplate.field(QStringLiteral("status"));
    const MetadataField* status = statusField(input);
    const LifecycleState* state = statedState(input);
    std::vector<Finding> findings;
    if (!state)
        return findings;
    for (const StateRequirement& requirement : state->requirements) {
        QString lacking;
        if (requirement.kind == StateRequirement::Kind::Section)
            lacking = lackingSection(input, found, requirement.id);
        else if (requirement.kind == StateRequirement::Kind::Check)
            lacking = failingCheck(found, requirement.id);
        if (!lacking.isEmpty())
            findings.push_back({QStringLiteral("META-COND"),
                                Severity::Warning,
                                Words::tr("%1 demands: %2").arg(state->name, lacking),
                                status->valueRange,
                                definition->id,
                                {}});
    }
    return findings;
}

} // namespace redraft
