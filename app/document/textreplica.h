#pragma once

#include "app/document/textmirror.h"
#include "app/text/textsnapshot.h"

#include <deque>
#include <vector>

namespace redraft {

/// A second copy of a document's text that follows its deltas and gives out snapshots, so that the document
/// itself never shares its text and can change it in place. A snapshot that nobody else holds any more is
/// brought up to date and given out again: that moves the tail of the text, where a new one would copy all
/// of it into fresh memory. One thread.
class TextReplica
{
public:
    TextReplica() = default;

    /// Begins anew with another text.
    void reset(const TextSnapshot& snapshot);
    /// The deltas (as in Edit) that lead from the newest revision to the next.
    void follow(const QList<TextDelta>& deltas);
    /// The text at the newest revision.
    TextSnapshot snapshot();

private:
    struct Step
    {
        int revision = 0;
        QList<TextDelta> deltas;
    };
    struct Copy
    {
        int revision = 0;
        TextMirror mirror;
    };

    void bringUpToDate(Copy& copy) const;
    Copy& copyToPatch();
    void forget();

    std::vector<Copy> m_copies; ///< the newest that was given out comes last
    std::deque<Step> m_steps;   ///< behind the oldest copy
    int m_revision = 0;
};

} // namespace redraft
