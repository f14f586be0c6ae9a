#include "widgets/preview/previewfindbar.h"

#include "widgets/common/searchrow.h"
#include "widgets/preview/previewfind.h"

#include <QHBoxLayout>
#include <QShortcut>

namespace redraft {

PreviewFindBar::PreviewFindBar(PreviewFind& find, QWidget* parent)
    : QWidget(parent)
    , m_find(find)
    , m_row(new SearchRow({SearchQuery::Option::CaseSensitive, SearchQuery::Option::WholeWords}, this))
{
    setAccessibleName(tr("Find in the preview"));
    setAutoFillBackground(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(m_row);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &PreviewFindBar::dismiss);
    connect(m_row, &SearchRow::queryChanged, this, [this] { m_find.start(m_row->query()); });
    connect(m_row, &SearchRow::nextRequested, this, &PreviewFindBar::findNext);
    connect(m_row, &SearchRow::previousRequested, this, &PreviewFindBar::findPrevious);
    connect(m_row, &SearchRow::dismissed, this, &PreviewFindBar::dismiss);
    connect(&m_find, &PreviewFind::changed, this, &PreviewFindBar::showCount);
    hide();
}

void PreviewFindBar::setTheme(const Theme& theme)
{
    m_row->setTheme(theme);
}

void PreviewFindBar::open(const QString& pattern)
{
    show();
    if (!pattern.isEmpty() && pattern != m_row->query().pattern)
        m_row->setPattern(pattern);
    else if (!m_find.isActive())
        m_find.start(m_row->query());
    m_row->focusPattern();
}

bool PreviewFindBar::prepare()
{
    if (m_row->query().pattern.isEmpty()) {
        open({});
        return false;
    }
    if (m_find.isActive())
        return true;
    // A search that was closed begins anew at the place in sight: its first match is the next one.
    m_find.start(m_row->query());
    return false;
}

void PreviewFindBar::findNext()
{
    if (prepare())
        m_find.next();
}

void PreviewFindBar::findPrevious()
{
    if (prepare())
        m_find.previous();
}

void PreviewFindBar::dismiss()
{
    hide();
    emit closed();
    m_find.stop();
}

void PreviewFindBar::showCount()
{
    m_row->showCount({m_find.currentIndex(), m_find.count(), !m_find.isComplete()});
}

} // namespace redraft
