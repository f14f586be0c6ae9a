#include "widgets/preview/previewpartaccessible.h"

#include "app/rendering/readertext.h"
#include "widgets/preview/previewblockaccessible.h"
#include "widgets/preview/previewview.h"

namespace redraft {

PreviewPartAccessible::PreviewPartAccessible(PreviewView& view, const PreviewBlockAccessible& block,
                                             Kind kind, int index)
    : m_view(view)
    , m_block(block)
    , m_kind(kind)
    , m_index(index)
{
}

const Node* PreviewPartAccessible::item() const
{
    const Node* list = m_block.isValid() ? m_view.surface().column().nodeOf(m_block.slot()) : nullptr;
    const bool isThere = m_kind == Kind::Item && list && m_index < int(list->children.size());
    return isThere ? &list->children[size_t(m_index)] : nullptr;
}

std::optional<PreviewTarget> PreviewPartAccessible::target() const
{
    if (m_kind != Kind::Target || !m_block.isValid())
        return std::nullopt;
    const std::vector<PreviewTarget> targets = targetsOf(m_view.surface().column().layOut(m_block.slot()));
    return m_index < int(targets.size()) ? std::optional(targets[size_t(m_index)]) : std::nullopt;
}

bool PreviewPartAccessible::isValid() const
{
    return item() || target();
}

void* PreviewPartAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface && m_kind == Kind::Target
               ? static_cast<QAccessibleActionInterface*>(this)
               : nullptr;
}

QAccessibleInterface* PreviewPartAccessible::parent() const
{
    return const_cast<PreviewBlockAccessible*>(&m_block);
}

QString PreviewPartAccessible::text(QAccessible::Text kind) const
{
    const std::optional<PreviewTarget> found = target();
    if (kind == QAccessible::Description)
        return found ? found->link : QString();
    if (kind != QAccessible::Name)
        return {};
    if (const Node* node = item())
        return readerText(*node);
    if (!found)
        return {};
    if (found->task)
        return readerText(*found->task);
    if (found->isCopyButton)
        return PreviewView::tr("Copy this code");
    const BlockLayout& layout = m_view.surface().column().layOut(m_block.slot());
    const QRectF area = found->areas.front();
    const int from = layout.positionAt({area.left() + 1, area.center().y()});
    const QRectF last = found->areas.back();
    const int to = layout.positionAt({last.right() - 1, last.center().y()});
    return layout.plainText().mid(from, std::max(0, to - from));
}

QRectF PreviewPartAccessible::area() const
{
    if (const std::optional<PreviewTarget> found = target()) {
        QRectF all;
        for (const QRectF& area : found->areas)
            all |= area;
        return all.translated(m_view.surface().originOf(m_block.slot()));
    }
    const Node* node = item();
    if (!node)
        return {};
    const Node* list = m_view.surface().column().nodeOf(m_block.slot());
    qsizetype start = 0;
    for (int before = 0; before < m_index; ++before)
        start += readerText(list->children[size_t(before)]).size() + 1;
    QRectF all;
    for (const QRectF& line : m_view.surface().textAreas(m_block.slot(), {start, readerText(*node).size()}))
        all |= line;
    return all;
}

QRect PreviewPartAccessible::rect() const
{
    const QRect inside = area().toAlignedRect();
    return {m_view.viewport()->mapToGlobal(inside.topLeft()), inside.size()};
}

QAccessible::Role PreviewPartAccessible::role() const
{
    if (m_kind == Kind::Item)
        return QAccessible::ListItem;
    const std::optional<PreviewTarget> found = target();
    if (found && (found->fold || found->isCopyButton))
        return QAccessible::Button;
    return found && found->task ? QAccessible::CheckBox : QAccessible::Link;
}

QAccessible::State PreviewPartAccessible::state() const
{
    QAccessible::State state;
    state.readOnly = m_kind == Kind::Item;
    state.invalid = !isValid();
    const std::optional<PreviewTarget> found = target();
    if (!found)
        return state;
    state.focusable = true;
    state.linked = !found->link.isEmpty();
    state.expandable = found->fold.has_value();
    state.expanded = found->fold && found->fold->isOpen;
    state.collapsed = found->fold && !found->fold->isOpen;
    state.checkable = found->task != nullptr;
    state.checked = found->task && found->task->task == TaskState::Done;
    state.focused = m_view.focusTarget().slot() == m_block.slot() && m_view.focusTarget().index() == m_index;
    state.offscreen = !area().intersects(m_view.viewport()->rect());
    return state;
}

QStringList PreviewPartAccessible::actionNames() const
{
    const std::optional<PreviewTarget> found = target();
    if (!found)
        return {};
    return {found->task || found->fold ? toggleAction() : pressAction(), setFocusAction()};
}

void PreviewPartAccessible::doAction(const QString& name)
{
    if (!target())
        return;
    m_view.focusTarget().set(m_block.slot(), m_index);
    if (name != setFocusAction())
        m_view.activateFocus();
}

} // namespace redraft
