#include "app/markdown/codehighlighter.h"

namespace redraft {

struct CodeHighlighter::Private {};
struct CodeHighlighter::LineState::Data {};

CodeHighlighter::CodeHighlighter() = default;
CodeHighlighter::~CodeHighlighter() = default;
bool CodeHighlighter::isAvailable() { return false; }
QString CodeHighlighter::unavailableReason() { return {}; }
bool CodeHighlighter::knows(const QString&) const { return false; }
QList<CodeSpan> CodeHighlighter::highlight(const QString&, const QString&) const { return {}; }
QList<CodeSpan> CodeHighlighter::highlightLine(const QString&, const QString&, LineState&) const { return {}; }
CodeHighlighter::LineState::LineState() = default;
CodeHighlighter::LineState::~LineState() = default;
CodeHighlighter::LineState::LineState(const LineState&) = default;
CodeHighlighter::LineState& CodeHighlighter::LineState::operator=(const LineState&) = default;
bool CodeHighlighter::LineState::operator==(const LineState&) const { return true; }

} // namespace redraft
