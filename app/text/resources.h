#pragma once

namespace redraft {

/// Makes ":/redraft/…" readable. The resources lie in a static library, which registers them only on request.
/// May be called often.
void ensureResources();

} // namespace redraft
