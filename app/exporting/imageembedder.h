#pragma once

#include "app/rendering/imagefault.h"

#include <QHash>
#include <QStringList>

namespace redraft {

/// A picture as the page holds it, or why it cannot.
struct EmbeddedImage
{
    QString data; ///< its data: address, or ""
    ImageFault fault = ImageFault::None;
};

/// Turns local images into data: addresses. Only files below the folders that are named, only pictures by
/// their content, only up to a size. Reads each file once.
class ImageEmbedder
{
public:
    /// No images at all if `folder` is empty.
    explicit ImageEmbedder(const QString& folder, const QStringList& otherFolders = {});
    /// The picture for a relative destination of the document.
    EmbeddedImage image(const QString& destination);

private:
    EmbeddedImage read(const QString& destination);

    bool mayRead(const QString& canonicalPath) const;

    QString m_folder;      ///< of the document; canonical, with a '/' at the end
    QStringList m_allowed; ///< this and the others, alike
    QHash<QString, EmbeddedImage> m_known;
    qint64 m_bytesLeft;
};

} // namespace redraft
