#pragma once

#include "app/text/result.h"

#include <QImage>
#include <QSize>
#include <QString>

namespace redraft {

/// An image on disk that may be shown.
struct ImageFile
{
    QString path; ///< absolute
    QSize size;   ///< natural size in px
};

/// Finds the image that a document in `documentFolder` names `destination`, reading no more than its header.
/// Errors say why it is not shown: remote, outside of the folder, missing, no image, or too large (over 100
/// megapixels or 64 MB; SVG over 2 MB or with too many nested parts).
Result<ImageFile> findImageFile(const QString& destination, const QString& documentFolder);

/// The image at `path`, scaled while it is read to about `pixels` (never up, SVG excepted). Null if it cannot
/// be read. Any thread.
QImage readImageFile(const QString& path, QSize pixels);

} // namespace redraft
