#include "widgets/preview/previewlinks.h"

#include "app/markdown/htmlresolver.h"
#include "app/rendering/inlinetextbuilder.h"
#include "widgets/preview/previewsurface.h"

#include <QUrl>
#include <algorithm>

namespace redraft {

namespace {

/// GitHub puts it before the names that a document gives its places; links may be written with it.
constexpr QLatin1String hostedPrefix("user-content-");

bool holdsReference(const Node& node, const QString& anchor)
{
    if (node.kind == NodeKind::FootnoteReference && footnoteReferenceAnchor(node.level, node.start) == anchor)
        return true;
    return std::any_of(node.children.begin(), node.children.end(),
                       [&anchor](const Node& child) { return holdsReference(child, anchor); });
}

/// True if an element of raw HTML gives its place this name.
bool gives(const Node& node, const QString& name)
{
    if (node.tag && (node.tag->value(u"id") == name || node.tag->value(u"name") == name))
        return true;
    return std::any_of(node.children.begin(), node.children.end(),
                       [&](const Node& child) { return gives(child, name); });
}

} // namespace

PreviewLinks::PreviewLinks(PreviewSurface& surface, QObject* parent)
    : QObject(parent)
    , m_surface(surface)
{
}

void PreviewLinks::activate(const QString& destination)
{
    QString anchor = destination.startsWith(QLatin1Char('#')) ? destination.mid(1) : QString();
    if (anchor.isEmpty() || findAnchor(anchor) < 0) {
        emit linkActivated(destination);
        return;
    }
    emit leaving();
    jumpTo(destination.mid(1));
}

int PreviewLinks::findAnchor(QString& name) const
{
    if (!m_surface.tree())
        return -1;
    name = QUrl::fromPercentEncoding(name.toUtf8());
    int slot = slotOfAnchor(name);
    if (slot < 0)
        slot = slotOfAnchor(name = name.toLower());
    if (slot < 0 && name.startsWith(hostedPrefix))
        slot = slotOfAnchor(name = name.mid(hostedPrefix.size()));
    return slot < 1 ? slot : m_surface.column().drawnTogether(slot - 1).first + 1;
}

int PreviewLinks::slotOfAnchor(const QString& anchor) const
{
    const BlockList& blocks = m_surface.tree()->blocks;
    for (size_t index = 0; index < blocks.size(); ++index) {
        const Node& node = blocks[index].block->node;
        if (node.kind == NodeKind::Heading && node.destination == anchor)
            return int(index) + 1;
        if (node.kind == NodeKind::FootnoteDefinition && footnoteAnchor(node.level) == anchor)
            return int(index) + 1;
    }
    const auto found = std::find_if(blocks.begin(), blocks.end(), [&anchor](const BlockEntry& entry) {
        return holdsReference(entry.block->node, anchor);
    });
    return found == blocks.end() ? slotOfHtmlName(anchor) : int(found - blocks.begin()) + 1;
}

int PreviewLinks::slotOfHtmlName(const QString& name) const
{
    const BlockList& blocks = m_surface.tree()->blocks;
    for (auto entry = blocks.begin(); entry != blocks.end(); ++entry) {
        const Node& node = (*entry).block->node;
        if (holdsHtml(node) && gives(resolveHtml(node), name))
            return int(entry - blocks.begin()) + 1;
    }
    return -1;
}

std::optional<qreal> PreviewLinks::yOfAnchor(int slot, const QString& name) const
{
    for (const AnchorPoint& point : m_surface.column().layOut(slot).anchors()) {
        if (point.name == name)
            return point.y;
    }
    return std::nullopt;
}

bool PreviewLinks::jumpTo(const QString& anchor)
{
    QString name = anchor;
    const int slot = findAnchor(name);
    if (slot < 0)
        return false;
    m_surface.unfold(slot);
    if (!yOfAnchor(slot, name))
        m_surface.unfoldInside(slot);
    const qreal inside = m_surface.column().layOut(slot).spaceBefore() + yOfAnchor(slot, name).value_or(0) -
                         m_surface.zoomed(16);
    const bool isTitle = !m_surface.column().nodeOf(slot);
    if (isTitle)
        m_surface.scrollToLine(0);
    else
        m_surface.scroller().scrollTo(slot, inside);
    emit jumped();
    return true;
}

} // namespace redraft
