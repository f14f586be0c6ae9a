#pragma once

#include <QString>
#include <QStringList>

namespace redraft {

/// The candidate that `name` is most likely meant to be: the fewest characters to change, at most a third of
/// them; "" if none is near, or two are equally near. Case and punctuation weigh little.
QString nearestName(const QString& name, const QStringList& candidates);

/// True if both differ in case and punctuation at most.
bool isSameButSpelling(const QString& one, const QString& other);

} // namespace redraft
