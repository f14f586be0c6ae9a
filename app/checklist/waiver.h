#pragma once

#include "app/markdown/outline.h"

namespace redraft {

/// Why authors do not follow a check, written into the document as a comment:
///     <!-- redraft: waive SEC-COVER: No data leaves the machine. -->
/// Each line of the comment that begins with `waive` starts a statement, further lines go on with its reason;
/// several checks, divided by commas, may share one: `waive ALT-2, ALT-NOTHING: …`. A check may be narrowed to
/// a field or a missing section by its id in brackets: `waive SEC-MISSING(rollout): …`. In a section it counts
/// there, with all inner sections; above the first heading or right under the document's title it counts for
/// the whole document. A value; ranges are absolute, in UTF-16 code units.
struct Waiver
{
    QString checkId; ///< in capitals
    QString target;  ///< id of a field or section; "" for all
    QString reason;  ///< one line; "" if it gives none
    TextRange idRange;
    TextRange statement; ///< from `waive` to the end of the reason
    TextRange comment;   ///< with "<!--" and "-->"
    TextRange scope;
    bool isDocumentWide = false;

    /// Whether it says why: a waiver without a reason, or with one still to be written, waives nothing.
    bool hasReason() const;
    bool operator==(const Waiver&) const = default;
};

/// All waivers of a document in source order; what code blocks show is none. Pure; any thread.
std::vector<Waiver> findWaivers(const TextSnapshot& snapshot, const SyntaxTree& tree, const Outline& outline);

/// The line of a comment that waives a check: `id` may carry a target in brackets. Blanks and marks that would
/// end the comment are written otherwise.
QString waiverComment(const QString& id, const QString& reason);

} // namespace redraft
