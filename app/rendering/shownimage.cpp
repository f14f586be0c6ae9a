#include "app/rendering/shownimage.h"

#include "app/rendering/imagefolders.h"
#include "app/rendering/remoteimage.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>
#include <algorithm>

namespace redraft {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("ShownImage", text);
}

Result<ImageFile> localImage(const QString& destination, const QString& documentFolder,
                             const RenderResources& resources)
{
    const auto* source = dynamic_cast<const ImageFolderSource*>(&resources);
    if (!source)
        return findImageFile(destination, documentFolder);
    const QStringList folders = source->imageFolders();
    const QString foreign = foreignFolder(destination, documentFolder, folders);
    if (!foreign.isEmpty())
        return Error{tr("Image from outside of the document's folder. Click to allow images from %1")
                         .arg(QDir::toNativeSeparators(foreign))};
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

Result<ImageFile> shownImage(const QString& destination, const RenderStyle& style, RenderResources& resources)
{
    if (!isRemoteImage(destination))
        return localImage(destination, style.documentFolder, resources);
    auto* source = dynamic_cast<RemoteImageSource*>(&resources);
    const RemoteImage remote = source ? source->remoteImage(destination) : RemoteImage();
    const QString host = hostOfImage(destination);
    switch (remote.state) {
    case RemoteImage::State::Unavailable:
        return findImageFile(destination, style.documentFolder);
    case RemoteImage::State::NotAsked:
        return Error{tr("Image from %1. Click to load the images of this document.").arg(host)};
    case RemoteImage::State::Loading:
        return Error{remote.note.isEmpty() ? tr("Loading the image from %1…").arg(host)
                                           : tr("Loading the image from %1… %2").arg(host, remote.note)};
    case RemoteImage::State::Failed:
        return Error{
            tr("The image from %1 could not be loaded: %2 Click to try again.").arg(host, remote.note)};
    case RemoteImage::State::Loaded:
        break;
    }
    const Result<ImageFile> file = checkedImageFile(remote.path, destination);
    return file ? file : Error{tr("What %1 sent is not an image that can be shown.").arg(host)};
}

} // namespace redraft
