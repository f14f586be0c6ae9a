#include "widgets/shell/panefocus.h"

#include "widgets/preview/previewview.h"
#include "widgets/shell/actiontable.h"
#include "widgets/shell/documentpanes.h"
#include "widgets/shell/sidebar.h"

#include <QApplication>

namespace redraft {

namespace {

void focusFirstIn(QWidget& pane)
{
    const QList<QWidget*> all = pane.findChildren<QWidget*>();
    for (QWidget* each : all) {
        if (each->isVisible() && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus))
            return each->setFocus(Qt::TabFocusReason);
    }
}

} // namespace

PaneFocus::PaneFocus(ActionTable& actions, QWidget& toolBar, DocumentPanes& panes, QObject* parent)
    : QObject(parent)
{
    const auto enterEditors = [&panes] {
        if (panes.view() == View::Form)
            panes.goToCard(1);
        else
            panes.focusEditor();
    };
    m_stops = {
        {&panes.sidebar(), Qt::TabFocusReason, [&panes] { panes.sidebar().focusPage(); }},
        {&panes.editors(), Qt::OtherFocusReason, enterEditors},
        {&panes.preview(), Qt::TabFocusReason, [&panes] { panes.preview().setFocus(Qt::TabFocusReason); }},
        {&toolBar, Qt::TabFocusReason, [&toolBar] { focusFirstIn(toolBar); }}};
    connect(actions.action(ActionId::NextPane), &QAction::triggered, this, [this] { move(1); });
    connect(actions.action(ActionId::PreviousPane), &QAction::triggered, this, [this] { move(-1); });
}

void PaneFocus::move(int direction)
{
    const QWidget* focused = QApplication::focusWidget();
    const int count = int(m_stops.size());
    int now = direction > 0 ? -1 : count;
    for (int i = 0; i < count; ++i) {
        const QWidget* pane = m_stops[size_t(i)].pane;
        if (focused && (pane == focused || pane->isAncestorOf(focused)))
            now = i;
    }
    for (int step = 1; step <= count; ++step) {
        if (giveTo(m_stops[size_t((now + direction * step + 2 * count) % count)]))
            return;
    }
}

bool PaneFocus::giveTo(const Stop& stop)
{
    if (!stop.pane->isVisible() || !stop.pane->isEnabled())
        return false;
    QWidget* last = stop.pane->focusWidget();
    const bool isThere = last && last->isVisible() && last->isEnabled() && last->focusPolicy() != Qt::NoFocus;
    if (isThere)
        last->setFocus(stop.reason);
    else
        stop.enter();
    const QWidget* focused = QApplication::focusWidget();
    return focused && (stop.pane == focused || stop.pane->isAncestorOf(focused));
}

} // namespace redraft
