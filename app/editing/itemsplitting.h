#pragma once

#include <QString>
#include <QStringList>

namespace redraft {

/// The items of "a, b".
QStringList splitAtCommas(const QString& value);

/// The items of `x, "a, b"` for a list in YAML, which needs no quotes to hold a comma.
QStringList splitUnquoted(const QString& value);

} // namespace redraft
