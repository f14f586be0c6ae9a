#pragma once

#include "app/text/edit.h"

namespace redraft {

/// One edit that does what `first` and then `second` do: `second` is in coordinates of what `first` leaves,
/// the result in those of the text before. Label, selection and typing are those of `first`. Pure.
Edit composed(const Edit& first, const Edit& second);

} // namespace redraft
