#include "widgets/preview/previewblockaccessible.h"

#include "widgets/preview/previewpartaccessible.h"
#include "widgets/preview/previewview.h"

#include <QCoreApplication>

namespace redraft {

namespace {

bool isList(const Node* node)
{
    return node && (node->kind == NodeKind::BulletList || node->kind == NodeKind::OrderedList);
}

QString tr(const char* text, int number = -1)
{
    return QCoreApplication::translate("PreviewBlockAccessible", text, nullptr, number);
}

} // namespace

PreviewBlockAccessible::PreviewBlockAccessible(PreviewView& view, int slot)
    : m_view(view)
    , m_slot(slot)
{
}

PreviewBlockAccessible::~PreviewBlockAccessible()
{
    for (const QAccessible::Id id : m_children) {
        if (id != 0)
            QAccessible::deleteAccessibleInterface(id);
    }
}

bool PreviewBlockAccessible::isValid() const
{
    return m_slot >= 0 && m_slot < m_view.surface().column().slotCount();
}

const Node* PreviewBlockAccessible::node() const
{
    return isValid() ? m_view.surface().column().nodeOf(m_slot) : nullptr;
}

int PreviewBlockAccessible::itemCount() const
{
    return isList(node()) ? int(node()->children.size()) : 0;
}

int PreviewBlockAccessible::childCount() const
{
    if (!node())
        return 0;
    const bool hasTargets = mayHaveTargets(*node());
    return itemCount() + (hasTargets ? int(targetsOf(m_view.surface().column().layOut(m_slot)).size()) : 0);
}

QAccessibleInterface* PreviewBlockAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    m_children.resize(std::max(m_children.size(), size_t(index) + 1));
    QAccessible::Id& id = m_children[size_t(index)];
    if (id == 0) {
        using Kind = PreviewPartAccessible::Kind;
        const int items = itemCount();
        auto* part = index < items ? new PreviewPartAccessible(m_view, *this, Kind::Item, index)
                                   : new PreviewPartAccessible(m_view, *this, Kind::Target, index - items);
        id = QAccessible::registerAccessibleInterface(part);
    }
    return QAccessible::accessibleInterface(id);
}

QAccessibleInterface* PreviewBlockAccessible::targetChild(int target) const
{
    return child(itemCount() + target);
}

int PreviewBlockAccessible::indexOfChild(const QAccessibleInterface* child) const
{
    for (size_t index = 0; index < m_children.size(); ++index) {
        if (m_children[index] != 0 && QAccessible::accessibleInterface(m_children[index]) == child)
            return int(index);
    }
    return -1;
}

QAccessibleInterface* PreviewBlockAccessible::childAt(int x, int y) const
{
    // Links and boxes lie above the items that hold them.
    for (int index = childCount() - 1; index >= 0; --index) {
        if (child(index)->rect().contains(x, y))
            return child(index);
    }
    return nullptr;
}

QAccessibleInterface* PreviewBlockAccessible::parent() const
{
    return QAccessible::queryAccessibleInterface(&m_view);
}

QString PreviewBlockAccessible::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    if (kind == QAccessible::Name)
        return m_view.surface().column().textOf(m_slot).replace(QChar::LineSeparator, QLatin1Char('\n'));
    if (kind != QAccessible::Description || !node())
        return {};
    switch (node()->kind) {
    case NodeKind::Heading:
        return tr(QT_TRANSLATE_NOOP("PreviewBlockAccessible", "Heading of level %1")).arg(node()->level);
    case NodeKind::CodeBlock:
        return tr(QT_TRANSLATE_NOOP("PreviewBlockAccessible", "Code"));
    case NodeKind::Quote:
        return tr(QT_TRANSLATE_NOOP("PreviewBlockAccessible", "Quote"));
    case NodeKind::Table:
        return tr(QT_TRANSLATE_NOOP("PreviewBlockAccessible", "Table with %n row(s)"),
                  int(node()->children.size()));
    case NodeKind::FootnoteDefinition:
        return node()->level > 0
                   ? tr(QT_TRANSLATE_NOOP("PreviewBlockAccessible", "Footnote %1")).arg(node()->level)
                   : tr(QT_TRANSLATE_NOOP("PreviewBlockAccessible", "Footnote that nothing refers to"));
    default:
        return {};
    }
}

QRect PreviewBlockAccessible::rect() const
{
    if (!isValid())
        return {};
    // Without laying it out: whoever walks through all blocks must not lay out the document.
    const BlockColumn& column = m_view.surface().column();
    const QPointF origin = m_view.surface().originOf(m_slot);
    return {m_view.viewport()->mapToGlobal(origin.toPoint()),
            QSizeF(column.width(), column.heightOf(m_slot)).toSize()};
}

QAccessible::Role PreviewBlockAccessible::role() const
{
    if (!node())
        return m_slot == 0 ? QAccessible::Heading : QAccessible::NoRole;
    switch (node()->kind) {
    case NodeKind::Heading:
        return QAccessible::Heading;
    case NodeKind::BulletList:
    case NodeKind::OrderedList:
        return QAccessible::List;
    case NodeKind::ThematicBreak:
        return QAccessible::Separator;
    case NodeKind::Quote:
    case NodeKind::Table:
        return QAccessible::Section;
    case NodeKind::FootnoteDefinition:
        return QAccessible::Note;
    default:
        return QAccessible::Paragraph;
    }
}

QAccessible::State PreviewBlockAccessible::state() const
{
    QAccessible::State state;
    state.readOnly = true;
    state.multiLine = true;
    state.invalid = !isValid();
    state.offscreen = !isValid() || m_slot < m_view.surface().scroller().topSlot() ||
                      m_slot >= m_view.surface().scroller().endOfSight();
    return state;
}

} // namespace redraft
