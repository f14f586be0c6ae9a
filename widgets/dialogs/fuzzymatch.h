#pragma once

#include <QString>
#include <optional>

namespace redraft {

/// How well `pattern` fits `text`: all its letters must occur in order, in any case; starts of words, runs
/// and short texts count more. nullopt if it does not fit; greater is better. An empty pattern fits
/// everything with 0.
std::optional<int> fuzzyScore(const QString& pattern, const QString& text);

} // namespace redraft
