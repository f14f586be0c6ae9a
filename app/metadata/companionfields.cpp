#include "app/metadata/companionfields.h"

namespace redraft {

Metadata withCompanionFields(const Metadata& own, const Metadata& companion)
{
    if (own.syntax != MetadataSyntax::None || own.error)
        return own;
    Metadata metadata = companion;
    metadata.isInOtherFile = true;
    metadata.range = {};
    for (MetadataField& field : metadata.fields) {
        for (TextRange* range :
             {&field.keyRange, &field.valueRange, &field.entryRange, &field.writtenRange, &field.noteRange})
            *range = {};
        field.itemRanges.assign(field.itemRanges.size(), TextRange{});
    }
    if (metadata.error)
        metadata.error->position = 0;
    const MetadataField* heading = own.find({QStringLiteral("title")});
    if (heading && !metadata.find({QStringLiteral("title")}))
        metadata.fields.insert(metadata.fields.begin(), *heading);
    return metadata;
}

} // namespace redraft
