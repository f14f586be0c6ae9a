#include "widgets/preview/previewaccessible.h"

#include "widgets/preview/previewblockaccessible.h"
#include "widgets/preview/previewview.h"

#include <QTextBoundaryFinder>

namespace redraft {

namespace {

QAccessibleInterface* makeInterface(const QString& className, QObject* object)
{
    if (className != QLatin1String(PreviewView::staticMetaObject.className()))
        return nullptr;
    auto* view = qobject_cast<PreviewView*>(object);
    return view ? new PreviewAccessible(*view) : nullptr;
}

/// The stretch of `text` around `at` that a boundary type means; Qt's own would read the whole document.
TextRange stretchAround(const QString& text, qsizetype at, QAccessible::TextBoundaryType type)
{
    if (type == QAccessible::NoBoundary || text.isEmpty())
        return {0, text.size()};
    if (type == QAccessible::LineBoundary || type == QAccessible::ParagraphBoundary) {
        const qsizetype start = at > 0 ? text.lastIndexOf(QLatin1Char('\n'), at - 1) + 1 : 0;
        const qsizetype end = text.indexOf(QLatin1Char('\n'), at);
        return TextRange::fromBounds(start, end < 0 ? text.size() : end + 1);
    }
    const auto boundary = type == QAccessible::CharBoundary   ? QTextBoundaryFinder::Grapheme
                          : type == QAccessible::WordBoundary ? QTextBoundaryFinder::Word
                                                              : QTextBoundaryFinder::Sentence;
    QTextBoundaryFinder finder(boundary, text);
    finder.setPosition(std::min(at, text.size()));
    const qsizetype start = finder.isAtBoundary() ? finder.position() : finder.toPreviousBoundary();
    finder.setPosition(std::max<qsizetype>(start, 0));
    const qsizetype end = finder.toNextBoundary();
    return TextRange::fromBounds(std::max<qsizetype>(start, 0), end < 0 ? text.size() : end);
}

} // namespace

PreviewAccessible::PreviewAccessible(PreviewView& view)
    : QAccessibleWidget(&view, QAccessible::Document)
    , m_view(view)
    , m_index(view.surface().column())
{
    QObject::connect(&surface(), &PreviewSurface::slotsChanged, &m_context,
                     [this](const ListDifference& change) { follow(change); });
    QObject::connect(&m_view.focusTarget(), &PreviewFocus::changed, &m_context, [this] { tellFocus(); });
}

PreviewAccessible::~PreviewAccessible()
{
    for (const auto& [slot, id] : m_blocks)
        QAccessible::deleteAccessibleInterface(id);
}

void PreviewAccessible::install()
{
    // Qt takes no notice of a factory that it knows already.
    QAccessible::installFactory(makeInterface);
}

PreviewSurface& PreviewAccessible::surface() const
{
    return m_view.surface();
}

void PreviewAccessible::follow(const ListDifference& change)
{
    m_index.follow(change);
    std::map<int, QAccessible::Id> kept;
    for (const auto& [slot, id] : m_blocks) {
        if (slot >= change.first && slot < change.first + change.removed) {
            QAccessible::deleteAccessibleInterface(id);
            continue;
        }
        const int moved = slot < change.first ? slot : slot + change.inserted - change.removed;
        static_cast<PreviewBlockAccessible*>(QAccessible::accessibleInterface(id))->setSlot(moved);
        kept.emplace(moved, id);
    }
    m_blocks = std::move(kept);
    // One word, however much has changed: a reader that wants to know asks for what is in sight.
    if (QAccessible::isActive()) {
        QAccessibleEvent event(&m_view, QAccessible::DocumentContentChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void PreviewAccessible::tellFocus()
{
    QAccessibleInterface* focused = QAccessible::isActive() ? focusChild() : nullptr;
    if (!focused)
        return;
    QAccessibleEvent event(focused, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
    if (!focused->state().expandable)
        return;
    QAccessible::State changed;
    changed.expanded = changed.collapsed = true;
    QAccessibleStateChangeEvent fold(focused, changed);
    QAccessible::updateAccessibility(&fold);
}

void* PreviewAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessible::State PreviewAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

int PreviewAccessible::childCount() const
{
    return surface().column().slotCount() + (m_view.findBar()->isVisible() ? 1 : 0);
}

PreviewBlockAccessible* PreviewAccessible::block(int slot) const
{
    if (slot < 0 || slot >= surface().column().slotCount())
        return nullptr;
    QAccessible::Id& id = m_blocks[slot];
    if (id == 0)
        id = QAccessible::registerAccessibleInterface(new PreviewBlockAccessible(m_view, slot));
    return static_cast<PreviewBlockAccessible*>(QAccessible::accessibleInterface(id));
}

QAccessibleInterface* PreviewAccessible::child(int index) const
{
    const bool isFindBar = index == surface().column().slotCount() && m_view.findBar()->isVisible();
    return isFindBar ? QAccessible::queryAccessibleInterface(m_view.findBar()) : block(index);
}

int PreviewAccessible::indexOfChild(const QAccessibleInterface* child) const
{
    for (const auto& [slot, id] : m_blocks) {
        if (QAccessible::accessibleInterface(id) == child)
            return slot;
    }
    return child && child->object() == m_view.findBar() ? surface().column().slotCount() : -1;
}

QAccessibleInterface* PreviewAccessible::childAt(int x, int y) const
{
    const QPoint point = m_view.viewport()->mapFromGlobal(QPoint(x, y));
    return m_view.viewport()->rect().contains(point) ? block(surface().placeAt(point).slot) : nullptr;
}

QAccessibleInterface* PreviewAccessible::focusChild() const
{
    const PreviewFocus& focus = m_view.focusTarget();
    if (m_view.hasFocus() && focus.target())
        return block(focus.slot())->targetChild(focus.index());
    return QAccessibleWidget::focusChild();
}

int PreviewAccessible::characterCount() const
{
    return int(m_index.startOf(surface().column().slotCount()));
}

QString PreviewAccessible::text(int startOffset, int endOffset) const
{
    QString result;
    const PreviewPosition first = m_index.positionAt(startOffset);
    for (int slot = first.slot; slot < surface().column().slotCount(); ++slot) {
        if (m_index.startOf(slot) >= endOffset)
            break;
        result += surface().column().textOf(slot) + QLatin1Char('\n');
    }
    return result.mid(startOffset - m_index.startOf(first.slot), std::max(0, endOffset - startOffset))
        .replace(QChar::LineSeparator, QLatin1Char('\n'));
}

int PreviewAccessible::selectionCount() const
{
    return m_view.hasSelection() ? 1 : 0;
}

void PreviewAccessible::selection(int index, int* startOffset, int* endOffset) const
{
    const PreviewSelection& selected = m_view.selector().selection();
    const bool isThere = index == 0 && !selected.isEmpty();
    *startOffset = isThere ? int(m_index.offsetOf(selected.first())) : 0;
    *endOffset = isThere ? int(m_index.offsetOf(selected.last())) : 0;
}

void PreviewAccessible::addSelection(int startOffset, int endOffset)
{
    setSelection(0, startOffset, endOffset);
}

void PreviewAccessible::removeSelection(int)
{
    m_view.selector().clear();
}

void PreviewAccessible::setSelection(int, int startOffset, int endOffset)
{
    m_view.selector().select(m_index.positionAt(startOffset), m_index.positionAt(endOffset));
}

int PreviewAccessible::cursorPosition() const
{
    return int(m_index.offsetOf(m_view.selector().selection().cursor()));
}

void PreviewAccessible::setCursorPosition(int position)
{
    const PreviewPosition place = m_index.positionAt(position);
    m_view.selector().select(place, place);
    scrollToSubstring(position, position + 1);
}

QString PreviewAccessible::stretch(int slot, TextRange inSlot, int* start, int* end) const
{
    *start = int(m_index.startOf(slot) + inSlot.start);
    *end = int(*start + inSlot.length);
    return text(*start, *end);
}

QString PreviewAccessible::textAtOffset(int offset, QAccessible::TextBoundaryType type, int* start,
                                        int* end) const
{
    const PreviewPosition at = m_index.positionAt(offset);
    const QString whole = surface().column().textOf(at.slot) + QLatin1Char('\n');
    return stretch(at.slot, stretchAround(whole, at.offset, type), start, end);
}

QString PreviewAccessible::textBeforeOffset(int offset, QAccessible::TextBoundaryType type, int* start,
                                            int* end) const
{
    textAtOffset(offset, type, start, end);
    if (*start > 0)
        return textAtOffset(*start - 1, type, start, end);
    *start = *end = -1;
    return {};
}

QString PreviewAccessible::textAfterOffset(int offset, QAccessible::TextBoundaryType type, int* start,
                                           int* end) const
{
    textAtOffset(offset, type, start, end);
    const PreviewPosition next = m_index.positionAt(*end);
    if (m_index.offsetOf(next) >= *end && !surface().column().textOf(next.slot).isEmpty())
        return textAtOffset(*end, type, start, end);
    *start = *end = -1;
    return {};
}

QRect PreviewAccessible::characterRect(int offset) const
{
    const PreviewPosition at = m_index.positionAt(offset);
    const std::vector<QRectF> areas = surface().textAreas(at.slot, {at.offset, 1});
    const QRect area = areas.empty() ? QRect() : areas.front().toAlignedRect();
    return area.isNull() ? area : QRect(m_view.viewport()->mapToGlobal(area.topLeft()), area.size());
}

int PreviewAccessible::offsetAtPoint(const QPoint& point) const
{
    return int(m_index.offsetOf(surface().positionAt(m_view.viewport()->mapFromGlobal(point))));
}

void PreviewAccessible::scrollToSubstring(int startIndex, int)
{
    const PreviewPosition at = m_index.positionAt(startIndex);
    for (const QRectF& area : surface().textAreas(at.slot, {at.offset, 1}))
        surface().reveal(at.slot, area.translated(-surface().originOf(at.slot)));
}

QString PreviewAccessible::attributes(int offset, int* startOffset, int* endOffset) const
{
    const PreviewPosition at = m_index.positionAt(offset);
    *startOffset = int(m_index.startOf(at.slot));
    *endOffset = int(m_index.startOf(at.slot + 1));
    const Node* node = surface().column().nodeOf(at.slot);
    return node && node->kind == NodeKind::Heading ? QStringLiteral("font-weight:bold;") : QString();
}

} // namespace redraft
