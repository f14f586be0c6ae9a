#pragma once

#include "app/checklist/rules/sectionitems.h"

namespace redraft {

/// A row of a timeline.
struct Milestone
{
    QString name;    ///< for messages, cut short
    TextRange place; ///< where a reader finds it
};

/// Rows of a timeline that has a column for the part `id`, but nothing in it. None where the timeline is no
/// table, or has no such column. What a template left there is reported as such.
std::vector<Milestone> milestonesWithout(const CheckInput& input, const SectionInput& section, const QString& id);

/// True for a plan that is history: the work is done, or names the changes in which it was.
bool isDone(const QString& plan);

} // namespace redraft
