#pragma once

#include <QString>
#include <QStringList>

namespace redraft {

/// The candidate that `name` is most likely meant to be: the fewest characters to change, at most a third of
/// them; "" if none is near, or two are equally near. Case and punctuation weigh little. A number is never
/// taken for another one, nor is one added or left out but in front ("cache" can mean "0012-cache").
QString nearestName(const QString& name, const QStringList& candidates);

/// True if the candidate has all numbers of `name`, in their order; zeros in front of them weigh nothing.
bool keepsNumbers(const QString& name, const QString& candidate);

/// True if both differ in case and punctuation at most.
bool isSameButSpelling(const QString& one, const QString& other);

} // namespace redraft
