#pragma once

#include <QString>

namespace redraft {

/// The number that the name of a file or folder carries: by the pattern (see DocumentForm), of which the
/// first part counts where it holds folders, else by the habits of most repositories ("rfc-042-x.md",
/// "0042-x.md"). -1 for none.
int numberInName(const QString& pattern, const QString& name);

} // namespace redraft
