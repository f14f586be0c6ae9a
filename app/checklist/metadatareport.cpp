#include "app/checklist/metadatareport.h"

#include "app/checklist/fieldrules.h"
#include "app/checklist/waiverbook.h"
#include "app/checklist/weighing.h"

#include <QCoreApplication>
#include <QRegularExpression>

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

/// Fields that nothing divides from the text are text; a "---" further down is a line across the page.
std::optional<Finding> neverClosed(const CheckInput& input)
{
    static const QRegularExpression opening(
        QStringLiteral("^---[ \\t]*\\n[A-Za-z_][\\w -]{0,40}:(?:[ \\t]|\\n)"));
    static const QRegularExpression closing(QStringLiteral("\\n(?:---|\\.\\.\\.)[ \\t]*(?:\\n|$)"));
    const QString& text = input.snapshot.text;
    if (isYaml(input.metadata.syntax) || !opening.match(text).hasMatch() || closing.match(text, 3).hasMatch())
        return std::nullopt;
    return Finding{QStringLiteral("META-YAML"),
                   Severity::Error,
                   QCoreApplication::translate("MetadataReport", "The fields are never closed with ---"),
                   {0, 3},
                   QString(),
                   {}};
}

/// Fields of another file have no place in the document that an edit could change.
void dropEdits(std::vector<Finding>& findings)
{
    for (Finding& finding : findings)
        std::erase_if(finding.fixes, [](const Fix& fix) { return !fix.edit.isEmpty(); });
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
    const auto add = [&](std::vector<Finding> findings) {
        if (input.metadata.isInOtherFile)
            dropEdits(findings);
        findings = weighed(documentTemplate, std::move(findings));
        waivers.apply(findings, report.id);
        addOutcome(report, std::move(findings));
    };
    if (!isReadable)
        add({unreadable(*input.metadata.error)});
    if (const std::optional<Finding> open = neverClosed(input))
        add({*open});
    for (const FieldDefinition& definition : documentTemplate.fields) {
        const FieldInput field{definition, input.metadata.find(definition.names()), report.range};
        if (!field.field && definition.requirement == Requirement::Optional)
            continue;
        if (isReadable)
            add(checkField(input, field));
        else
            ++report.total; // what is wrong with a field follows from the fault above it
    }
    for (std::vector<Finding> findings :
         {fields::checkTwice(input), fields::checkState(input, report.range)}) {
        if (isReadable && !findings.empty())
            add(std::move(findings));
    }
    decideState(report);
    return report;
}

} // namespace redraft
