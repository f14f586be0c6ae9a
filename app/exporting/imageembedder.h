#pragma once

#include "app/rendering/imagefault.h"

#include <QHash>
#include <QString>

namespace redraft {

/// A picture as the page holds it, or why it cannot.
struct EmbeddedImage
{
    QString data; ///< its data: address, or ""
    ImageFault fault = ImageFault::None;
};

/// Turns local images into data: addresses. Only files below one folder, only pictures by their content, only
/// up to a size. Reads each file once.
class ImageEmbedder
{
public:
    /// No images at all if `folder` is empty.
    explicit ImageEmbedder(const QString& folder);
    /// The picture for a relative destination of the document.
    EmbeddedImage image(const QString& destination);

private:
    EmbeddedImage read(const QString& destination);

    QString m_folder; ///< canonical, with a '/' at the end
    QHash<QString, EmbeddedImage> m_known;
    qint64 m_bytesLeft;
};

} // namespace redraft
