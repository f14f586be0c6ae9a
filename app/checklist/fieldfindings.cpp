#include "app/checklist/fieldfindings.h"

#include <algorithm>

namespace redraft {

namespace {

const MetadataField* fieldAt(const Metadata& metadata, qsizetype position)
{
    const auto& fields = metadata.fields;
    const auto field = std::find_if(fields.begin(), fields.end(), [position](const MetadataField& each) {
        return !each.isFromHeading && each.entryRange.contains(position);
    });
    return field == fields.end() ? nullptr : &*field;
}

/// Of several fields that a definition could mean, only the first one is the template's.
QString idOf(const MetadataField& field, const CheckInput& input)
{
    for (const FieldDefinition& definition : input.documentTemplate.fields) {
        if (input.metadata.find(definition.names()) == &field)
            return definition.id;
    }
    return field.key;
}

bool isSameAfterwards(const QString& text, const Finding& one, const Finding& other)
{
    if (one.fieldId != other.fieldId || one.fixes.empty() || other.fixes.empty())
        return false;
    return applied(one.fixes.front().edit, text) == applied(other.fixes.front().edit, text);
}

} // namespace

std::vector<Finding> takeFieldFindings(const CheckInput& input, std::vector<Finding>& findings)
{
    std::vector<Finding> taken;
    if (input.metadata.syntax == MetadataSyntax::YamlFile)
        return taken;
    std::vector<Finding> others;
    for (Finding& finding : findings) {
        const MetadataField* field = fieldAt(input.metadata, finding.range.start);
        if (field && finding.fieldId.isEmpty())
            finding.fieldId = idOf(*field, input);
        (field ? taken : others).push_back(std::move(finding));
    }
    findings = std::move(others);
    return taken;
}

void dropToldOnes(const QString& text, const std::vector<Finding>& told, std::vector<Finding>& findings)
{
    std::erase_if(findings, [&](const Finding& finding) {
        return std::any_of(told.begin(), told.end(),
                           [&](const Finding& known) { return isSameAfterwards(text, known, finding); });
    });
}

void dropAddressesOfFields(const Metadata& metadata, std::vector<Finding>& findings)
{
    if (!isInText(metadata.syntax))
        return;
    std::erase_if(findings, [&metadata](const Finding& finding) {
        return finding.checkId == u"MD-034" && fieldAt(metadata, finding.range.start);
    });
}

} // namespace redraft
