#include "app/reporting/companionplaces.h"

#include "app/document/companionfile.h"
#include "app/document/documentfile.h"
#include "app/reporting/findingplaces.h"

#include <QFileInfo>

namespace redraft {

namespace {

/// The value of the field, or its name where there is none.
TextRange rangeOf(const Finding& finding, const Metadata& metadata, const Template& documentTemplate)
{
    if (finding.fieldId.isEmpty())
        return {metadata.error ? metadata.error->position : 0, 0};
    const FieldDefinition* definition = documentTemplate.field(finding.fieldId);
    const MetadataField* field =
        metadata.find(definition ? definition->names() : QStringList{finding.fieldId});
    if (!field)
        return {};
    return field->valueRange.isEmpty() ? field->keyRange : field->valueRange;
}

} // namespace

void placeInCompanion(CheckedFile& file, const ParsedDocument& parsed)
{
    const QString path = parsed.metadata->isInOtherFile ? companionFile(file.path) : QString();
    const Result<DecodedText> read = path.isEmpty() ? Result<DecodedText>(Error{}) : readDocumentFile(path);
    if (!read)
        return;
    const TextSnapshot snapshot(read->text);
    const Metadata metadata = readYamlFile(snapshot);
    for (ReportedFinding& reported : file.findings) {
        if (reported.sectionId != u"metadata" || !reported.finding.range.isEmpty())
            continue;
        Finding there = reported.finding;
        there.range = rangeOf(there, metadata, *parsed.documentTemplate);
        const ReportedFinding placed = reportedFinding(there, snapshot, read->format.lineEnding);
        reported.region = placed.region;
        reported.lineText = placed.lineText;
        reported.companion = QFileInfo(path).fileName();
    }
}

} // namespace redraft
