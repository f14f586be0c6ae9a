#pragma once

#include <QStringView>

namespace redraft {

/// How far two texts are the same from their ends on, in code units; no unit of either text counts twice.
struct CommonEnds
{
    qsizetype head = 0;
    qsizetype tail = 0;
};

CommonEnds commonEnds(QStringView one, QStringView other);

} // namespace redraft
