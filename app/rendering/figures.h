#pragma once

#include "app/rendering/inlinetext.h"

#include <QFont>

namespace redraft {

/// True for what stands in a column of numbers: "1,234.5", "> 0", "12 ms", "2024-03-01", "89 %", "—". Empty
/// is neither, so false.
bool isFigure(const QString& text);

/// Gives all digits of `content`, set in `font`, the width of the widest, so that they stand in columns.
void alignDigits(InlineText& content, const QFont& font);

} // namespace redraft
