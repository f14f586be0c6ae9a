#pragma once

#include <QFont>
#include <QStringList>

namespace redraft {

/// A text in lines, for rows that paint themselves.
struct WrappedText
{
    QStringList lines;
    bool isCut = false; ///< the last line ends in "…"
};

/// Breaks `text` between words (a longer word where it must be) into lines of at most `width` px, `most` of
/// them; the first line may be narrower, where something stands beside it.
WrappedText wrapText(const QString& text, const QFont& font, int width, int most, int firstWidth = -1);

} // namespace redraft
