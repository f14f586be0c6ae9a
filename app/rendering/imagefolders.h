#pragma once

#include <QStringList>

namespace redraft {

/// What RenderResources also are if the reader may allow images from folders outside of the document's own.
class ImageFolderSource
{
public:
    virtual ~ImageFolderSource() = default;
    /// The folders that have been allowed, canonical.
    virtual QStringList imageFolders() const = 0;
};

} // namespace redraft
