#include "widgets/editor/findbar.h"

namespace redraft {

FindBar::FindBar(SourceEditor&, Document&, QWidget* parent) : QWidget(parent) {}
void FindBar::open(Mode) {}
void FindBar::findNext() {}
void FindBar::findPrevious() {}

} // namespace redraft
