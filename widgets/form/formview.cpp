#include "widgets/form/formview.h"

namespace redraft {

FormView::FormView(const Document&, QWidget* parent) : QScrollArea(parent) {}
FormView::~FormView() = default;
void FormView::setAnalysis(const std::shared_ptr<const Analysis>&) {}
void FormView::setTheme(const Theme&) {}
void FormView::setZoom(int) {}
void FormView::goTo(TextRange) {}
void FormView::goToField(const QString&) {}

} // namespace redraft
