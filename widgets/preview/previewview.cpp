#include "widgets/preview/previewview.h"

namespace redraft {

PreviewView::PreviewView(const CodeHighlighter&, QWidget* parent) : QAbstractScrollArea(parent) {}
PreviewView::~PreviewView() = default;
void PreviewView::setAnalysis(const std::shared_ptr<const Analysis>&) {}
void PreviewView::setTheme(const Theme&) {}
void PreviewView::setZoom(int) {}
void PreviewView::setDocumentFolder(const QString&) {}
void PreviewView::scrollToLine(qreal) {}
void PreviewView::showPosition(qsizetype) {}
bool PreviewView::isPictureComplete() const { return true; }

} // namespace redraft
