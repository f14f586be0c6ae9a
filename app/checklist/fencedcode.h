#pragma once

#include "app/markdown/block.h"

#include <optional>
#include <vector>

namespace redraft {

/// A fenced code block as it stands in the source of its top-level block. Ranges count from the start of that
/// block.
struct FencedCode
{
    TextRange opening;                ///< from the first mark of the fence to the end of its line
    std::optional<TextRange> closing; ///< the same of the last line; nullopt: no fence closes it
    QChar mark = u'`';
    int length = 3;             ///< marks of the opening fence
    QString info;               ///< behind them, without blanks around
    bool isNested = false;      ///< in a list, quote or footnote
    bool isFirstInside = false; ///< nested: nothing stands before it in its container
    bool isLastInside = false;  ///< nested: nothing stands behind it in its container
};

/// All fenced code blocks of a top-level block, in order. `source` is that of the block.
std::vector<FencedCode> fencedCodeIn(const Block& block, QStringView source);

} // namespace redraft
