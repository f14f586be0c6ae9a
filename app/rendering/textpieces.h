#pragma once

#include <QList>
#include <QString>
#include <QTextLayout>

namespace redraft {

// Long text is laid out in pieces: the cost of a QTextLayout grows faster than its length.

/// Where a piece that starts at `start` ends: behind a blank or a line break if there is one.
int pieceEnd(const QString& text, int start);

/// The formats of the piece from `start` to `end`, counted from its start. `formats` are in order.
QList<QTextLayout::FormatRange> formatsWithin(const QList<QTextLayout::FormatRange>& formats, int start,
                                              int end);

} // namespace redraft
