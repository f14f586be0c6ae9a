// The part of PreviewSurface that knows which images are shown.
#include "app/rendering/backgroundresources.h"
#include "app/rendering/shownimage.h"
#include "widgets/preview/previewsurface.h"

#include <QDir>

namespace redraft {

bool PreviewSurface::awaitsRemoteImage(const QString& destination) const
{
    if (!isRemoteImage(destination))
        return false;
    const RemoteImage::State state = m_remoteImages.find(destination).state;
    return state == RemoteImage::State::NotAsked || state == RemoteImage::State::Failed;
}

RemoteImageWish PreviewSurface::remoteImageWish() const
{
    RemoteImageWish wish = RemoteImageWish::None;
    const int end = m_scroller.endOfSight();
    for (int slot = m_scroller.topSlot(); slot < end; ++slot) {
        std::vector<ImageArea> images;
        if (const BlockLayout* layout = m_column.layoutOf(slot))
            layout->collectImages({}, images);
        for (const ImageArea& image : images) {
            if (!awaitsRemoteImage(image.destination))
                continue;
            if (m_remoteImages.find(image.destination).state == RemoteImage::State::NotAsked)
                return RemoteImageWish::Load;
            wish = RemoteImageWish::TryAgain;
        }
    }
    return wish;
}

FoundImage PreviewSurface::imageFile(const QString& destination) const
{
    return shownImage(destination, m_style, *m_resources);
}

void PreviewSurface::refreshImages()
{
    const qreal share = m_scroller.share();
    if (!m_column.forgetRemoteImages())
        return;
    m_scroller.restoreShare(share);
    m_wasComplete = false;
    emit repaintNeeded(QRect(QPoint(), m_viewport.size));
}

QString PreviewSurface::folderToAllow(const QString& destination) const
{
    if (destination.isEmpty())
        return {};
    return foreignFolder(destination, m_style.documentFolder, m_resources->imageFolders());
}

void PreviewSurface::allowImagesFrom(const QString& folder)
{
    QStringList& folders = m_imageFolders[m_style.documentFolder];
    folders.append(folder);
    m_resources->setImageFolders(allowedFolders());
    restyle();
}

QStringList PreviewSurface::allowedFolders() const
{
    QStringList folders = m_imageFolders.value(m_style.documentFolder);
    if (m_areOutsideImagesShown)
        folders.append(QDir::rootPath());
    return folders;
}

void PreviewSurface::setOutsideImagesShown(bool areShown)
{
    m_areOutsideImagesShown = areShown;
    m_resources->setImageFolders(allowedFolders());
    if (areShown)
        m_remoteImages.allow();
    else
        m_remoteImages.reset();
    restyle();
}

} // namespace redraft
