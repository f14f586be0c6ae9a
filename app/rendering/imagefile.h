#pragma once

#include "app/rendering/imagefault.h"

#include <QImage>
#include <QSize>
#include <QStringList>
#include <memory>

class QSvgRenderer;

namespace redraft {

/// True for images that stand in the text itself.
bool isDataImage(const QString& destination);

/// Finds the image that a document in `documentFolder` names `destination`, reading no more than its header.
/// The fault says why it is not shown: remote, outside of the folder, missing, no image, or too large (over
/// 100 megapixels or 64 MB; SVG over 2 MB or with too many nested parts). Images in the text may be PNG,
/// JPEG, GIF and WebP, as in exported HTML, and SVG with the limits of files. Images in `otherFolders`
/// (canonical) may be shown, too.
FoundImage findImageFile(const QString& destination, const QString& documentFolder,
                         const QStringList& otherFolders = {});

/// The canonical folder of an image that is there, but neither below the document's folder nor below one of
/// the others; "" for all others.
QString foreignFolder(const QString& destination, const QString& documentFolder,
                      const QStringList& otherFolders);

/// The image at `path`, scaled while it is read to about `pixels` (never up, SVG excepted). Null if it cannot
/// be read. Any thread.
QImage readImageFile(const QString& path, QSize pixels);

/// The SVG at `path` (or in it), ready to be drawn at any size; null for other images and what is not whole.
std::shared_ptr<QSvgRenderer> readVectorFile(const QString& path);

} // namespace redraft
