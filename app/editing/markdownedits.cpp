#include "app/editing/markdownedits.h"

namespace redraft {

Edit toggleTask(const TextSnapshot&, const SyntaxTree&, int, const Node&) { return {}; }
Edit toggleMarks(const TextSnapshot&, TextRange, const QString&, const QString&) { return {}; }
Edit insertLink(const TextSnapshot&, TextRange) { return {}; }
Edit insertTable(const TextSnapshot&, TextRange, int, int) { return {}; }
Edit insertDiagram(const TextSnapshot&, TextRange) { return {}; }
Edit continueList(const TextSnapshot&, qsizetype) { return {}; }

} // namespace redraft
