#pragma once

#include "app/rendering/theme.h"
#include "app/text/result.h"

#include <optional>

namespace redraft {

/// The CSS of an exported page: the shipped rules, with the colours of the theme table. Without a `scheme`
/// light and dark follow the reader's browser; on paper it is always light unless dark is asked for.
Result<QString> exportStylesheet(std::optional<ColorScheme> scheme);

} // namespace redraft
