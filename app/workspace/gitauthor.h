#pragma once

#include <QString>

namespace redraft {

/// The name that git knows the user by in `folder`, "" where git is not there, says nothing or takes more
/// than two seconds. Waits for git.
QString gitAuthor(const QString& folder);

} // namespace redraft
