#include "widgets/preview/deadlinks.h"

#include "widgets/preview/previewlinks.h"
#include "widgets/preview/previewsurface.h"

#include <QElapsedTimer>

namespace redraft {

namespace {

constexpr int pause = 300;           ///< ms
constexpr size_t mostBlocks = 2'000; ///< each link that leads nowhere is looked for in all of them
constexpr qint64 mostTime = 20;      ///< ms; what is left then has no line below it
constexpr qsizetype mostLinks = 60;

} // namespace

DeadLinks::DeadLinks(PreviewSurface& surface, const PreviewLinks& links, QObject* parent)
    : QObject(parent)
    , m_surface(surface)
    , m_links(links)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &DeadLinks::look);
    const auto begin = [this] { m_pause.start(); };
    connect(&m_surface, &PreviewSurface::slotsChanged, this, begin);
    connect(&m_surface.scroller(), &PreviewScroller::prepared, this, begin);
}

QSet<QString> DeadLinks::anchorsInSight() const
{
    QSet<QString> anchors;
    const int end = m_surface.scroller().endOfSight();
    for (int slot = m_surface.scroller().topSlot(); slot < end; ++slot) {
        const BlockLayout* layout = m_surface.column().layoutOf(slot);
        for (const LinkArea& link : layout ? layout->links() : std::vector<LinkArea>()) {
            if (link.destination.startsWith(QLatin1Char('#')))
                anchors.insert(link.destination);
            if (anchors.size() >= mostLinks)
                return anchors;
        }
    }
    return anchors;
}

void DeadLinks::look()
{
    QSet<QString> dead;
    QElapsedTimer time;
    time.start();
    if (m_surface.tree() && m_surface.tree()->blocks.size() <= mostBlocks) {
        for (const QString& anchor : anchorsInSight()) {
            if (time.elapsed() < mostTime && !m_links.hasPlace(anchor))
                dead.insert(anchor);
        }
    }
    if (dead == m_dead)
        return;
    m_dead = dead;
    emit changed();
}

} // namespace redraft
