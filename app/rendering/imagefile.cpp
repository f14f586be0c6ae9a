#include "app/rendering/imagefile.h"

#include "app/rendering/shownimage.h"
#include "app/rendering/svgguard.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>
#include <QUrl>

namespace redraft {

namespace {

constexpr qint64 maximumBytes = 64LL << 20;
constexpr qint64 maximumVectorBytes = 2LL << 20;
constexpr qint64 maximumPixels = 100'000'000;

QString tr(const char* text)
{
    return QCoreApplication::translate("ImageFile", text);
}

bool isVector(const QFileInfo& file)
{
    return file.suffix().compare(QLatin1String("svg"), Qt::CaseInsensitive) == 0;
}

/// The file that a relative destination means, or an error if it is remote or outside of the folder.
Result<QFileInfo> resolved(const QString& destination, const QString& documentFolder)
{
    const QUrl url(destination);
    if (!url.scheme().isEmpty() || destination.startsWith(QLatin1String("//")))
        return Error{tr("Images from the network are not loaded: %1").arg(destination)};
    if (documentFolder.isEmpty())
        return Error{tr("Save the document to show this image: %1").arg(destination)};
    QString path = QUrl::fromPercentEncoding(destination.toUtf8());
    const qsizetype query = path.indexOf(QLatin1Char('?'));
    const QDir folder(documentFolder);
    if (query > 0 && !QFileInfo::exists(folder.filePath(path)))
        path.truncate(query);
    const QFileInfo file(folder.filePath(path));
    if (!file.exists())
        return Error{tr("This image is not there: %1").arg(destination)};
    const QString root = folder.canonicalPath();
    if (QDir::isAbsolutePath(path) || !file.canonicalFilePath().startsWith(root + QLatin1Char('/')))
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

Result<ImageFile> findImageFile(const QString& destination, const QString& documentFolder)
{
    const Result<QFileInfo> file = resolved(destination, documentFolder);
    return file ? checkedImageFile(file->absoluteFilePath(), destination) : file.error();
}

Result<ImageFile> checkedImageFile(const QString& path, const QString& name)
{
    const QFileInfo file(path);
    if (isVector(file))
        return vectorFile(file, name);
    if (file.size() > maximumBytes)
        return Error{tr("This image is too large to be shown: %1").arg(name)};
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    QSize size = reader.size();
    if (size.isEmpty())
        return Error{tr("This image cannot be read: %1").arg(name)};
    if (qint64(size.width()) * size.height() > maximumPixels)
        return Error{tr("This image is too large to be shown: %1").arg(name)};
    if (reader.transformation() & QImageIOHandler::TransformationRotate90)
        size.transpose();
    return ImageFile{file.absoluteFilePath(), size};
}

QImage readImageFile(const QString& path, QSize pixels)
{
    if (isVector(QFileInfo(path)))
        return readVector(path, pixels);
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (reader.transformation() & QImageIOHandler::TransformationRotate90)
        pixels.transpose();
    // Readers that can (JPEG) decode only what is needed.
    if (size.isValid() && (size.width() > pixels.width() || size.height() > pixels.height()))
        reader.setScaledSize(pixels.expandedTo(QSize(1, 1)));
    return reader.read();
}

} // namespace redraft
