#pragma once

#include "app/text/edit.h"
#include "app/text/result.h"

namespace redraft::test {

/// The edit, or an empty one where it was refused.
inline Edit editOf(const Result<Edit>& edit)
{
    return edit ? *edit : Edit{};
}

} // namespace redraft::test
