#pragma once

#include "app/text/textrange.h"

#include <QStringView>
#include <vector>

namespace redraft {

/// Where a text holds emoji that are shown as pictures: signs that are so by default, those made so by
/// U+FE0F, flags, and what is joined of several. Neighbours are one range. In order.
std::vector<TextRange> emojiRanges(QStringView text);

} // namespace redraft
