#pragma once

#include "app/markdown/node.h"

namespace redraft {

// What the drawing of raw HTML and the text that is read from it share.

/// The name of details without a summary.
QString detailsTitle();
/// Says of a block that marks in it are shown as text; see Block::isPartlyUnread.
QString unreadNote();
/// What stands before an item of a list in running text; `depth` counts from 1.
QString itemMark(const Node& list, int number, int depth);
/// Running text with its blanks as a page shows them: each run of them is one.
QString collapsedBlanks(const QString& text);
/// A code block that stands in running text: in a cell of a table.
QString codeInText(const Node& block);
/// True if a table of HTML holds more than rows: captions, and text that stands in no cell.
bool hasCaption(const Node& table);
/// Such a table as a group: what is no row first, then the rows.
Node withCaptionApart(const Node& table);

} // namespace redraft
