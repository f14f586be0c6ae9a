#include "app/rendering/directresources.h"

#include "app/rendering/imagefile.h"

namespace redraft {

std::shared_ptr<const CodeColors> DirectResources::colors(const QString& language, const QString& code)
{
    return std::make_shared<CodeColors>(CodeColors{true, m_highlighter.highlight(language, code)});
}

std::shared_ptr<const Picture> DirectResources::picture(const QString& path, QSize pixels)
{
    if (std::shared_ptr<QSvgRenderer> drawing = readVectorFile(path))
        return std::make_shared<Picture>(Picture{true, {}, std::move(drawing)});
    return std::make_shared<Picture>(Picture{true, readImageFile(path, pixels)});
}

} // namespace redraft
