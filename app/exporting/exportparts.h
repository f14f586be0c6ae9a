#pragma once

namespace redraft {

/// Which of the parts that the document itself does not spell out stand before its text. The title always
/// does.
struct ExportParts
{
    bool hasMetadata =
        true; ///< status, people and dates; without it, bold lines of metadata stay in the text
    bool hasContents = true; ///< the headings, if there are at least two
    bool operator==(const ExportParts&) const = default;
};

} // namespace redraft
