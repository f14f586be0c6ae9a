#pragma once

#include <QString>

namespace redraft {

/// The label of the footnote that stands in lookaheadLine() for the one that a line defines.
QString lookaheadFootnote();

/// A line that begins the same kind of top-level block as `line` wherever that does, but defines no label of
/// the document. (Where it begins none, `line` may still begin one: a footnote with blanks before it.)
QString lookaheadLine(QStringView line);

} // namespace redraft
