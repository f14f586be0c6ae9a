#include "app/checklist/metadatareport.h"

#include "app/checklist/fieldchecks.h"
#include "app/checklist/waiverbook.h"
#include "app/checklist/weighing.h"

#include <QCoreApplication>

namespace redraft {

namespace {

/// Where a click leads that is about no field in particular: the fields, else the start of the document.
TextRange metadataPlace(const CheckInput& input)
{
    return input.metadata.syntax == MetadataSyntax::None ? TextRange{0, 0} : input.metadata.range;
}

Finding unreadable(const MetadataError& error)
{
    const QString message = QCoreApplication::translate("MetadataReport", "Line %1 is not YAML: %2")
                                .arg(error.line)
                                .arg(error.message);
    return {QStringLiteral("META-YAML"), Severity::Error, message, {error.position, 0}, QString(), {}};
}

} // namespace

SectionReport makeMetadataReport(const CheckInput& input, WaiverBook& waivers)
{
    SectionReport report;
    report.id = QStringLiteral("metadata");
    report.title = QCoreApplication::translate("MetadataReport", "Metadata");
    report.isRequired = true;
    report.range = metadataPlace(input);
    const Template& documentTemplate = input.documentTemplate;
    const bool isReadable = !input.metadata.error;
    if (!isReadable) {
        std::vector<Finding> findings = weighed(documentTemplate, {unreadable(*input.metadata.error)});
        waivers.apply(findings, report.id);
        addOutcome(report, std::move(findings));
    }
    for (const FieldDefinition& definition : documentTemplate.fields) {
        const FieldInput field{definition, input.metadata.find(definition.names()), report.range};
        if (!field.field && definition.requirement == Requirement::Optional)
            continue;
        if (!isReadable) {
            ++report.total; // what is wrong with a field follows from the fault above it
            continue;
        }
        std::vector<Finding> findings = weighed(documentTemplate, checkField(input, field));
        waivers.apply(findings, report.id);
        addOutcome(report, std::move(findings));
    }
    decideState(report);
    return report;
}

} // namespace redraft
