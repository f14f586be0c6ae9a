#pragma once

#include "app/text/textdelta.h"

#include <QList>
#include <deque>
#include <optional>

namespace redraft {

/// On which side of an insertion a position stays that lies exactly at it.
enum class Affinity
{
    Before,
    After
};

/// What happened to a text from revision to revision, so that results of an older revision can be mapped to
/// the newest or dropped. A value; remembers the newest `capacity` revisions.
class DeltaLog
{
public:
    explicit DeltaLog(int capacity = 512);

    /// Notes the deltas (sorted, in coordinates before the step) that led to `revision`, which follows the
    /// last.
    void append(int revision, const QList<TextDelta>& deltas);
    void clear(int revision);
    int newestRevision() const { return m_newest; }

    /// `position` of the text at `revision`, in the newest text; nullopt if that revision is forgotten.
    std::optional<qsizetype> mapPosition(qsizetype position, int revision, Affinity affinity) const;
    /// `range` of the text at `revision`, in the newest text; nullopt if forgotten or if an edit touched its
    /// inside.
    std::optional<TextRange> mapRange(TextRange range, int revision) const;

private:
    struct Step
    {
        int revision;
        QList<TextDelta> deltas;
    };
    std::deque<Step> m_steps;
    int m_capacity;
    int m_newest = 0;
};

} // namespace redraft
