#include "widgets/form/cardcolumn.h"
#include "widgets/form/formview.h"
#include "widgets/form/linemap.h"
#include "widgets/form/sectioncard.h"

#include <QScopedValueRollback>
#include <QScrollBar>

namespace redraft {

void FormView::scrollContentsBy(int dx, int dy)
{
    QScrollArea::scrollContentsBy(dx, dy);
    if (m_isPlacing)
        return;
    buildVisible();
    if (!m_isFollowing)
        emit topLineChanged(topLine());
}

void FormView::buildVisible()
{
    const QRect visible(0, -m_column->y(), viewport()->width(), viewport()->height());
    if (m_column->buildNear(visible))
        placeCards();
}

void FormView::placeCards()
{
    if (m_isPlacing || viewport()->width() < 40)
        return;
    m_isPlacing = true;
    // What the user looks at stays where it is: the card with the cursor, else the first one in sight.
    QScrollBar* bar = verticalScrollBar();
    Card* anchor = editedCard();
    if (!anchor || anchor->geometry().bottom() < bar->value() ||
        anchor->geometry().top() > bar->value() + viewport()->height())
        anchor = m_column->cardAt(bar->value());
    for (int pass = 0; pass < 4; ++pass) {
        const int before = anchor ? anchor->y() : 0;
        m_column->place(viewport()->width());
        if (anchor && bar->value() > 0)
            bar->setValue(bar->value() + anchor->y() - before);
        if (!m_column->buildNear({0, bar->value(), viewport()->width(), viewport()->height()}))
            break;
    }
    m_isPlacing = false;
}

qreal FormView::topLine() const
{
    return LineMap(m_column->cards(), m_document.snapshot().lines).lineAt(verticalScrollBar()->value());
}

void FormView::scrollToLine(qreal line)
{
    const QScopedValueRollback<bool> following(m_isFollowing, true);
    const TextSnapshot snapshot = m_document.snapshot();
    // Cards that are built for the first time on the way may move the line.
    for (int pass = 0; pass < 2; ++pass)
        verticalScrollBar()->setValue(
            line <= 0 ? 0 : qRound(LineMap(m_column->cards(), snapshot.lines).yOf(line)));
}

} // namespace redraft
