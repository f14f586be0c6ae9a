#include "app/editing/fieldneighbour.h"

#include <algorithm>

namespace redraft {

namespace {

const MetadataField* ownField(const Metadata& metadata, const FieldDefinition& definition)
{
    const MetadataField* field = metadata.find(definition.names());
    return field && !field->isFromHeading ? field : nullptr;
}

} // namespace

const MetadataField* lastField(const Metadata& metadata)
{
    const auto last = std::find_if(metadata.fields.rbegin(), metadata.fields.rend(),
                                   [](const MetadataField& field) { return !field.isFromHeading; });
    return last == metadata.fields.rend() ? nullptr : &*last;
}

FieldNeighbour neighbourOf(const Metadata& metadata, const Template& documentTemplate,
                           const FieldDefinition& definition)
{
    const auto& fields = documentTemplate.fields;
    const auto own = std::find_if(fields.begin(), fields.end(),
                                  [&](const FieldDefinition& field) { return field.id == definition.id; });
    if (own != fields.end()) {
        for (auto earlier = own; earlier != fields.begin();) {
            if (const MetadataField* field = ownField(metadata, *--earlier))
                return {field, true};
        }
        for (auto later = own + 1; later != fields.end(); ++later) {
            if (const MetadataField* field = ownField(metadata, *later))
                return {field, false};
        }
    }
    return {lastField(metadata), true};
}

} // namespace redraft
