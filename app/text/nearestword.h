#pragma once

#include <QStringList>

namespace redraft {

/// How many letters must be put in, taken out, changed or swapped with their neighbour to make one word of
/// the other; case counts.
int editDistance(QStringView one, QStringView other);

/// The candidate that somebody most probably meant who wrote `word`, case folded: at most one slip in five
/// letters. "" if none is near or two are equally near.

QString nearestWord(const QString& word, const QStringList& candidates);

} // namespace redraft
