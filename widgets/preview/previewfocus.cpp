#include "widgets/preview/previewfocus.h"

#include "widgets/preview/previewsurface.h"

#include <algorithm>

namespace redraft {

std::vector<PreviewTarget> targetsOf(const BlockLayout& layout)
{
    std::vector<PreviewTarget> targets;
    for (const LinkArea& link : layout.links()) {
        // The lines of one link follow each other.
        if (targets.empty() || targets.back().link != link.destination)
            targets.push_back({{}, link.destination});
        targets.back().areas.push_back(link.area);
    }
    std::vector<TaskArea> tasks;
    layout.collectTasks({}, tasks);
    for (const TaskArea& task : tasks)
        targets.push_back({{task.area}, {}, task.item});
    std::vector<CodeArea> codes;
    layout.collectCode({}, codes);
    for (const CodeArea& code : codes)
        targets.push_back({{code.button}, {}, nullptr, true});
    std::vector<FoldArea> folds;
    layout.collectFolds({}, folds);
    for (const FoldArea& fold : folds)
        targets.push_back({{fold.area}, {}, nullptr, false, fold});
    std::stable_sort(targets.begin(), targets.end(), [](const PreviewTarget& a, const PreviewTarget& b) {
        const QRectF left = a.areas.front(), right = b.areas.front();
        const qreal below = right.center().y() - left.center().y();
        return std::abs(below) < left.height() / 2 ? left.x() < right.x() : below > 0;
    });
    return targets;
}

bool mayHaveTargets(const Node& node)
{
    const bool isTarget = node.kind == NodeKind::Link || node.kind == NodeKind::FootnoteReference ||
                          node.kind == NodeKind::FootnoteDefinition || node.kind == NodeKind::CodeBlock ||
                          node.task != TaskState::None ||
                          (node.kind == NodeKind::HtmlElement && node.tag && node.tag->name == u"details");
    return isTarget || std::any_of(node.children.begin(), node.children.end(), mayHaveTargets);
}

PreviewFocus::PreviewFocus(PreviewSurface& surface, QObject* parent)
    : QObject(parent)
    , m_surface(surface)
{
    connect(&m_surface, &PreviewSurface::slotsChanged, this, &PreviewFocus::follow);
}

std::optional<PreviewTarget> PreviewFocus::target() const
{
    if (m_slot < 0 || m_slot >= m_surface.column().slotCount())
        return std::nullopt;
    const std::vector<PreviewTarget> targets = targetsOf(m_surface.column().layOut(m_slot));
    return m_index < int(targets.size()) ? std::optional(targets[size_t(m_index)]) : std::nullopt;
}

bool PreviewFocus::isOnSwitch() const
{
    const std::optional<PreviewTarget> there = target();
    return there && (there->task || there->fold);
}

void PreviewFocus::set(int slot, int index)
{
    m_slot = slot;
    m_index = index;
    if (const std::optional<PreviewTarget> there = target())
        m_surface.reveal(slot, there->areas.front());
    emit changed();
}

void PreviewFocus::clear()
{
    if (isEmpty())
        return;
    m_slot = -1;
    emit changed();
}

bool PreviewFocus::focusFirstIn(int slot, Direction direction, bool onlyInSight)
{
    const Node* node = m_surface.column().nodeOf(slot);
    if (!node || !mayHaveTargets(*node))
        return false;
    const std::vector<PreviewTarget> targets = targetsOf(m_surface.column().layOut(slot));
    const QRectF sight(QPointF(0, 0), m_surface.viewportSize());
    for (int step = 0; step < int(targets.size()); ++step) {
        const int index = direction == Direction::Forward ? step : int(targets.size()) - 1 - step;
        const PreviewTarget& target = targets[size_t(index)];
        if (onlyInSight && !sight.intersects(target.areas.front().translated(m_surface.originOf(slot))))
            continue;
        set(slot, index);
        return true;
    }
    return false;
}

bool PreviewFocus::move(Direction direction)
{
    const int step = direction == Direction::Forward ? 1 : -1;
    const bool isFresh = isEmpty();
    int slot = m_slot;
    if (isFresh) {
        slot = direction == Direction::Forward ? m_surface.scroller().topSlot()
                                               : m_surface.scroller().endOfSight() - 1;
        if (focusFirstIn(slot, direction, true))
            return true;
    } else {
        const std::vector<PreviewTarget> targets = targetsOf(m_surface.column().layOut(slot));
        const int index = m_index + step;
        if (index >= 0 && index < int(targets.size())) {
            set(slot, index);
            return true;
        }
    }
    for (slot += step; slot >= 0 && slot < m_surface.column().slotCount(); slot += step) {
        if (focusFirstIn(slot, direction, false))
            return true;
    }
    clear();
    return false;
}

void PreviewFocus::follow(const ListDifference& change)
{
    if (m_slot < change.first)
        return;
    // A task box that was toggled lies in a changed block; it keeps the focus if it is still there.
    if (m_slot >= change.first + change.removed)
        m_slot += change.inserted - change.removed;
    else if (m_slot >= change.first + change.inserted || !target())
        clear();
}

} // namespace redraft
