#include "widgets/preview/previewlinks.h"

#include "app/markdown/htmlresolver.h"
#include "app/markdown/linksafety.h"
#include "app/rendering/inlinetextbuilder.h"
#include "app/rendering/readertext.h"
#include "widgets/preview/previewsurface.h"

#include <QDir>
#include <QFileInfo>
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
    connect(&m_surface, &PreviewSurface::slotsChanged, this, [this] { m_askedFor.clear(); });
}

LinkAccount PreviewLinks::accountOf(const QString& destination)
{
    if (destination == m_askedFor && !destination.isEmpty())
        return m_account;
    m_askedFor = destination;
    const QString problem = problemOf(destination);
    const QString note = footnoteText(destination);
    m_account = {!problem.isEmpty() ? problem : note.isEmpty() ? destination : note, !problem.isEmpty()};
    return m_account;
}

bool PreviewLinks::hasPlace(const QString& destination) const
{
    QString name = destination.mid(1);
    return name.isEmpty() || findAnchor(name) >= 0;
}

QString PreviewLinks::problemOf(const QString& destination) const
{
    if (destination.startsWith(QLatin1Char('#'))) {
        if (hasPlace(destination))
            return {};
        const QString wanted = QUrl::fromPercentEncoding(destination.mid(1).toUtf8());
        return tr("This document has no place that is called “%1”.").arg(wanted);
    }
    const QUrl url(destination);
    const QString path = url.path(QUrl::FullyDecoded);
    const QString& folder = m_surface.style().documentFolder;
    if (linkKind(destination) != LinkKind::Local || !url.host().isEmpty() || path.isEmpty() ||
        (folder.isEmpty() && QFileInfo(path).isRelative()))
        return {};
    return QFileInfo::exists(QDir(folder).filePath(path)) ? QString()
                                                          : tr("There is no file “%1”.").arg(path);
}

QString PreviewLinks::footnoteText(const QString& destination) const
{
    constexpr qsizetype longest = 500;
    QString name = destination.mid(1);
    const int slot = destination.startsWith(QLatin1String("#fn-")) ? findAnchor(name) : -1;
    const Node* node = slot > 0 ? m_surface.column().nodeOf(slot) : nullptr;
    if (!node || node->kind != NodeKind::FootnoteDefinition)
        return {};
    const QString text = readerText(*node).simplified();
    return text.size() <= longest ? text : text.left(longest) + QChar(0x2026);
}

void PreviewLinks::activate(const QString& destination)
{
    if (const QString problem = problemOf(destination); !problem.isEmpty())
        return emit refused({problem, true});
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
    emit jumped(isTitle ? -1 : slot);
    return true;
}

} // namespace redraft
