#include "app/rendering/shownimage.h"

#include "app/rendering/imagefolders.h"
#include "app/rendering/remoteimage.h"

#include <QDir>
#include <QUrl>
#include <algorithm>

namespace redraft {

namespace {

FoundImage localImage(const QString& destination, const RenderStyle& style, const RenderResources& resources)
{
    const QString& documentFolder = style.documentFolder;
    const auto* source = dynamic_cast<const ImageFolderSource*>(&resources);
    if (!source)
        return findImageFile(destination, documentFolder, style.imageFolders);
    const QStringList folders = source->imageFolders();
    const QString foreign = foreignFolder(destination, documentFolder, folders);
    if (!foreign.isEmpty())
        return {{}, ImageFault::NotAllowed, QDir::toNativeSeparators(foreign), {}};
    return findImageFile(destination, documentFolder, folders);
}

} // namespace

bool isRemoteImage(const QString& destination)
{
    const QString scheme = QUrl(destination).scheme().toLower();
    return scheme == QLatin1String("http") || scheme == QLatin1String("https") ||
           destination.startsWith(QLatin1String("//"));
}

bool showsRemoteImage(const BlockLayout& layout)
{
    std::vector<ImageArea> images;
    layout.collectImages({}, images);
    return std::any_of(images.begin(), images.end(),
                       [](const ImageArea& image) { return isRemoteImage(image.destination); });
}

QString hostOfImage(const QString& destination)
{
    // Punycode, so that letters that look alike do not pass for a host that is known.
    return QUrl(destination).host(QUrl::FullyEncoded);
}

FoundImage shownImage(const QString& destination, const RenderStyle& style, RenderResources& resources)
{
    if (!isRemoteImage(destination))
        return localImage(destination, style, resources);
    auto* source = dynamic_cast<RemoteImageSource*>(&resources);
    const RemoteImage remote = source ? source->remoteImage(destination) : RemoteImage();
    const QString host = hostOfImage(destination);
    switch (remote.state) {
    case RemoteImage::State::Unavailable:
        return findImageFile(destination, style.documentFolder);
    case RemoteImage::State::NotAsked:
        return {{}, ImageFault::NotLoaded, host, {}};
    case RemoteImage::State::Loading:
        return {{}, ImageFault::Loading, host, remote.note};
    case RemoteImage::State::Failed:
        return {{}, ImageFault::Failed, host, remote.note};
    case RemoteImage::State::Loaded:
        break;
    }
    return checkedImageFile(remote.path, host);
}

} // namespace redraft
