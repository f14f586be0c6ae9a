#pragma once

namespace redraft {

/// Why a document has its template.
enum class TemplateReason
{
    Chosen,     ///< a person said so
    Configured, ///< .redraft/config.yaml said so
    Matched,    ///< headings, fields and path fit it best
    Standard    ///< nothing fits
};

} // namespace redraft
