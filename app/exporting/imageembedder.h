#pragma once

#include <QHash>
#include <QString>

namespace redraft {

/// Turns local images into data: addresses. Only files below one folder, only pictures by their content, only
/// up to a size. Reads each file once.
class ImageEmbedder
{
public:
    /// No images at all if `folder` is empty.
    explicit ImageEmbedder(const QString& folder);
    /// The data: address for a relative destination of the document; "" if there is none to be had.
    QString dataUri(const QString& destination);

private:
    QString read(const QString& destination);

    QString m_folder; ///< canonical, with a '/' at the end
    QHash<QString, QString> m_known;
    qint64 m_bytesLeft;
};

} // namespace redraft
