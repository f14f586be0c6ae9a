#pragma once

#include <QString>

namespace redraft {

/// The branch that is checked out in the repository around `folder`, read from its HEAD file without running
/// git; the first digits of the commit where no branch is. "" outside of a repository.
QString branchName(const QString& folder);

} // namespace redraft
