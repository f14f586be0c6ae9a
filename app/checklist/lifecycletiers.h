#pragma once

#include "app/templates/lifecycle.h"

#include <optional>

namespace redraft {

/// How far a status is on its way, whatever the template: Writing, Review, Accepted, Implemented or Closed.
/// The template's life cycle decides; for a status that it does not know, common words do. nullopt for what
/// nobody knows.
std::optional<LifecycleStage> stageOf(const Lifecycle& lifecycle, const QString& status);

} // namespace redraft
