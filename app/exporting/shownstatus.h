#pragma once

#include "app/metadata/metadata.h"
#include "app/rendering/headerlayout.h"
#include "app/templates/template.h"

namespace redraft {

/// The status of a document as the chips of window, preview and export show it.
struct ShownStatus
{
    const MetadataField* field = nullptr; ///< of the metadata; null where there is none
    QString text;                         ///< as the document has it, in one line; "" where it says none
    StatusTone tone = StatusTone::Neutral;
};

/// The tone of a status in a life cycle: that of the stage of its state, also for synonyms. Neutral for what
/// the life cycle does not know; where there is none, the usual words count.
StatusTone toneOfStatus(const Lifecycle& lifecycle, const QString& status);

/// Nothing is shown of metadata that cannot be read. `documentTemplate` may be null. Pure; the field lives as
/// long as the metadata.
ShownStatus shownStatus(const Metadata& metadata, const Template* documentTemplate);

} // namespace redraft
