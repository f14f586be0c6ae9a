#pragma once

#include "app/markdown/codehighlighter.h"

#include <QImage>
#include <QSize>
#include <QString>
#include <memory>

class QSvgRenderer;

namespace redraft {

/// Colours of one code block; arrive later, once.
struct CodeColors
{
    bool isReady = false;
    QList<CodeSpan> spans;
};

/// Pixels of one image; arrive later, once. A null image once ready means that it could not be read.
struct Picture
{
    bool isReady = false;
    QImage image;
    /// For paper: an SVG to be drawn in place of pixels, so that it is sharp and its text remains text.
    std::shared_ptr<QSvgRenderer> drawing = {};
};

/// Supplies what is too slow to be done while a block is laid out. The layout that asked keeps the result
/// alive; a request whose result nobody holds any more may be dropped. GUI thread.
class RenderResources
{
public:
    virtual ~RenderResources() = default;
    virtual std::shared_ptr<const CodeColors> colors(const QString& language, const QString& code) = 0;
    /// The image file at `path` at about `pixels` device pixels.
    virtual std::shared_ptr<const Picture> picture(const QString& path, QSize pixels) = 0;
};

} // namespace redraft
