#include "app/rendering/imagefile.h"

#include "app/markdown/linksafety.h"
#include "app/rendering/shownimage.h"
#include "app/rendering/svgguard.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QRegularExpression>
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

FoundImage faulty(ImageFault fault, const QString& name)
{
    return {{}, fault, name, {}};
}

/// What a reader makes of a raster image by its content, with the limits of its size. `path` is where the
/// image lies, `name` what a person knows it by.
FoundImage checkedRaster(QImageReader& reader, const QString& path, const QString& name)
{
    reader.setDecideFormatFromContent(true);
    QSize size = reader.size();
    // A drawing under another name would get past the guard of drawings.
    if (size.isEmpty() || reader.format().startsWith("svg"))
        return faulty(ImageFault::Unreadable, name);
    if (qint64(size.width()) * size.height() > maximumPixels)
        return faulty(ImageFault::TooLarge, name);
    if (reader.transformation() & QImageIOHandler::TransformationRotate90)
        size.transpose();
    return {{path, size}, ImageFault::None, {}, {}};
}

QByteArray contentOf(const QString& dataImage, qsizetype mostSigns)
{
    const QStringView encoded = QStringView(dataImage).mid(dataImage.indexOf(QLatin1Char(',')) + 1);
    return QByteArray::fromBase64(encoded.left(mostSigns).toLatin1());
}

/// The drawing that stands in the text as SVG, as base64 or with signs in percent; null if it is none.
QByteArray vectorOf(const QString& dataImage)
{
    static const QRegularExpression head(
        QStringLiteral("^data:image/svg\\+xml(?:;charset=[A-Za-z0-9-]+|;utf8)?(;base64)?,"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = head.match(dataImage.left(100));
    if (!match.hasMatch())
        return {};
    const QByteArray content = dataImage.mid(match.capturedEnd()).toUtf8();
    return match.capturedLength(1) > 0 ? QByteArray::fromBase64(content)
                                       : QByteArray::fromPercentEncoding(content);
}

FoundImage vectorInText(QByteArray content, const QString& destination, const QString& name)
{
    if (content.size() > maximumVectorBytes)
        return faulty(ImageFault::TooLarge, name);
    QBuffer buffer(&content);
    buffer.open(QIODevice::ReadOnly);
    const Result<QSize> size = checkedSvgSize(buffer);
    return size ? FoundImage{{destination, *size}, ImageFault::None, {}, {}}
                : faulty(ImageFault::Unreadable, name);
}

/// An image that stands in the text itself.
FoundImage dataImageFile(const QString& destination)
{
    const QString name = destination.left(destination.indexOf(QLatin1Char(','))).left(40) + u'\u2026';
    if (destination.size() > maximumDataSigns)
        return faulty(ImageFault::TooLarge, name);
    if (const QByteArray drawing = vectorOf(destination); !drawing.isEmpty())
        return vectorInText(drawing, destination, name);
    if (!isSafeImageData(destination))
        return faulty(ImageFault::Unreadable, name);
    QByteArray head = contentOf(destination, headSigns);
    QBuffer buffer(&head);
    QImageReader reader(&buffer);
    return checkedRaster(reader, destination, name);
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
           file.canonicalFilePath().startsWith(canonicalFolder.endsWith(QLatin1Char('/'))
                                                   ? canonicalFolder
                                                   : canonicalFolder + QLatin1Char('/'));
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

/// What keeps the file of a local destination from being shown, before it is looked into.
ImageFault faultOf(const QFileInfo& file, const QString& destination, const QDir& folder,
                   const QStringList& otherFolders)
{
    if (!file.exists())
        return ImageFault::NotThere;
    if (!mayBeShown(file, destination, folder, otherFolders))
        return ImageFault::OutsideFolder;
    return file.isFile() ? ImageFault::None : ImageFault::Unreadable;
}

FoundImage vectorFile(const QFileInfo& file, const QString& name)
{
    if (file.size() > maximumVectorBytes)
        return faulty(ImageFault::TooLarge, name);
    const Result<QSize> size = checkedSvgSize(file.filePath());
    if (!size)
        return faulty(ImageFault::Unreadable, name);
    return {{file.absoluteFilePath(), *size}, ImageFault::None, {}, {}};
}

QImage drawVector(QSvgRenderer& renderer, QSize pixels)
{
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

FoundImage findImageFile(const QString& destination, const QString& documentFolder,
                         const QStringList& otherFolders)
{
    if (isDataImage(destination))
        return dataImageFile(destination);
    if (!isLocal(destination))
        return faulty(ImageFault::Unavailable, destination);
    if (documentFolder.isEmpty())
        return faulty(ImageFault::NotSaved, destination);
    const QDir folder(documentFolder);
    const QFileInfo file = fileOf(destination, folder);
    const ImageFault fault = faultOf(file, destination, folder, otherFolders);
    return fault == ImageFault::None ? checkedImageFile(file.absoluteFilePath(), destination)
                                     : faulty(fault, destination);
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

FoundImage checkedImageFile(const QString& path, const QString& name)
{
    const QFileInfo file(path);
    if (isVector(file))
        return vectorFile(file, name);
    if (file.size() > maximumBytes)
        return faulty(ImageFault::TooLarge, name);
    QImageReader reader(path);
    return checkedRaster(reader, file.absoluteFilePath(), name);
}

QImage readImageFile(const QString& path, QSize pixels)
{
    if (const QByteArray drawing = isDataImage(path) ? vectorOf(path) : QByteArray(); !drawing.isEmpty()) {
        QSvgRenderer renderer(drawing);
        return drawVector(renderer, pixels);
    }
    if (isDataImage(path)) {
        QByteArray content = contentOf(path, path.size());
        QBuffer buffer(&content);
        QImageReader reader(&buffer);
        return readRaster(reader, pixels);
    }
    if (isVector(QFileInfo(path))) {
        QSvgRenderer renderer(path);
        return drawVector(renderer, pixels);
    }
    QImageReader reader(path);
    return readRaster(reader, pixels);
}

std::shared_ptr<QSvgRenderer> readVectorFile(const QString& path)
{
    auto drawing = std::make_shared<QSvgRenderer>();
    const QByteArray inText = isDataImage(path) ? vectorOf(path) : QByteArray();
    const bool isFile = !isDataImage(path) && isVector(QFileInfo(path));
    if (inText.isEmpty() ? !isFile || !drawing->load(path) : !drawing->load(inText))
        return nullptr;
    drawing->setAspectRatioMode(Qt::KeepAspectRatio);
    return drawing;
}

} // namespace redraft
