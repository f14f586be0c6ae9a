#pragma once

#include <QList>
#include <QString>
#include <QTextLayout>

namespace redraft {

/// Formats that keep a text font from showing other signs than were written ("->" as an arrow, "3x4" as a
/// product), and that give emoji their own font. To be merged over the formats of the text.
QList<QTextLayout::FormatRange> glyphFormats(const QString& text);

} // namespace redraft
