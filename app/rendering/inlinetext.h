#pragma once

#include "app/rendering/renderresources.h"
#include "app/text/textrange.h"

#include <QList>
#include <QSizeF>
#include <QString>
#include <QTextLayout>
#include <memory>
#include <vector>

namespace redraft {

struct InlineLink
{
    TextRange range;
    QString destination;
};

struct InlineHint
{
    TextRange range;
    QString text;
};

/// An image in a line of text; one blank of the text stands for it.
struct InlineImage
{
    qsizetype position = 0;
    QSizeF size; ///< px of the layout
    std::shared_ptr<const Picture> picture;
};

/// The text that stands for an image, shown or not.
struct InlineImageName
{
    TextRange range;
    QString destination; ///< as written
};

struct InlineAnchor
{
    qsizetype position = 0;
    QString name;
};

/// Running text with its formats, ready to be broken into lines. U+2028 breaks a line. A value.
struct InlineText
{
    QString text;
    QList<QTextLayout::FormatRange> formats; ///< in order, not overlapping
    std::vector<InlineLink> links;
    std::vector<TextRange> chips; ///< stretches with a raised background: code, images that are not shown
    std::vector<TextRange> keys;  ///< stretches drawn as a key of the keyboard
    std::vector<InlineHint> hints;
    std::vector<InlineImage> images;
    std::vector<InlineImageName> imageNames;
    std::vector<InlineAnchor> anchors;
};

} // namespace redraft
