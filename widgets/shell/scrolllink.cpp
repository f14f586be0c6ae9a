#include "widgets/shell/scrolllink.h"

#include "widgets/form/formview.h"
#include "widgets/preview/previewview.h"

#include <QScrollBar>
#include <algorithm>

namespace redraft {

ScrollLink::ScrollLink(FormView& form, PreviewView& preview, QObject* parent)
    : QObject(parent)
    , m_form(form)
    , m_preview(preview)
{
    connect(&form, &FormView::topLineChanged, this, [this](qreal line) {
        if (m_preview.isVisible() && m_form.isVisible())
            m_preview.scrollToLine(leadingLine(m_form, line, m_form.lineCount()));
    });
    connect(&preview, &PreviewView::topLineChanged, this, [this](qreal line) {
        if (m_form.isVisible())
            m_form.scrollToLine(leadingLine(m_preview, line, m_form.lineCount()));
    });
}

qreal leadingLine(const QAbstractScrollArea& area, qreal topLine, int lineCount)
{
    const QScrollBar& bar = *area.verticalScrollBar();
    const qreal tail = std::min(bar.pageStep(), bar.maximum());
    if (tail <= 0)
        return topLine;
    const qreal share = std::clamp(1 - (bar.maximum() - bar.value()) / tail, 0.0, 1.0);
    return topLine + share * share * (lineCount - topLine);
}

} // namespace redraft
