#include "widgets/outline/outlinepanel.h"

#include <QHeaderView>
#include <QPainter>

namespace redraft {

OutlinePanel::OutlinePanel(QWidget* parent)
    : QTreeWidget(parent)
{
    setHeaderHidden(true);
    setAccessibleName(tr("Outline"));
    setUniformRowHeights(true);
    setIndentation(14);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setExpandsOnDoubleClick(false);
    connect(this, &QTreeWidget::itemClicked, this, &OutlinePanel::choose);
    connect(this, &QTreeWidget::itemActivated, this, &OutlinePanel::choose);
}

void OutlinePanel::setAnalysis(const std::shared_ptr<const Analysis>& analysis)
{
    m_analysis = analysis;
    if (!analysis) {
        m_shown.reset();
        m_items.clear();
        clear();
        return;
    }
    if (analysis->outline == m_shown)
        return;
    const bool isSame = m_shown && sameStructure(*analysis->outline);
    m_shown = analysis->outline;
    if (!isSame)
        rebuild();
    markCurrent();
}

void OutlinePanel::setTheme(const Theme& theme)
{
    m_theme = theme;
    viewport()->update();
}

/// Without headings there is no row to hold the focus: then the pane shows it.
void OutlinePanel::paintEvent(QPaintEvent* event)
{
    QTreeWidget::paintEvent(event);
    if (topLevelItemCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(m_theme.muted);
    painter.drawText(viewport()->rect().adjusted(16, 12, -16, -12),
                     Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap, tr("No headings yet"));
    painter.setPen(m_theme.accent);
    if (hasFocus())
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
}

void OutlinePanel::focusInEvent(QFocusEvent* event)
{
    QTreeWidget::focusInEvent(event);
    viewport()->update();
}

void OutlinePanel::focusOutEvent(QFocusEvent* event)
{
    QTreeWidget::focusOutEvent(event);
    viewport()->update();
}

void OutlinePanel::showPosition(qsizetype position)
{
    m_position = position;
    markCurrent();
}

void OutlinePanel::rebuild()
{
    clear();
    m_items.clear();
    for (const Section& section : m_shown->sections) {
        QTreeWidgetItem* parent = section.parent < 0 ? invisibleRootItem() : m_items[size_t(section.parent)];
        auto* item = new QTreeWidgetItem(parent, {section.title});
        item->setToolTip(0, section.title);
        item->setData(0, Qt::UserRole, int(m_items.size()));
        m_items.push_back(item);
    }
    expandAll();
}

bool OutlinePanel::sameStructure(const Outline& outline) const
{
    if (outline.sections.size() != m_shown->sections.size())
        return false;
    for (size_t i = 0; i < outline.sections.size(); ++i) {
        const Section& one = outline.sections[i];
        const Section& other = m_shown->sections[i];
        if (one.title != other.title || one.level != other.level || one.parent != other.parent)
            return false;
    }
    return true;
}

void OutlinePanel::choose(QTreeWidgetItem* item)
{
    const size_t index = size_t(item->data(0, Qt::UserRole).toInt());
    if (m_shown && index < m_shown->sections.size())
        emit navigateRequested(m_shown->sections[index].titleRange, m_analysis->snapshot.revision);
}

void OutlinePanel::markCurrent()
{
    const int index = m_shown ? m_shown->sectionAt(m_position) : -1;
    if (index >= 0 && size_t(index) < m_items.size())
        setCurrentItem(m_items[size_t(index)]);
}

} // namespace redraft
