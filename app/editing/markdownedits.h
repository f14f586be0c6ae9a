#pragma once

#include "app/markdown/syntaxtree.h"
#include "app/text/edit.h"

namespace redraft {

/// Edits of Markdown around a selection. Pure; all ranges in UTF-16 code units of the snapshot.

/// Toggles the box of a task list item whose node is `item` in block `blockIndex`; changes one character.
Edit toggleTask(const TextSnapshot& snapshot, const SyntaxTree& tree, int blockIndex, const Node& item);
/// Puts marks ("**", "_", "`") around the selection, or takes them away where they stand around it already.
Edit toggleMarks(const TextSnapshot& snapshot, TextRange selection, const QString& marks,
                 const QString& label);
/// [selection](url), with the part that is still to be written selected.
Edit insertLink(const TextSnapshot& snapshot, TextRange selection);
/// A table of `columns` x `rows` on lines of its own behind the line of the selection.
Edit insertTable(const TextSnapshot& snapshot, TextRange selection, int columns, int rows);
/// A fenced block with a small box diagram behind the line of the selection.
Edit insertDiagram(const TextSnapshot& snapshot, TextRange selection);
/// The edit for Enter at `position` in a list item: continues the list or task list, or ends it if the item
/// is empty. Empty edit outside of lists: the editor breaks the line as usual.
Edit continueList(const TextSnapshot& snapshot, qsizetype position);

} // namespace redraft
