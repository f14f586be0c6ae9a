#pragma once

#include "app/markdown/node.h"

#include <QByteArray>
#include <QStringView>
#include <vector>

namespace redraft {

/// A text as cmark-gfm can take it: UTF-8 with the same lines and the same code units, so that positions
/// hold.
///
/// NUL and lone surrogates (kept raw bytes) become the replacement character, a lone CR, which cmark takes
/// for a line end, a blank. The time that cmark needs grows with the square of the marks in a line: where a
/// line has more than any person writes, they are masked by private characters, to be put back with unmask().
struct CarriableText
{
    /// cmark copies a definition for each of its uses; those that could make more of it than this, in code
    /// units, are read as text.
    static constexpr qsizetype maximalExpansion = 32 << 20;

    explicit CarriableText(QStringView text);

    QByteArray utf8;
    std::vector<int> maskedLines; ///< lines (from 0) that hold masked characters, sorted
};

/// UTF-8 of a short text of our own making, with the same replacements but no masks.
QByteArray carriableUtf8(QString text);

/// The text with masked characters put back.
QString unmasked(QString text);

/// Puts the masked characters back into the texts of a node and of all below it.
void unmask(Node& node);

} // namespace redraft
