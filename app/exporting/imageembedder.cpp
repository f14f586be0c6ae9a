#include "app/exporting/imageembedder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace redraft {

namespace {

constexpr qint64 maximalImageSize = 10'000'000; // bytes; more makes a page that mail programs refuse
constexpr qint64 maximalTotalSize = 40'000'000;

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

ImageEmbedder::ImageEmbedder(const QString& folder)
    : m_bytesLeft(maximalTotalSize)
{
    if (!folder.isEmpty())
        m_folder = QFileInfo(folder).canonicalFilePath();
    if (!m_folder.isEmpty() && !m_folder.endsWith(u'/'))
        m_folder += u'/';
}

QString ImageEmbedder::dataUri(const QString& destination)
{
    const auto known = m_known.constFind(destination);
    if (known != m_known.constEnd())
        return *known;
    return *m_known.insert(destination, read(destination));
}

QString ImageEmbedder::read(const QString& destination)
{
    const QString path = pathOf(destination);
    if (m_folder.isEmpty() || path.isEmpty() || path.contains(QChar::Null))
        return {};
    // The canonical path has neither ".." nor links in it: what it starts with is where the file really is.
    const QFileInfo info(QFileInfo(QDir(m_folder), path).canonicalFilePath());
    if (!info.filePath().startsWith(m_folder) || !info.isFile())
        return {};
    if (info.size() > maximalImageSize || info.size() > m_bytesLeft)
        return {};
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray content = file.read(maximalImageSize);
    const QString type = mediaType(content);
    if (type.isEmpty())
        return {};
    m_bytesLeft -= content.size();
    return QStringLiteral("data:") + type + QStringLiteral(";base64,") +
           QString::fromLatin1(content.toBase64());
}

} // namespace redraft
