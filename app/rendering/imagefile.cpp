#include "app/rendering/imagefile.h"

#include "app/markdown/linksafety.h"
#include "app/rendering/shownimage.h"
#include "app/rendering/svgguard.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>
#include <QUrl>
#include <algorithm>

namespace redraft {

namespace {

constexpr qint64 maximumBytes = 64LL << 20;
constexpr qint64 maximumVectorBytes = 2LL << 20;
constexpr qint64 maximumPixels = 100'000'000;
constexpr qsizetype maximumDataSigns = 16 << 20;
constexpr qsizetype headSigns = 256 << 10; ///< enough of an image to know its size; a multiple of 4

QString tr(const char* text)
{
    return QCoreApplication::translate("ImageFile", text);
}

/// What a reader makes of a raster image by its content, with the limits of its size.
Result<QSize> checkedSize(QImageReader& reader, const QString& name)
{
    reader.setDecideFormatFromContent(true);
    QSize size = reader.size();
    // A drawing under another name would get past the guard of drawings.
    if (size.isEmpty() || reader.format().startsWith("svg"))
        return Error{tr("This image cannot be read: %1").arg(name)};
    if (qint64(size.width()) * size.height() > maximumPixels)
        return Error{tr("This image is too large to be shown: %1").arg(name)};
    if (reader.transformation() & QImageIOHandler::TransformationRotate90)
        size.transpose();
    return size;
}

QByteArray contentOf(const QString& dataImage, qsizetype mostSigns)
{
    const QStringView encoded = QStringView(dataImage).mid(dataImage.indexOf(QLatin1Char(',')) + 1);
    return QByteArray::fromBase64(encoded.left(mostSigns).toLatin1());
}

/// An image that stands in the text itself.
Result<ImageFile> dataImageFile(const QString& destination)
{
    const QString name = destination.left(destination.indexOf(QLatin1Char(','))).left(40) + u'\u2026';
    if (destination.size() > maximumDataSigns)
        return Error{tr("This image is too large to be shown: %1").arg(name)};
    if (!isSafeImageData(destination))
        return Error{tr("This image cannot be read: %1").arg(name)};
    QByteArray head = contentOf(destination, headSigns);
    QBuffer buffer(&head);
    QImageReader reader(&buffer);
    const Result<QSize> size = checkedSize(reader, name);
    return size ? Result<ImageFile>(ImageFile{destination, *size}) : size.error();
}

QImage readRaster(QImageReader& reader, QSize pixels)
{
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (reader.format().startsWith("svg"))
        return {};
    if (reader.transformation() & QImageIOHandler::TransformationRotate90)
        pixels.transpose();
    // Readers that can (JPEG) decode only what is needed.
    if (size.isValid() && (size.width() > pixels.width() || size.height() > pixels.height()))
        reader.setScaledSize(pixels.expandedTo(QSize(1, 1)));
    return reader.read();
}

bool isVector(const QFileInfo& file)
{
    return file.suffix().compare(QLatin1String("svg"), Qt::CaseInsensitive) == 0;
}

bool isBelow(const QFileInfo& file, const QString& canonicalFolder)
{
    return !canonicalFolder.isEmpty() &&
           file.canonicalFilePath().startsWith(canonicalFolder + QLatin1Char('/'));
}

/// The file that a local destination means, wherever it lies.
QFileInfo fileOf(const QString& destination, const QDir& folder)
{
    QString path = QUrl::fromPercentEncoding(destination.toUtf8());
    const qsizetype query = path.indexOf(QLatin1Char('?'));
    if (query > 0 && !QFileInfo::exists(folder.filePath(path)))
        path.truncate(query);
    return QFileInfo(folder.filePath(path));
}

bool isLocal(const QString& destination)
{
    return QUrl(destination).scheme().isEmpty() && !destination.startsWith(QLatin1String("//"));
}

bool mayBeShown(const QFileInfo& file, const QString& destination, const QDir& folder,
                const QStringList& otherFolders)
{
    const bool isRelative = !QDir::isAbsolutePath(QUrl::fromPercentEncoding(destination.toUtf8()));
    return (isRelative && isBelow(file, folder.canonicalPath())) ||
           std::any_of(otherFolders.begin(), otherFolders.end(),
                       [&](const QString& other) { return isBelow(file, other); });
}

/// The file that a destination means, or an error if it is remote or outside of the folders.
Result<QFileInfo> resolved(const QString& destination, const QString& documentFolder,
                           const QStringList& otherFolders)
{
    if (!isLocal(destination))
        return Error{tr("Images from the network are not loaded: %1").arg(destination)};
    if (documentFolder.isEmpty())
        return Error{tr("Save the document to show this image: %1").arg(destination)};
    const QDir folder(documentFolder);
    const QFileInfo file = fileOf(destination, folder);
    if (!file.exists())
        return Error{tr("This image is not there: %1").arg(destination)};
    if (!mayBeShown(file, destination, folder, otherFolders))
        return Error{tr("Only images below the document's folder are shown: %1").arg(destination)};
    if (!file.isFile())
        return Error{tr("This is not an image file: %1").arg(destination)};
    return file;
}

Result<ImageFile> vectorFile(const QFileInfo& file, const QString& destination)
{
    if (file.size() > maximumVectorBytes)
        return Error{tr("This drawing is too large to be shown: %1").arg(destination)};
    const Result<QSize> size = checkedSvgSize(file.filePath());
    if (!size)
        return Error{tr("This drawing cannot be read: %1").arg(destination)};
    return ImageFile{file.absoluteFilePath(), *size};
}

QImage readVector(const QString& path, QSize pixels)
{
    QSvgRenderer renderer(path);
    if (!renderer.isValid())
        return {};
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QImage image(pixels.boundedTo(QSize(8192, 8192)), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

} // namespace

bool isDataImage(const QString& destination)
{
    return destination.startsWith(QLatin1String("data:"), Qt::CaseInsensitive);
}

Result<ImageFile> findImageFile(const QString& destination, const QString& documentFolder,
                                const QStringList& otherFolders)
{
    if (isDataImage(destination))
        return dataImageFile(destination);
    const Result<QFileInfo> file = resolved(destination, documentFolder, otherFolders);
    return file ? checkedImageFile(file->absoluteFilePath(), destination) : file.error();
}

QString foreignFolder(const QString& destination, const QString& documentFolder,
                      const QStringList& otherFolders)
{
    if (documentFolder.isEmpty() || isDataImage(destination) || !isLocal(destination))
        return {};
    const QDir folder(documentFolder);
    const QFileInfo file = fileOf(destination, folder);
    const bool isForeign = file.isFile() && !mayBeShown(file, destination, folder, otherFolders);
    return isForeign ? QFileInfo(file.canonicalFilePath()).path() : QString();
}

Result<ImageFile> checkedImageFile(const QString& path, const QString& name)
{
    const QFileInfo file(path);
    if (isVector(file))
        return vectorFile(file, name);
    if (file.size() > maximumBytes)
        return Error{tr("This image is too large to be shown: %1").arg(name)};
    QImageReader reader(path);
    const Result<QSize> size = checkedSize(reader, name);
    return size ? Result<ImageFile>(ImageFile{file.absoluteFilePath(), *size}) : size.error();
}

QImage readImageFile(const QString& path, QSize pixels)
{
    if (isDataImage(path)) {
        QByteArray content = contentOf(path, path.size());
        QBuffer buffer(&content);
        QImageReader reader(&buffer);
        return readRaster(reader, pixels);
    }
    if (isVector(QFileInfo(path)))
        return readVector(path, pixels);
    QImageReader reader(path);
    return readRaster(reader, pixels);
}

} // namespace redraft
