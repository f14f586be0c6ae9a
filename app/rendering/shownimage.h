#pragma once

#include "app/rendering/blocklayout.h"
#include "app/rendering/imagefile.h"
#include "app/rendering/renderresources.h"
#include "app/rendering/renderstyle.h"

namespace redraft {

/// True for images that lie on another machine: "https://…", "//host/…".
bool isRemoteImage(const QString& destination);

/// True if some image of a layout is one of those.
bool showsRemoteImage(const BlockLayout& layout);

/// The host of such an image, as a person may judge it; "" if it has none.
QString hostOfImage(const QString& destination);

/// The file that stands for an image of the document: one below its folder, or one that was loaded from the
/// network because the reader asked for it.
FoundImage shownImage(const QString& destination, const RenderStyle& style, RenderResources& resources);

/// An image file wherever it lies, with the limits of findImageFile(); faults call it `name`.
FoundImage checkedImageFile(const QString& path, const QString& name);

} // namespace redraft
