#include "widgets/checklist/checklistpanel.h"

namespace redraft {

ChecklistPanel::ChecklistPanel(QWidget* parent) : QWidget(parent) {}
ChecklistPanel::~ChecklistPanel() = default;
void ChecklistPanel::setAnalysis(const std::shared_ptr<const Analysis>&) {}
void ChecklistPanel::setTheme(const Theme&) {}
void ChecklistPanel::showPosition(qsizetype) {}

} // namespace redraft
