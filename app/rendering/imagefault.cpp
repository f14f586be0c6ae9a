#include "app/rendering/imagefault.h"

#include <QCoreApplication>

namespace redraft {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("ImageFault", text);
}

void addLine(QPainterPath& path, QPointF from, QPointF to)
{
    path.moveTo(from);
    path.lineTo(to);
}

/// A frame with a mountain in it.
QPainterPath picture()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(1.5, 2.5, 13, 11), 2, 2);
    path.moveTo(2, 12);
    path.lineTo(6, 7.5);
    path.lineTo(9, 10.5);
    return path;
}

/// The frame struck out.
QPainterPath brokenIcon()
{
    QPainterPath path = picture();
    addLine(path, {14.5, 1}, {1.5, 15});
    return path;
}

/// An arrow into a tray.
QPainterPath waitingIcon()
{
    QPainterPath path;
    addLine(path, {8, 1.5}, {8, 10});
    path.moveTo(4.5, 6.5);
    path.lineTo(8, 10);
    path.lineTo(11.5, 6.5);
    path.moveTo(1.8, 10.5);
    path.lineTo(1.8, 14);
    path.lineTo(14.2, 14);
    path.lineTo(14.2, 10.5);
    return path;
}

/// A clock.
QPainterPath loadingIcon()
{
    QPainterPath path;
    path.addEllipse(QPointF(8, 8), 6.5, 6.5);
    path.moveTo(8, 4.2);
    path.lineTo(8, 8);
    path.lineTo(10.6, 9.6);
    return path;
}

/// An exclamation mark in a circle.
QPainterPath failedIcon()
{
    QPainterPath path;
    path.addEllipse(QPointF(8, 8), 6.5, 6.5);
    addLine(path, {8, 4.6}, {8, 8.6});
    addLine(path, {8, 11.3}, {8, 11.31});
    return path;
}

} // namespace

QString faultReason(const FoundImage& image)
{
    switch (image.fault) {
    case ImageFault::NotSaved:
        return tr("Save the document to see this image: %1").arg(image.name);
    case ImageFault::NotThere:
        return tr("This image was not found: %1").arg(image.name);
    case ImageFault::OutsideFolder:
        return tr("Only images below the document's folder are shown: %1").arg(image.name);
    case ImageFault::Unreadable:
        return tr("This is not an image that can be read: %1").arg(image.name);
    case ImageFault::TooLarge:
        return tr("This image is too large to be shown: %1").arg(image.name);
    case ImageFault::Unavailable:
        return tr("Images from the network are not loaded: %1").arg(image.name);
    case ImageFault::NotAllowed:
        return tr("This image is outside of the document's folder");
    case ImageFault::NotLoaded:
        return tr("Image from %1, not loaded").arg(image.name);
    case ImageFault::Loading:
        return image.note.isEmpty() ? tr("Loading the image from %1…").arg(image.name)
                                    : tr("Loading the image from %1… %2").arg(image.name, image.note);
    case ImageFault::Failed:
        return tr("The image from %1 could not be loaded: %2").arg(image.name, image.note);
    case ImageFault::None:
        break;
    }
    return {};
}

QString faultInShort(ImageFault fault)
{
    switch (fault) {
    case ImageFault::NotSaved:
        return tr("document not saved yet");
    case ImageFault::NotThere:
        return tr("not found");
    case ImageFault::OutsideFolder:
        return tr("outside of the folder");
    case ImageFault::Unreadable:
        return tr("cannot be read");
    case ImageFault::TooLarge:
        return tr("too large");
    case ImageFault::NotAllowed:
        return tr("not allowed yet");
    case ImageFault::Unavailable:
    case ImageFault::NotLoaded:
        return tr("not loaded");
    case ImageFault::Loading:
        return tr("loading…");
    case ImageFault::Failed:
        return tr("could not be loaded");
    case ImageFault::None:
        break;
    }
    return {};
}

QString faultAction(const FoundImage& image)
{
    switch (image.fault) {
    case ImageFault::NotAllowed:
        return tr("Click to allow images from %1").arg(image.name);
    case ImageFault::NotLoaded:
        return tr("Click to load the images of this document");
    case ImageFault::Failed:
        return tr("Click to try again");
    default:
        return {};
    }
}

QPainterPath faultIcon(ImageFault fault)
{
    switch (fault) {
    case ImageFault::NotAllowed:
    case ImageFault::NotLoaded:
        return waitingIcon();
    case ImageFault::Loading:
        return loadingIcon();
    case ImageFault::Failed:
        return failedIcon();
    default:
        return brokenIcon();
    }
}

} // namespace redraft
