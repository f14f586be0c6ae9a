#pragma once

#include "app/document/analysis.h"

namespace redraft {

/// Something that is to be done before a state: a requirement of it that the document does not meet, or one
/// of the places where it does not.
struct TransitionBlocker
{
    QString text;    ///< short, translated: "Reviewers missing"
    QString fieldId; ///< where it is mended: a field of the template, or "" for `range`
    TextRange range;
    bool operator==(const TransitionBlocker&) const = default;
};

/// What the document lacks for a state of its template, today. The findings of the analysis are used; what
/// depends on the state itself is looked for again. Any thread.
std::vector<TransitionBlocker> blockersOf(const Analysis& analysis, const LifecycleState& state);

/// The field that the template has as `id`, by all its names; null where the document has none. It lives as
/// long as the metadata.
const MetadataField* templateField(const Template& documentTemplate, const Metadata& metadata,
                                   const QString& id);
const MetadataField* templateField(const Analysis& analysis, const QString& id);

} // namespace redraft
