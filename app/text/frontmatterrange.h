#pragma once

#include "app/text/textrange.h"

#include <QStringView>
#include <optional>

namespace redraft {

/// Where a YAML front matter stands: a first line `---`, then lines up to one that is `---` or `...`.
struct FrontMatterRange
{
    TextRange whole;   ///< with both fences and the line end after the second, from position 0
    TextRange content; ///< the lines between the fences, with the line end of the last
};

/// The front matter of `text`; nullopt if there is none or it is not closed.
std::optional<FrontMatterRange> findFrontMatter(QStringView text);

} // namespace redraft
