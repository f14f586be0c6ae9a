#include "app/exporting/imageembedder.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QUrl>
#include <QXmlStreamReader>
#include <algorithm>

namespace redraft {

namespace {

constexpr qint64 maximalImageSize = 10'000'000; // bytes; more makes a page that mail programs refuse
constexpr qint64 maximalTotalSize = 40'000'000;
constexpr qint64 maximalDecodedPixels = 25'000'000;

bool isSvg(const QByteArray& content)
{
    const QByteArray head = content.left(1000).trimmed();
    return head.startsWith("<svg") || (head.startsWith("<?xml") && content.left(4000).contains("<svg"));
}

/// The media type by the first bytes; names of files prove nothing.
QString mediaType(const QByteArray& content)
{
    if (content.startsWith("\x89PNG\r\n\x1a\n"))
        return QStringLiteral("image/png");
    if (content.startsWith("\xff\xd8\xff"))
        return QStringLiteral("image/jpeg");
    if (content.startsWith("GIF87a") || content.startsWith("GIF89a"))
        return QStringLiteral("image/gif");
    if (content.startsWith("RIFF") && content.mid(8, 4) == "WEBP")
        return QStringLiteral("image/webp");
    return isSvg(content) ? QStringLiteral("image/svg+xml") : QString();
}

/// True for a picture that a browser would draw as a broken one. Those that are too large to be decoded here
/// get the benefit of the doubt.
bool isDamaged(const QByteArray& content, const QString& type)
{
    QByteArray bytes = content;
    QBuffer buffer(&bytes);
    if (type.endsWith(u"svg+xml")) {
        QXmlStreamReader reader(content);
        while (!reader.atEnd() && reader.readNext() != QXmlStreamReader::Invalid) {
        }
        return reader.hasError();
    }
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    const bool isDecodable = qint64(size.width()) * size.height() <= maximalDecodedPixels;
    return size.isEmpty() || (isDecodable && reader.read().isNull());
}

QString pathOf(const QString& destination)
{
    QString path = destination;
    for (const QChar mark : {u'#', u'?'}) {
        const qsizetype end = path.indexOf(mark);
        if (end >= 0)
            path.truncate(end);
    }
    return QUrl::fromPercentEncoding(path.toUtf8());
}

} // namespace

ImageEmbedder::ImageEmbedder(const QString& folder, const QStringList& otherFolders)
    : m_bytesLeft(maximalTotalSize)
{
    for (const QString& allowed : QStringList{folder} + otherFolders) {
        const QString path = allowed.isEmpty() ? QString() : QFileInfo(allowed).canonicalFilePath();
        if (!path.isEmpty())
            m_allowed += path.endsWith(u'/') ? path : path + u'/';
        if (m_allowed.isEmpty())
            return; // without a folder of its own the document has no images
    }
    m_folder = m_allowed.front();
}

bool ImageEmbedder::mayRead(const QString& canonicalPath) const
{
    return std::any_of(m_allowed.begin(), m_allowed.end(),
                       [&](const QString& folder) { return canonicalPath.startsWith(folder); });
}

EmbeddedImage ImageEmbedder::image(const QString& destination)
{
    const auto known = m_known.constFind(destination);
    if (known != m_known.constEnd())
        return *known;
    return *m_known.insert(destination, read(destination));
}

EmbeddedImage ImageEmbedder::read(const QString& destination)
{
    const QString path = pathOf(destination);
    if (m_folder.isEmpty())
        return {{}, ImageFault::NotSaved};
    if (path.isEmpty() || path.contains(QChar::Null))
        return {{}, ImageFault::NotThere};
    // The canonical path has neither ".." nor links in it: what it starts with is where the file really is.
    const QFileInfo info(QFileInfo(QDir(m_folder), path).canonicalFilePath());
    if (!info.isFile())
        return {{}, ImageFault::NotThere};
    if (!mayRead(info.filePath()))
        return {{}, ImageFault::OutsideFolder};
    if (info.size() > maximalImageSize || info.size() > m_bytesLeft)
        return {{}, ImageFault::TooLarge};
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return {{}, ImageFault::Unreadable};
    const QByteArray content = file.read(maximalImageSize);
    const QString type = mediaType(content);
    if (type.isEmpty() || isDamaged(content, type))
        return {{}, ImageFault::Unreadable};
    m_bytesLeft -= content.size();
    return {QStringLiteral("data:") + type + QStringLiteral(";base64,") +
                QString::fromLatin1(content.toBase64()),
            ImageFault::None};
}

} // namespace redraft
